use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::model::read::{Read, list, text, texts};
use crate::model::{Category, Limits, Partner, SeverityLevel};

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
    /// The partner who answers, for its customers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub partner: Option<Partner>,
}

impl Read for BackendConfig {
    fn read(value: &Value) -> Option<Self> {
        let links = value.get("links").and_then(Value::as_object).cloned().unwrap_or_default();
        value.as_object()?;
        Some(Self {
            features: texts(value, "features"),
            operator: text(value, "operator"),
            categories: list(value, "categories")?,
            severities: list(value, "severities")?,
            limits: value.get("limits").and_then(Limits::read),
            links: links.iter().filter_map(|(name, link)| Some((name.clone(), link.as_str()?.to_owned()))).collect(),
            partner: value.get("partner").and_then(Partner::read),
        })
    }
}
