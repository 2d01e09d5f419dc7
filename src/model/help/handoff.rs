use super::escalation::Conclusion;
use super::gate::EscalationReason;
use crate::model::{Severity, Timestamp};

/// What somebody has said at the gate, and what followed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Handoff {
    /// Why the problem is to be handed off.
    pub escalation_reason: Option<EscalationReason>,
    /// Whether it is another problem than the known one.
    pub differs: bool,
    /// Why all the same, or what exactly is lacking, as typed.
    pub reason: String,
    /// The severity that was proposed, which the next proposal may replace.
    pub proposed: Option<Severity>,
    /// What followed, and when.
    pub concluded: Option<(Conclusion, Timestamp)>,
}
