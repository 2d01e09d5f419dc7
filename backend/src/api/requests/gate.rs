use support_widget::model::{
    Conclusion, Escalation, EscalationCase, EscalationGate, EscalationReason, HealthStatus, RequestKind, Step,
};
use support_widget::wire::{FieldProblem, NewRequest};

use crate::api::common::not_allowed;
use crate::config::Settings;

/// Validates `escalation.conclusion`: it must be consistent with the escalation record and, if the gate enforces, equal
/// what the decision table shared with the widget yields.
///
/// The record itself cannot be checked: which health the person saw, which steps they ticked, and how they describe the
/// problem. It is stored with its sender as evidence.
pub(crate) fn gate_flaw(request: &NewRequest, settings: &Settings) -> Option<FieldProblem> {
    let enforces = settings.escalation_gate == Some(EscalationGate::Enforce) && request.kind == RequestKind::Customer;
    let escalation = request.escalation.as_ref();
    let detail = match escalation.and_then(|escalation| escalation.conclusion) {
        None if enforces => "`conclusion` is required",
        Some(Conclusion::WatchKnownIssue | Conclusion::SolveYourself) if enforces => {
            "this problem does not qualify for escalation"
        }
        _ => {
            let escalation = escalation?;
            let unfounded = || enforces.then(|| unfounded(escalation, &settings.counted_steps())).flatten();
            contradiction(escalation).or_else(unfounded)?
        }
    };
    Some(not_allowed("/escalation/conclusion", detail))
}

/// A conclusion without the members that it requires.
fn contradiction(escalation: &Escalation) -> Option<&'static str> {
    let has_reason = escalation.reason.as_ref().is_some_and(|reason| !reason.trim().is_empty());
    match escalation.conclusion? {
        Conclusion::Escalate if escalation.handoff_category.is_none() => {
            Some("`handoffCategory` is required for this conclusion")
        }
        Conclusion::EscalationSupport if escalation.lacks.is_none() || !has_reason => {
            Some("`lacks` and `reason` are required for this conclusion")
        }
        _ => None,
    }
}

/// A conclusion other than the one that the decision table yields for the record.
fn unfounded(escalation: &Escalation, steps: &[Step]) -> Option<&'static str> {
    let case = EscalationCase {
        is_known: is_known(escalation),
        differs: escalation.differs_from_known_issue,
        steps,
        tried: &escalation.steps_tried,
        escalation_reason: escalation_reason(escalation),
    };
    (case.advice().conclusion() != escalation.conclusion).then_some("`conclusion` does not match the recorded checks")
}

/// Whether the record names an open issue of the service in the operator's health report.
fn is_known(escalation: &Escalation) -> bool {
    escalation.health_issue_id.is_some() && escalation.health_status_seen.is_some_and(HealthStatus::is_trouble)
}

/// The reason for escalating. Exactly one is allowed: with two, neither counts.
fn escalation_reason(escalation: &Escalation) -> Option<EscalationReason> {
    match (escalation.handoff_category, escalation.lacks) {
        (Some(category), None) => Some(EscalationReason::Category(category)),
        (None, Some(lack)) => Some(EscalationReason::Lacks(lack)),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
