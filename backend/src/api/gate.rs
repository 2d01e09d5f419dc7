use support_widget::model::{Case, Claim, Conclusion, Escalation, EscalationGate, HealthStatus, RequestKind, Step};
use support_widget::wire::{FieldProblem, NewRequest};

use super::flaws::not_allowed;
use crate::Settings;

/// What speaks against handing a problem off: a conclusion that contradicts its own record and, where the gate holds, one
/// that does not follow from the record by the same table as in the widget.
///
/// What is left to trust is the record itself: which health was seen, what was ticked, and what the person says of the
/// problem. Nobody but the caller knows these; that they were said, and by whom, is what is kept.
pub(super) fn gate_flaw(request: &NewRequest, settings: &Settings) -> Option<FieldProblem> {
    let holds = settings.escalation_gate == Some(EscalationGate::Enforce) && request.kind == RequestKind::Customer;
    let escalation = request.escalation.as_ref();
    let detail = match escalation.and_then(|escalation| escalation.conclusion) {
        None if holds => "what followed from what was seen and tried is not said",
        Some(Conclusion::WatchKnownIssue | Conclusion::SolveYourself) if holds => "this is not handed off",
        _ => {
            let escalation = escalation?;
            let unfounded = || holds.then(|| unfounded(escalation, &settings.counted_steps())).flatten();
            contradiction(escalation).or_else(unfounded)?
        }
    };
    Some(not_allowed("/escalation/conclusion", detail))
}

/// A conclusion without what it follows from.
fn contradiction(escalation: &Escalation) -> Option<&'static str> {
    let has_reason = escalation.reason.as_ref().is_some_and(|reason| !reason.trim().is_empty());
    match escalation.conclusion? {
        Conclusion::Escalate if escalation.handoff_category.is_none() => Some("it needs the category of the problem"),
        Conclusion::EscalationSupport if escalation.lacks.is_none() || !has_reason => {
            Some("it needs what is lacking, and the reason in words")
        }
        _ => None,
    }
}

/// A conclusion other than what follows from the record.
fn unfounded(escalation: &Escalation, steps: &[Step]) -> Option<&'static str> {
    let case = Case {
        is_known: is_known(escalation),
        differs: escalation.differs_from_known_issue,
        steps,
        tried: &escalation.steps_tried,
        claim: claim(escalation),
    };
    (case.advice().conclusion() != escalation.conclusion).then_some("it does not follow from what was seen and tried")
}

/// Whether the person saw that the operator knows of a present problem with the service.
fn is_known(escalation: &Escalation) -> bool {
    escalation.health_issue_id.is_some() && escalation.health_status_seen.is_some_and(HealthStatus::is_trouble)
}

/// Why it is to be handed off. There is one reason: where two are told, none of them is the one.
fn claim(escalation: &Escalation) -> Option<Claim> {
    match (escalation.handoff_category, escalation.lacks) {
        (Some(category), None) => Some(Claim::Category(category)),
        (None, Some(lack)) => Some(Claim::Lacks(lack)),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
