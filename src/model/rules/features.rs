use crate::model::base::string_enum;

string_enum! {
    /// An optional feature of a backend.
    pub enum Feature {
        /// Lists of the caller's own requests.
        Requests = "requests",
        /// Customer search.
        Customers = "customers",
        /// List of the services of a customer.
        Services = "services",
        /// Service health.
        ServiceHealth = "serviceHealth",
        /// Article search.
        Articles = "articles",
        /// Watching known issues.
        WatchedIssues = "watchedIssues",
        /// Recording problems that were solved without support.
        SolvedProblems = "solvedProblems",
        /// File attachments of a request.
        Attachments = "attachments",
    }
}

/// Set of the optional features that a backend supports.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Features(u8);

impl Features {
    /// No optional feature: the backend only accepts new requests, which every backend does.
    pub const NONE: Self = Self(0);
    /// All features: the assumption if the backend could not be queried, since every feature handles its own failure.
    pub const ALL: Self = Self(u8::MAX);

    /// Parses feature names; unknown names are ignored.
    pub fn read(words: &[String]) -> Self {
        words.iter().filter_map(|word| Feature::parse(word)).fold(Self::NONE, Self::with)
    }

    /// Whether the set contains a feature.
    pub fn has(self, feature: Feature) -> bool {
        self.0 & bit(feature) != 0
    }

    /// This set plus one feature.
    pub fn with(self, feature: Feature) -> Self {
        Self(self.0 | bit(feature))
    }

    /// This set minus other features.
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
