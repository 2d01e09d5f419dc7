use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::model::{Category, Limits, SeverityLevel};

/// What `GET config` answers: what a backend offers, and its rules where they differ from the defaults.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase", default)]
pub struct BackendConfig {
    /// The parts of the contract that the backend has, such as `requests`.
    pub features: Vec<String>,
    /// Name of the company that answers, where it is not the cloud's operator.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub operator: Option<String>,
    /// Categories to choose from; empty leaves them to the widget.
    pub categories: Vec<Category>,
    /// Severities to choose from; empty leaves them to the widget.
    pub severities: Vec<SeverityLevel>,
    /// How much fits.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limits: Option<Limits>,
    /// Addresses of further help, by name.
    pub links: BTreeMap<String, String>,
}
