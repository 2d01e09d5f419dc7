use serde::Deserialize;
use support_widget::model::Relationship;

/// A company that calls.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct CompanySeed {
    /// Its name.
    pub(crate) name: String,
    /// The token that speaks for it.
    pub(crate) token: String,
    /// When it answers its customers.
    #[serde(default)]
    pub(crate) hours: Option<String>,
    /// Where its customers reach it.
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
    /// How the partner stands to it.
    #[serde(default = "active")]
    pub(crate) relationship: Relationship,
    /// Identifiers of its services.
    pub(crate) services: Vec<String>,
}

fn active() -> Relationship {
    Relationship::Active
}
