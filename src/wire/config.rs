use crate::model::wire_struct;
use crate::model::{Category, EscalationGate, Limits, OperatorHours, Overrides, Partner, SeverityLevel, Step, Texts};

wire_struct! {
    /// Response of `GET config`: the backend's features, and its rules where they differ from the defaults.
    #[derive(Default)]
    #[serde(default)]
    pub struct BackendConfig {
        /// Features of the contract that the backend implements, such as `requests`.
        pub features: Vec<String>,
        /// Name of the company that answers requests, if it is not the cloud's operator.
        pub operator: Option<String>,
        /// Categories to choose from; empty for the widget's defaults.
        pub categories: Vec<Category>,
        /// Severities to choose from; empty for the widget's defaults.
        pub severities: Vec<SeverityLevel>,
        /// Limits of texts and files.
        pub limits: Option<Limits>,
        /// Troubleshooting steps to try before a request; empty for the widget's defaults.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        pub steps: Vec<Step>,
        /// Whether the escalation gate only advises against escalating a problem, or prevents it.
        pub escalation_gate: Option<EscalationGate>,
        /// Business hours of the operator, from which response times are counted.
        pub operator_hours: Option<OperatorHours>,
        /// Number of the caller's resolved or closed requests whose customers still have to be notified.
        pub customers_to_notify: Option<usize>,
        /// Opaque identifier of the caller, the same in every call of the same user; absent for an anonymous caller.
        /// Drafts and outbox entries that one user has left on a device are not shown to another.
        pub caller_id: Option<String>,
        /// Addresses of help pages, by the link's name.
        #[cfg_attr(feature = "openapi", schema(value_type = std::collections::BTreeMap<String, String>))]
        pub links: Texts = Texts::default(),
        /// The partner who answers requests of its customers.
        pub partner: Option<Partner>,
    }
}

impl BackendConfig {
    /// Returns the backend's overrides of the cloud's rules.
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::read::Read;

    #[test]
    fn whatever_rules_a_backend_sends_override_the_clouds() {
        let body = serde_json::json!({
            "features": [],
            "categories": [{ "id": "billing" }],
            "severities": [{ "id": "minimal" }],
            "steps": [{ "id": "restart", "name": "Restart it" }],
            "escalationGate": "enforce",
            "operatorHours": { "timeZone": "Asia/Shanghai", "opens": "09:00", "closes": "18:00" },
        });
        let mut config = BackendConfig::read(&body.into()).expect("a configuration");
        config.limits = Some(Limits::default());
        let rules = config.rules();
        assert_eq!((rules.categories.len(), rules.severities.len(), rules.steps.len()), (1, 1, 1));
        assert_eq!(
            (rules.categories, rules.severities, rules.steps),
            (config.categories, config.severities, config.steps)
        );
        assert_eq!(rules.gate, Some(EscalationGate::Enforce));
        assert_eq!(rules.limits, Some(Limits::default()));
        assert!(rules.hours.is_some(), "those of a backend that promises business days");
    }
}
