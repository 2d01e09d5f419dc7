use std::collections::BTreeMap;

use serde::Deserialize;
use support_widget::model::{HealthStatus, IssueClassification};

/// The status of a service.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct HealthSeed {
    /// The service.
    pub(crate) id: String,
    /// Its status.
    pub(crate) status: HealthStatus,
}

/// A known issue.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct IssueSeed {
    /// The operator's identifier.
    pub(crate) id: String,
    /// The service that has it.
    pub(crate) service: String,
    /// A short description, in English.
    pub(crate) title: String,
    /// The same in further languages.
    pub(crate) titles: BTreeMap<String, String>,
    /// Incident or advisory.
    pub(crate) classification: IssueClassification,
    /// Its status.
    pub(crate) status: HealthStatus,
    /// Its start, in minutes before seeding.
    pub(crate) started_minutes_ago: i64,
    /// Its last update, in minutes before seeding.
    pub(crate) modified_minutes_ago: i64,
    /// Where to read more.
    #[serde(default)]
    pub(crate) url: Option<String>,
}

/// A service of the catalogue.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct ServiceSeed {
    /// Its identifier.
    pub(crate) id: String,
    /// Its display name.
    pub(crate) name: String,
    /// Its name in the source of health.
    #[serde(default)]
    pub(crate) health: Option<String>,
    /// URL template of a customer's admin center, for its partner.
    pub(crate) partner: String,
    /// URL template of a customer's own admin center.
    pub(crate) customer: String,
}
