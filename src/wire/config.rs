use std::collections::BTreeMap;

use crate::model::wire_struct;
use crate::model::{Category, EscalationGate, Limits, OperatorHours, Overrides, Partner, SeverityLevel, Step};

wire_struct! {
    /// What `GET config` answers: what a backend offers, and its rules where they differ from the defaults.
    #[derive(Default)]
    #[serde(default)]
    pub struct BackendConfig {
        /// The parts of the contract that the backend has, such as `requests`.
        pub features: Vec<String>,
        /// Name of the company that answers, where it is not the cloud's operator.
        pub operator: Option<String>,
        /// Categories to choose from; empty leaves them to the widget.
        pub categories: Vec<Category>,
        /// Severities to choose from; empty leaves them to the widget.
        pub severities: Vec<SeverityLevel>,
        /// How much fits.
        pub limits: Option<Limits>,
        /// The steps to try before support is asked; empty leaves them to the widget.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        pub steps: Vec<Step>,
        /// How those are held who want to hand off what is not handed off.
        pub escalation_gate: Option<EscalationGate>,
        /// When the operator counts business days.
        pub operator_hours: Option<OperatorHours>,
        /// How many of the caller's requests are over, and their customers not told.
        pub customers_to_notify: Option<usize>,
        /// Who calls, as an opaque identifier that is the same at every call of the same person; absent for nobody.
        /// What one person has left on a device is not shown to the next.
        pub caller_id: Option<String>,
        /// Addresses of further help, by name.
        pub links: BTreeMap<String, String> = BTreeMap::new(),
        /// The partner who answers, for its customers.
        pub partner: Option<Partner>,
    }
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
