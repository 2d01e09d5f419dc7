use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::read::{Read, flag, text, word};
use super::step::deserialize_ids;
use super::string_enum::string_enum;
use super::{Cloud, HealthStatus, Severity, Step, TextLimit, Timestamp};

/// What was looked at and tried before support was asked, and what followed from it: the proof that a problem is handed
/// off with reason.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase", default)]
pub struct Escalation {
    /// When the health that was seen had been asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = DateTime))]
    pub health_checked_at: Option<Timestamp>,
    /// How the service was then.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub health_status_seen: Option<HealthStatus>,
    /// The known problem that was seen, where there was one.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(max_length = 254))]
    pub health_issue_id: Option<String>,
    /// Whether the person says that the customer's problem is another than the known one.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub differs_from_known_issue: bool,
    /// Identifiers of the steps that were tried, in the order in which they were ticked.
    #[serde(skip_serializing_if = "Vec::is_empty", deserialize_with = "deserialize_ids")]
    #[cfg_attr(feature = "openapi", schema(max_items = 50))]
    pub steps_tried: Vec<String>,
    /// Why the problem is handed off.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub handoff_category: Option<HandoffCategory>,
    /// What the partner lacks to solve it, where that is why support is asked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lacks: Option<Lack>,
    /// What followed from all this.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub conclusion: Option<Conclusion>,
    /// When that was concluded.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = DateTime))]
    pub concluded_at: Option<Timestamp>,
    /// Why the person goes on all the same, or what exactly is lacking, in their own words.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(max_length = 1000))]
    pub reason: Option<String>,
    /// Whether the customer waits to be told how it ended.
    pub customer_to_notify: bool,
    /// When the customer was told; said in answers alone.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = DateTime))]
    pub customer_notified_at: Option<Timestamp>,
}

impl Escalation {
    /// Characters that a reason may have.
    pub const REASON_LENGTH: usize = TextLimit::REASON.length;

    /// Replaces aliases by present words in a record that an earlier build wrote as JSON, so that it can be compared
    /// with one of this build.
    pub(super) fn put_in_present_words(record: &mut Value) {
        if let Some(conclusion) = word(record, "conclusion", Conclusion::parse) {
            record["conclusion"] = conclusion.as_str().into();
        }
        let steps = record.get_mut("stepsTried").and_then(Value::as_array_mut);
        for step in steps.into_iter().flatten() {
            if let Some(present) = step.as_str().map(|id| Value::from(Step::present_id(id))) {
                *step = present;
            }
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

impl Read for Escalation {
    fn read(value: &Value) -> Option<Self> {
        value.as_object()?;
        Some(Self {
            health_checked_at: word(value, "healthCheckedAt", Timestamp::parse),
            health_status_seen: word(value, "healthStatusSeen", HealthStatus::parse),
            health_issue_id: text(value, "healthIssueId"),
            differs_from_known_issue: flag(value, "differsFromKnownIssue"),
            steps_tried: Step::read_ids(value, "stepsTried"),
            handoff_category: word(value, "handoffCategory", HandoffCategory::parse),
            lacks: word(value, "lacks", Lack::parse),
            conclusion: word(value, "conclusion", Conclusion::parse),
            concluded_at: word(value, "concludedAt", Timestamp::parse),
            reason: text(value, "reason"),
            customer_to_notify: flag(value, "customerToNotify"),
            customer_notified_at: word(value, "customerNotifiedAt", Timestamp::parse),
        })
    }
}
