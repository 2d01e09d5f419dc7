use serde::{Deserialize, Serialize};

use super::{Cloud, Severity};

/// A kind of problem that a request can be about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct Category {
    /// The desk's own identifier.
    pub id: String,
    /// What people read; without it the built-in wording for the identifier.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The highest severity accepted; without it the rule of the cloud.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_severity: Option<Severity>,
}

impl Category {
    /// Identifier of technical problems.
    pub const TECHNICAL: &'static str = "technical";
    /// Identifier of billing problems.
    pub const BILLING: &'static str = "billing";
    /// Identifier of problems with managing customers and their subscriptions.
    pub const CUSTOMERS_AND_SUBSCRIPTIONS: &'static str = "customersAndSubscriptions";
    /// The categories of every cloud, as Partner Center's own help names them.
    pub const BUILT_IN: [&'static str; 3] = [Self::TECHNICAL, Self::BILLING, Self::CUSTOMERS_AND_SUBSCRIPTIONS];

    /// A category that leaves wording and severity to the defaults.
    pub fn new(id: &str) -> Self {
        Self { id: id.to_owned(), name: None, max_severity: None }
    }

    /// The highest severity that a request of this category may carry in a cloud.
    pub fn ceiling(&self, cloud: Cloud) -> Severity {
        self.max_severity.unwrap_or_else(|| Severity::ceiling(cloud, &self.id))
    }
}
