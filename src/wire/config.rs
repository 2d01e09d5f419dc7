use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::model::read::{Read, list, text, texts};
use crate::model::{Category, EscalationGate, Limits, OperatorHours, Overrides, Partner, SeverityLevel, Step};

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
    /// The steps to try before support is asked; empty leaves them to the widget.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub steps: Vec<Step>,
    /// How those are held who want to hand off what is not handed off.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub escalation_gate: Option<EscalationGate>,
    /// When the operator counts business days.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub operator_hours: Option<OperatorHours>,
    /// How many of the caller's requests are over, and their customers not told.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub customers_to_notify: Option<usize>,
    /// Who calls, as an opaque identifier that is the same at every call of the same person; absent for nobody. What one person has
    /// left on a device is not shown to the next.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub caller_id: Option<String>,
    /// Addresses of further help, by name.
    pub links: BTreeMap<String, String>,
    /// The partner who answers, for its customers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub partner: Option<Partner>,
}

impl BackendConfig {
    /// The backend's overrides of the cloud's rules.
    pub fn rules(&self) -> Overrides {
        Overrides {
            categories: self.categories.clone(),
            severities: self.severities.clone(),
            limits: self.limits,
            steps: self.steps.clone(),
            gate: self.escalation_gate,
            hours: self.operator_hours.clone(),
        }
    }
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
            steps: list(value, "steps")?,
            escalation_gate: text(value, "escalationGate").and_then(|word| EscalationGate::parse(&word)),
            operator_hours: value.get("operatorHours").and_then(OperatorHours::read),
            customers_to_notify: value.get("customersToNotify").and_then(Value::as_u64).map(|count| count as usize),
            caller_id: text(value, "callerId"),
            links: links.iter().filter_map(|(name, link)| Some((name.clone(), link.as_str()?.to_owned()))).collect(),
            partner: value.get("partner").and_then(Partner::read),
        })
    }
}
