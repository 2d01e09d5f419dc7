use support_widget::model::{Conclusion, Escalation, EscalationGate, RequestKind};
use support_widget::wire::{FieldProblem, NewRequest};

use super::flaws::not_allowed;

/// What speaks against handing a problem off, by what the request itself says followed from what was seen and tried.
pub(super) fn gate_flaw(request: &NewRequest, gate: Option<EscalationGate>) -> Option<FieldProblem> {
    let is_closed = gate == Some(EscalationGate::Enforce) && request.kind == RequestKind::Customer;
    let escalation = request.escalation.as_ref();
    let detail = match escalation.and_then(|escalation| escalation.conclusion) {
        None if is_closed => "what followed from what was seen and tried is not said",
        Some(Conclusion::WatchKnownIssue | Conclusion::SolveYourself) if is_closed => "this is not handed off",
        _ => contradiction(escalation?)?,
    };
    Some(not_allowed("/escalation/conclusion", detail))
}

/// A conclusion without what it follows from.
fn contradiction(escalation: &Escalation) -> Option<&'static str> {
    let has_reason = escalation.reason.as_ref().is_some_and(|reason| !reason.trim().is_empty());
    match escalation.conclusion? {
        Conclusion::GoOn if escalation.handoff_category.is_none() => Some("it needs the category of the problem"),
        Conclusion::EscalationSupport if escalation.lacks.is_none() || !has_reason => {
            Some("it needs what is lacking, and the reason in words")
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    fn is_refused(kind: &str, escalation: &Value, gate: Option<EscalationGate>) -> bool {
        let request = json!({
            "kind": kind, "cloud": "global", "title": "A", "description": "B", "severity": "minimal",
            "primaryContact": {"email": "a@contoso.com"}, "escalation": escalation,
        });
        gate_flaw(&serde_json::from_value(request).expect("a request"), gate).is_some()
    }

    #[test]
    fn a_closed_gate_lets_through_what_is_handed_off_alone() {
        let (advise, enforce) = (Some(EscalationGate::Advise), Some(EscalationGate::Enforce));
        let support = json!({"conclusion": "escalationSupport", "lacks": "tools", "reason": "no console"});
        for (escalation, is_handed_off) in [
            (json!(null), false),
            (json!({}), false),
            (json!({"conclusion": "watchKnownIssue", "reason": "all the same"}), false),
            (json!({"conclusion": "solveYourself", "reason": "all the same"}), false),
            (json!({"conclusion": "goOn", "handoffCategory": "serviceUnavailable"}), true),
            (support, true),
        ] {
            assert_eq!(is_refused("customer", &escalation, enforce), !is_handed_off, "{escalation}");
            assert!(!is_refused("customer", &escalation, advise), "{escalation}");
            assert!(!is_refused("customer", &escalation, None), "{escalation}");
            for kind in ["partnerCenter", "customerSelfService"] {
                assert!(!is_refused(kind, &escalation, enforce), "{kind} {escalation}");
            }
        }
    }

    #[test]
    fn a_conclusion_is_nothing_without_what_it_follows_from() {
        for escalation in [
            json!({"conclusion": "goOn"}),
            json!({"conclusion": "goOn", "lacks": "tools", "reason": "no console"}),
            json!({"conclusion": "escalationSupport"}),
            json!({"conclusion": "escalationSupport", "lacks": "tools"}),
            json!({"conclusion": "escalationSupport", "lacks": "tools", "reason": " "}),
            json!({"conclusion": "escalationSupport", "reason": "no console"}),
        ] {
            for kind in ["partnerCenter", "customer", "customerSelfService"] {
                for gate in [None, Some(EscalationGate::Advise), Some(EscalationGate::Enforce)] {
                    assert!(is_refused(kind, &escalation, gate), "{kind} {gate:?} {escalation}");
                }
            }
        }
    }
}
