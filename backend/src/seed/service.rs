use serde::Deserialize;

/// A service of the catalogue.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct ServiceSeed {
    /// Its identifier.
    pub(crate) id: String,
    /// What people call it.
    pub(crate) name: String,
    /// What the source of health calls it.
    #[serde(default)]
    pub(crate) health: Option<String>,
    /// A partner's way into a customer's admin center for it.
    pub(crate) partner: String,
    /// A customer's way into its own.
    pub(crate) customer: String,
}
