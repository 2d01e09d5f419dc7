use serde::Deserialize;
use support_widget::model::{HealthStatus, IssueClassification};

/// A service that has a problem.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct HealthSeed {
    /// The service.
    pub(crate) id: String,
    /// How it is.
    pub(crate) status: HealthStatus,
}

/// A known problem.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) struct IssueSeed {
    /// The operator's identifier.
    pub(crate) id: String,
    /// The service that has it.
    pub(crate) service: String,
    /// The problem in a few words.
    pub(crate) title: String,
    /// How bad it is.
    pub(crate) classification: IssueClassification,
    /// Where the operator stands with it.
    pub(crate) status: HealthStatus,
    /// When it began, before the seeding.
    pub(crate) started_minutes_ago: i64,
    /// When the operator last said something about it, before the seeding.
    pub(crate) modified_minutes_ago: i64,
    /// Where to read more.
    #[serde(default)]
    pub(crate) url: Option<String>,
}
