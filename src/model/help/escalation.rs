use super::service_health::HealthStatus;
use super::step::{Step, deserialize_ids};
use crate::model::base::{string_enum, wire_struct};
use crate::model::read::{member, texts};
use crate::model::{Cloud, Json, Severity, TextLimit, Timestamp};

wire_struct! {
    /// Escalation record: what was checked and tried before contacting support, and the conclusion drawn from it. It
    /// documents that the escalation is justified.
    #[derive(Default)]
    #[serde(default)]
    pub struct Escalation {
        /// When the backend had queried the source of the service health that the user saw.
        pub health_checked_at: Option<Timestamp>,
        /// Status of the service at that time.
        pub health_status_seen: Option<HealthStatus>,
        /// Identifier of the known issue that the user saw, if there was one.
        #[cfg_attr(feature = "openapi", schema(max_length = 254))]
        pub health_issue_id: Option<String>,
        /// Whether the user says that the customer's problem differs from the known issue.
        #[serde(skip_serializing_if = "std::ops::Not::not")]
        pub differs_from_known_issue: bool,
        /// Identifiers of the steps that were tried, in the order in which they were ticked.
        #[serde(skip_serializing_if = "Vec::is_empty", deserialize_with = "deserialize_ids")]
        #[cfg_attr(feature = "openapi", schema(max_items = 50))]
        pub steps_tried: Vec<String> => Step::present_ids,
        /// Category of the problem, if that is the reason to escalate.
        pub handoff_category: Option<HandoffCategory>,
        /// What the partner lacks to solve the problem, if that is the reason to escalate.
        pub lacks: Option<Lack>,
        /// The conclusion drawn from all this.
        pub conclusion: Option<Conclusion>,
        /// When the conclusion was drawn.
        pub concluded_at: Option<Timestamp>,
        /// Why the user continues against the advice, or what exactly is lacking, in the user's own words.
        #[cfg_attr(feature = "openapi", schema(max_length = 1000))]
        pub reason: Option<String>,
        /// Whether the customer expects to be notified of the outcome.
        pub customer_to_notify: bool,
        /// When the customer was notified; set in responses only.
        pub customer_notified_at: Option<Timestamp>,
    }
}

impl Escalation {
    /// Maximum length of a reason, in characters.
    pub const REASON_LENGTH: usize = TextLimit::REASON.length;

    /// Replaces aliases in a JSON record that an earlier build wrote, so that it can be compared with a record of this
    /// build.
    pub(crate) fn replace_aliases(record: &mut Json) {
        let conclusion = member::<Conclusion>(record, "conclusion");
        let steps = Step::present_ids(texts(record, "stepsTried"));
        if let (Some(conclusion), Some(written)) = (conclusion, record.get_mut("conclusion")) {
            *written = Json::of(&conclusion);
        }
        if let Some(written) = record.get_mut("stepsTried") {
            *written = Json::of(&steps);
        }
    }
}

string_enum! {
    /// Conclusion from what was seen, tried and answered before contacting support.
    pub enum Conclusion {
        /// The problem can be escalated to the operator.
        Escalate = "escalate" | "goOn",
        /// The issue is known already: it is watched instead of being reported again.
        WatchKnownIssue = "watchKnownIssue",
        /// The user has steps to try first.
        SolveYourself = "solveYourself",
        /// The partner cannot reasonably give this support itself.
        EscalationSupport = "escalationSupport",
    }
}

string_enum! {
    /// Categories of problems that an operator takes over from a partner.
    pub enum HandoffCategory {
        /// The service does not do what its description says, and nothing is published about it.
        UndocumentedServiceProblem = "undocumentedServiceProblem",
        /// The service cannot be reached.
        ServiceUnavailable = "serviceUnavailable",
        /// A bug: something looks or works wrong.
        BugOrIrregularity = "bugOrIrregularity",
        /// A large-scale network disruption affects many users.
        LargeScaleNetworkDisruption = "largeScaleNetworkDisruption",
        /// A region fails for many customers.
        RegionalMultiTenant = "regionalMultiTenant",
    }
}

impl HandoffCategory {
    /// Whether the problem is an outage for many customers at once, which the settings of one customer cannot cause.
    pub fn is_outage(self) -> bool {
        matches!(self, Self::ServiceUnavailable | Self::LargeScaleNetworkDisruption | Self::RegionalMultiTenant)
    }

    /// The usual severity of such a problem. In China, `critical` is reserved for customers with an advanced support
    /// agreement, so it is never proposed there; the user may still choose it.
    pub fn severity(self, cloud: Cloud) -> Severity {
        match (self, cloud) {
            (Self::BugOrIrregularity, _) => Severity::Minimal,
            (Self::UndocumentedServiceProblem, _) => Severity::Moderate,
            (_, Cloud::China) => Severity::Moderate,
            _ => Severity::Critical,
        }
    }
}

string_enum! {
    /// What a partner can lack, so that it cannot reasonably give the support itself (see "escalation support" in the
    /// programme guides).
    pub enum Lack {
        /// The partner has no staff trained for the problem.
        Training = "training",
        /// There is no documentation about the problem.
        Documentation = "documentation",
        /// The partner has no tools for the problem.
        Tools = "tools",
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn outages_are_critical_except_in_china() {
        for (category, is_outage, global, china) in [
            (HandoffCategory::UndocumentedServiceProblem, false, Severity::Moderate, Severity::Moderate),
            (HandoffCategory::ServiceUnavailable, true, Severity::Critical, Severity::Moderate),
            (HandoffCategory::BugOrIrregularity, false, Severity::Minimal, Severity::Minimal),
            (HandoffCategory::LargeScaleNetworkDisruption, true, Severity::Critical, Severity::Moderate),
            (HandoffCategory::RegionalMultiTenant, true, Severity::Critical, Severity::Moderate),
        ] {
            let severities = [Cloud::Global, Cloud::China].map(|cloud| category.severity(cloud));
            assert_eq!((category.is_outage(), severities), (is_outage, [global, china]), "{category:?}");
        }
    }

    #[test]
    fn names_of_earlier_builds_are_replaced() {
        let mut record = Json::from(json!({ "conclusion": "goOn", "stepsTried": ["licence", "vpn"], "reason": "r" }));
        Escalation::replace_aliases(&mut record);
        let present = json!({ "conclusion": "escalate", "stepsTried": ["license", "vpn"], "reason": "r" });
        assert_eq!(record, Json::from(present));
        let mut without = Json::from(json!({ "reason": "r" }));
        Escalation::replace_aliases(&mut without);
        assert_eq!(without, Json::from(json!({ "reason": "r" })));
    }
}
