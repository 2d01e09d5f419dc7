use serde_json::{Value, json};

use super::*;

const GATES: [Option<EscalationGate>; 3] = [None, Some(EscalationGate::Advise), Some(EscalationGate::Enforce)];

fn is_refused_with(kind: &str, escalation: &Value, gate: Option<EscalationGate>, steps: &[&str]) -> bool {
    let request = json!({
        "kind": kind, "cloud": "global", "title": "A", "description": "B", "severity": "minimal",
        "primaryContact": {"email": "a@contoso.com"}, "escalation": escalation,
    });
    let steps = steps.iter().copied().map(Step::new).collect();
    let settings = Settings { escalation_gate: gate, steps, ..Settings::new("unused") };
    gate_flaw(&serde_json::from_value(request).expect("a request"), &settings).is_some()
}

fn is_refused(kind: &str, escalation: &Value, gate: Option<EscalationGate>) -> bool {
    is_refused_with(kind, escalation, gate, &[])
}

/// A record that hands a service's failing off, with changes.
fn outage(changes: Value) -> Value {
    let mut record = json!({
        "conclusion": "escalate", "handoffCategory": "serviceUnavailable", "stepsTried": ["reproduce", "adminCenter"],
    });
    let Value::Object(changes) = changes else { panic!("changes are members: {changes}") };
    changes.into_iter().for_each(|(name, value)| record[name] = value);
    record
}

fn support(changes: Value) -> Value {
    let mut record = json!({"conclusion": "escalationSupport", "lacks": "tools", "reason": "no console"});
    let Value::Object(changes) = changes else { panic!("changes are members: {changes}") };
    changes.into_iter().for_each(|(name, value)| record[name] = value);
    record
}

#[test]
fn a_closed_gate_lets_through_what_is_handed_off_alone() {
    let known = json!({"healthStatusSeen": "serviceDegradation", "healthIssueId": "EX1"});
    let another = json!({
        "healthStatusSeen": "serviceInterruption", "healthIssueId": "EX1", "differsFromKnownIssue": true,
    });
    for (escalation, is_handed_off) in [
        (json!(null), false),
        (json!({}), false),
        (json!({"conclusion": "watchKnownIssue", "reason": "all the same"}), false),
        (json!({"conclusion": "solveYourself", "reason": "all the same"}), false),
        (outage(json!({})), true),
        (outage(json!({"stepsTried": []})), false),
        (outage(json!({"stepsTried": ["adminCenter", "license"]})), false),
        (outage(json!({"handoffCategory": "bugOrIrregularity"})), false),
        (outage(json!({"handoffCategory": "bugOrIrregularity", "stepsTried": Step::BUILT_IN})), true),
        (outage(known.clone()), false),
        (outage(another.clone()), true),
        (outage(json!({"healthStatusSeen": "serviceDegradation"})), true),
        (outage(json!({"healthStatusSeen": "serviceRestored", "healthIssueId": "EX1"})), true),
        (outage(json!({"healthStatusSeen": "unknown", "healthIssueId": "EX1"})), true),
        (outage(json!({"healthIssueId": "EX1"})), true),
        (outage(json!({"lacks": "tools"})), false),
        (support(json!({})), true),
        (support(known), false),
        (support(another), true),
    ] {
        let enforce = Some(EscalationGate::Enforce);
        assert_eq!(is_refused("customer", &escalation, enforce), !is_handed_off, "{escalation}");
        assert!(!is_refused("customer", &escalation, Some(EscalationGate::Advise)), "{escalation}");
        assert!(!is_refused("customer", &escalation, None), "{escalation}");
        for kind in ["partnerCenter", "customerSelfService"] {
            assert!(!is_refused(kind, &escalation, enforce), "{kind} {escalation}");
        }
    }
}

#[test]
fn steps_of_the_desks_own_are_counted_in_place_of_the_built_in_ones() {
    let steps = ["ask", "reproduce"];
    for (tried, is_handed_off) in [(json!(["reproduce", "ask"]), true), (json!(Step::BUILT_IN), false)] {
        let escalation = outage(json!({"handoffCategory": "undocumentedServiceProblem", "stepsTried": tried}));
        let is_refused = is_refused_with("customer", &escalation, Some(EscalationGate::Enforce), &steps);
        assert_eq!(is_refused, !is_handed_off, "{tried}");
    }
}

#[test]
fn a_conclusion_is_nothing_without_what_it_follows_from() {
    for escalation in [
        json!({"conclusion": "escalate"}),
        json!({"conclusion": "escalate", "lacks": "tools", "reason": "no console"}),
        json!({"conclusion": "escalationSupport"}),
        json!({"conclusion": "escalationSupport", "lacks": "tools"}),
        json!({"conclusion": "escalationSupport", "lacks": "tools", "reason": " "}),
        json!({"conclusion": "escalationSupport", "reason": "no console"}),
    ] {
        for kind in ["partnerCenter", "customer", "customerSelfService"] {
            for gate in GATES {
                assert!(is_refused(kind, &escalation, gate), "{kind} {gate:?} {escalation}");
            }
        }
    }
}
