use super::string_enum::string_enum;
use super::{Category, Cloud};

string_enum! {
    /// How much a problem hurts, from least to most; the order is used to compare.
    pub enum Severity {
        /// C: work goes on with little trouble.
        Minimal = "minimal",
        /// B: work is impaired, but goes on.
        Moderate = "moderate",
        /// A: work has stopped.
        Critical = "critical",
    }
}

impl Severity {
    /// The highest severity that a cloud's operator accepts for a category.
    ///
    /// Operators' public support pages: in China a billing problem is at most `moderate`, because `critical`
    /// there is for technical problems under an advanced support agreement.
    pub fn ceiling(cloud: Cloud, category: &str) -> Severity {
        match (cloud, category) {
            (Cloud::China, Category::BILLING) => Severity::Moderate,
            _ => Severity::Critical,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_billing_in_china_is_capped() {
        for &cloud in Cloud::ALL {
            for category in Category::BUILT_IN {
                let capped = cloud == Cloud::China && category == "billing";
                let expected = if capped { Severity::Moderate } else { Severity::Critical };
                assert_eq!(Severity::ceiling(cloud, category), expected, "{cloud:?} {category}");
            }
        }
    }

    #[test]
    fn severities_compare_by_harm() {
        assert!(Severity::Minimal < Severity::Moderate && Severity::Moderate < Severity::Critical);
    }
}
