use std::collections::BTreeMap;

use serde::Deserialize;
use support_widget::model::Relationship;

/// A company with a token.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct CompanySeed {
    /// Its name.
    pub(crate) name: String,
    /// Its publicly known token.
    pub(crate) token: String,
    /// Its business hours, in English.
    #[serde(default)]
    pub(crate) hours: Option<String>,
    /// The same in further languages.
    #[serde(default)]
    pub(crate) hours_in: BTreeMap<String, String>,
    /// Contact channels for its customers.
    #[serde(default)]
    pub(crate) channels: Vec<String>,
    /// The partner whose customer it is.
    #[serde(default)]
    pub(crate) customer_of: Option<String>,
    /// The domain by which that partner knows it.
    #[serde(default)]
    pub(crate) domain: Option<String>,
}

/// A customer of a company.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct CustomerSeed {
    /// The company's name.
    pub(crate) partner: String,
    /// The customer's name.
    pub(crate) name: String,
    /// The customer's domain.
    pub(crate) domain: String,
    /// Identifier of its tenant.
    pub(crate) tenant: String,
    /// The partner's admin relationship with it.
    #[serde(default = "active")]
    pub(crate) relationship: Relationship,
    /// Identifiers of its services.
    pub(crate) services: Vec<String>,
}

fn active() -> Relationship {
    Relationship::Active
}
