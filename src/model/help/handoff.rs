use super::escalation::Conclusion;
use super::gate::EscalationReason;
use crate::model::{Severity, Timestamp};

/// State of the escalation gate: the user's answers, and the conclusion drawn from them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Handoff {
    /// Why the problem is to be escalated.
    pub escalation_reason: Option<EscalationReason>,
    /// Whether the user says that the problem differs from the known issue.
    pub differs: bool,
    /// As typed: why the user continues against the advice, or what exactly is lacking.
    pub reason: String,
    /// The last proposed severity; a new proposal may replace it.
    pub proposed: Option<Severity>,
    /// The conclusion, and when it was drawn.
    pub concluded: Option<(Conclusion, Timestamp)>,
}
