use serde_json::Value;

use super::service_health::HealthStatus;
use super::step::{Step, deserialize_ids};
use crate::model::base::{string_enum, wire_struct};
use crate::model::read::{member, texts};
use crate::model::{Cloud, Severity, TextLimit, Timestamp};

wire_struct! {
    /// What was looked at and tried before support was asked, and what followed from it: the proof that a problem is handed
    /// off with reason.
    #[derive(Default)]
    #[serde(default)]
    pub struct Escalation {
        /// When the health that was seen had been asked for.
        pub health_checked_at: Option<Timestamp>,
        /// How the service was then.
        pub health_status_seen: Option<HealthStatus>,
        /// The known problem that was seen, where there was one.
        #[cfg_attr(feature = "openapi", schema(max_length = 254))]
        pub health_issue_id: Option<String>,
        /// Whether the person says that the customer's problem is another than the known one.
        #[serde(skip_serializing_if = "std::ops::Not::not")]
        pub differs_from_known_issue: bool,
        /// Identifiers of the steps that were tried, in the order in which they were ticked.
        #[serde(skip_serializing_if = "Vec::is_empty", deserialize_with = "deserialize_ids")]
        #[cfg_attr(feature = "openapi", schema(max_items = 50))]
        pub steps_tried: Vec<String> => Step::present_ids,
        /// Why the problem is handed off.
        pub handoff_category: Option<HandoffCategory>,
        /// What the partner lacks to solve it, where that is why support is asked.
        pub lacks: Option<Lack>,
        /// What followed from all this.
        pub conclusion: Option<Conclusion>,
        /// When that was concluded.
        pub concluded_at: Option<Timestamp>,
        /// Why the person goes on all the same, or what exactly is lacking, in their own words.
        #[cfg_attr(feature = "openapi", schema(max_length = 1000))]
        pub reason: Option<String>,
        /// Whether the customer waits to be told how it ended.
        pub customer_to_notify: bool,
        /// When the customer was told; said in answers alone.
        pub customer_notified_at: Option<Timestamp>,
    }
}

impl Escalation {
    /// Characters that a reason may have.
    pub const REASON_LENGTH: usize = TextLimit::REASON.length;

    /// Replaces the aliases in a record as JSON, as an earlier build wrote it, so that it can be compared with one of this
    /// build.
    pub(crate) fn replace_aliases(record: &mut Value) {
        if let Some(conclusion) = member::<Conclusion>(record, "conclusion") {
            record["conclusion"] = conclusion.as_str().into();
        }
        if record.get("stepsTried").is_some() {
            record["stepsTried"] = Step::present_ids(texts(record, "stepsTried")).into();
        }
    }
}

string_enum! {
    /// What followed from what was seen, tried and said before support was asked.
    pub enum Conclusion {
        /// It can be escalated to the operator.
        Escalate = "escalate" | "goOn",
        /// It is known already: it is watched, not reported again.
        WatchKnownIssue = "watchKnownIssue",
        /// There is something to do first.
        SolveYourself = "solveYourself",
        /// The partner cannot reasonably give this support itself.
        EscalationSupport = "escalationSupport",
    }
}

string_enum! {
    /// The problems that an operator takes over from a partner.
    pub enum HandoffCategory {
        /// The service does not do what its description says, and nothing is published about it.
        UndocumentedServiceProblem = "undocumentedServiceProblem",
        /// The service cannot be reached.
        ServiceUnavailable = "serviceUnavailable",
        /// Something looks or works wrong.
        BugOrIrregularity = "bugOrIrregularity",
        /// The network fails for many.
        LargeScaleNetworkDisruption = "largeScaleNetworkDisruption",
        /// A region fails for many customers.
        RegionalMultiTenant = "regionalMultiTenant",
    }
}

impl HandoffCategory {
    /// Whether nothing works for many at once, so that the settings of one customer cannot be the cause.
    pub fn is_outage(self) -> bool {
        matches!(self, Self::ServiceUnavailable | Self::LargeScaleNetworkDisruption | Self::RegionalMultiTenant)
    }

    /// The severity that such a problem usually has. In China `critical` is for customers with an advanced support
    /// agreement, so it is never proposed there; the person may still choose it.
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
    /// What a partner can lack, so that it cannot reasonably give the support itself (programme guides, "escalation
    /// support").
    pub enum Lack {
        /// Nobody has been trained for it.
        Training = "training",
        /// Nothing is written about it.
        Documentation = "documentation",
        /// The means are not there.
        Tools = "tools",
    }
}
