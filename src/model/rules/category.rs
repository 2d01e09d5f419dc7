use crate::model::base::wire_struct;

use super::cloud::Cloud;
use super::severity::Severity;

wire_struct! {
    /// A category of problems that a request can be filed under.
    pub struct Category {
        /// Identifier of the category; the operator or the page may define its own.
        pub id: String,
        /// Display name; without it, the built-in wording for the identifier.
        pub name: Option<String>,
        /// The highest severity accepted; without it, the rule of the cloud applies.
        pub max_severity: Option<Severity>,
    }
}

impl Category {
    /// Identifier of technical problems.
    pub const TECHNICAL: &'static str = "technical";
    /// Identifier of billing problems.
    pub const BILLING: &'static str = "billing";
    /// Identifier of problems with managing customers and their subscriptions.
    pub const CUSTOMERS_AND_SUBSCRIPTIONS: &'static str = "customersAndSubscriptions";
    /// The default categories of every cloud, as Partner Center's own help names them.
    pub const BUILT_IN: [&'static str; 3] = [Self::TECHNICAL, Self::BILLING, Self::CUSTOMERS_AND_SUBSCRIPTIONS];

    /// A category with the built-in wording and the severity limit of the cloud.
    pub fn new(id: &str) -> Self {
        Self { id: id.to_owned(), name: None, max_severity: None }
    }

    /// The highest severity that a request of this category may carry in a cloud.
    pub fn ceiling(&self, cloud: Cloud) -> Severity {
        self.max_severity.unwrap_or_else(|| Severity::ceiling(cloud, &self.id))
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
}
