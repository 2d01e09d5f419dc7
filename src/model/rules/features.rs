use crate::model::base::string_enum;

string_enum! {
    /// A part of the contract that a backend may leave out.
    pub enum Feature {
        /// Lists of the person's own requests.
        Requests = "requests",
        /// A search for customers.
        Customers = "customers",
        /// The services of a customer.
        Services = "services",
        /// The health of services.
        ServiceHealth = "serviceHealth",
        /// A search for articles.
        Articles = "articles",
        /// Following known problems.
        WatchedIssues = "watchedIssues",
        /// Taking note of problems that were solved without support.
        SolvedProblems = "solvedProblems",
        /// Files that come with a request.
        Attachments = "attachments",
    }
}

/// The parts of the contract that a backend has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Features(u8);

impl Features {
    /// No more than taking new requests, which every backend does.
    pub const NONE: Self = Self(0);
    /// Everything: what is assumed of a backend that could not be asked, since each part copes with failing.
    pub const ALL: Self = Self(u8::MAX);

    /// The parts with these words; what is not known here is no part of the widget.
    pub fn read(words: &[String]) -> Self {
        words.iter().filter_map(|word| Feature::parse(word)).fold(Self::NONE, Self::with)
    }

    /// Whether a part is there.
    pub fn has(self, feature: Feature) -> bool {
        self.0 & bit(feature) != 0
    }

    /// These parts and one more.
    pub fn with(self, feature: Feature) -> Self {
        Self(self.0 | bit(feature))
    }

    /// These parts without others.
    pub fn without(self, others: Self) -> Self {
        Self(self.0 & !others.0)
    }
}

fn bit(feature: Feature) -> u8 {
    1 << feature as u8
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_part_is_there_or_not() {
        let features = Features::read(&["customers".to_owned(), "chat".to_owned()]);
        for &feature in Feature::ALL {
            assert_eq!(features.has(feature), feature == Feature::Customers, "{feature:?}");
            assert!(Features::ALL.has(feature) && !Features::NONE.has(feature));
            assert!(!Features::ALL.without(Features::NONE.with(feature)).has(feature));
        }
    }
}
