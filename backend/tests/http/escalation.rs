use serde_json::{Value, json};
use support_widget::model::{Escalation, EscalationGate, Step};

use crate::support::{CONTOSO, CUSTOMER, TestBackend, customer_request, in_seconds, new_key, request};

type Flaws = Vec<(String, String)>;

fn not_handed_off() -> Flaws {
    vec![("/escalation/conclusion".to_owned(), "notAllowed".to_owned())]
}

async fn start(gate: Option<EscalationGate>) -> TestBackend {
    TestBackend::start_with(|settings| settings.escalation_gate = gate).await
}

/// A customer's request of Contoso with this record, sent; the flaws, or none when it was stored.
async fn file(backend: &TestBackend, escalation: Option<Value>) -> Flaws {
    let mut body = customer_request(&backend.customer("adatum.example").await);
    body["escalation"] = escalation.unwrap_or_default();
    let answer = backend.post().token(CONTOSO).json(&body).send().await;
    if answer.status == 201 { Vec::new() } else { answer.flaws() }
}

#[tokio::test]
async fn a_closed_gate_refuses_what_is_not_handed_off() {
    let backend = start(Some(EscalationGate::Enforce)).await;
    assert_eq!(backend.get("/config").send().await.json()["escalationGate"], "enforce");
    for escalation in [
        None,
        Some(json!({"stepsTried": ["license"]})),
        Some(json!({"conclusion": "watchKnownIssue", "reason": "all the same"})),
        Some(json!({"conclusion": "solveYourself", "reason": "all the same"})),
    ] {
        assert_eq!(file(&backend, escalation.clone()).await, not_handed_off(), "{escalation:?}");
    }
    assert_eq!(backend.count("requests").await, 0);
    let go_on = json!({"conclusion": "escalate", "handoffCategory": "bugOrIrregularity", "stepsTried": Step::BUILT_IN});
    assert_eq!(file(&backend, Some(go_on)).await, []);
    let support = json!({"conclusion": "escalationSupport", "lacks": "documentation", "reason": "Nothing is written."});
    assert_eq!(file(&backend, Some(support)).await, []);
}

#[tokio::test]
async fn a_closed_gate_takes_no_word_for_what_the_record_does_not_bear() {
    let backend = start(Some(EscalationGate::Enforce)).await;
    let mut record = json!({"conclusion": "escalate", "handoffCategory": "serviceUnavailable"});
    assert_eq!(file(&backend, Some(record.clone())).await, not_handed_off(), "nothing was tried");
    record["stepsTried"] = json!(["adminCenter", "reproduce"]);
    assert_eq!(file(&backend, Some(record.clone())).await, []);
    record["healthStatusSeen"] = json!("serviceInterruption");
    record["healthIssueId"] = json!("EX1284903");
    assert_eq!(file(&backend, Some(record.clone())).await, not_handed_off(), "it is known");
    record["differsFromKnownIssue"] = json!(true);
    assert_eq!(file(&backend, Some(record)).await, []);
    assert_eq!(backend.count("requests").await, 2);
}

#[tokio::test]
async fn steps_of_the_desks_own_are_those_that_count() {
    let backend = TestBackend::start_with(|settings| {
        settings.escalation_gate = Some(EscalationGate::Enforce);
        settings.steps = vec![Step::new("ask")];
    })
    .await;
    let tried =
        |steps: Value| json!({"conclusion": "escalate", "handoffCategory": "bugOrIrregularity", "stepsTried": steps});
    assert_eq!(file(&backend, Some(tried(json!(["ask"])))).await, []);
    assert_eq!(file(&backend, Some(tried(json!(Step::BUILT_IN)))).await, not_handed_off());
}

#[tokio::test]
async fn a_closed_gate_names_the_steps_that_it_counts() {
    let backend = start(Some(EscalationGate::Enforce)).await;
    let config = backend.get("/config").send().await.json();
    assert_eq!(config["steps"], json!(Step::BUILT_IN.map(Step::new)));
}

#[tokio::test]
async fn no_record_is_dated_after_its_arrival() {
    let backend = TestBackend::start().await;
    let (key, mut body) = (new_key(), customer_request(&backend.customer("adatum.example").await));
    body["escalation"] = json!({"healthCheckedAt": "2026-01-02T03:04:05Z", "concludedAt": in_seconds(300).to_string()});
    let stored = backend.post().token(CONTOSO).key(&key).json(&body).send().await;
    let id = stored.json()["id"].as_str().expect("an identifier").to_owned();
    let details = backend.read(CONTOSO, &format!("/requests/{id}")).await;
    assert_eq!(details["escalation"]["healthCheckedAt"], "2026-01-02T03:04:05Z", "what has been is what was");
    assert_eq!(details["escalation"]["concludedAt"], details["createdDate"]);

    let again = backend.post().token(CONTOSO).key(&key).json(&body).send().await;
    assert_eq!((again.is_replayed(), again.text), (true, stored.text), "the key stands for what was sent");
    body["escalation"]["concludedAt"] = json!("9999-01-01T00:00:00Z");
    body["escalation"]["healthCheckedAt"] = json!("9999-01-01T00:00:00Z");
    backend.post().token(CONTOSO).key(&key).json(&body).send().await.problem(422);
    let stored = backend.post().token(CONTOSO).json(&body).send().await.json();
    let details = backend.read(CONTOSO, &format!("/requests/{}", stored["id"].as_str().expect("an identifier"))).await;
    for name in ["healthCheckedAt", "concludedAt"] {
        assert_eq!(details["escalation"][name], details["createdDate"], "{name}");
    }
}

#[tokio::test]
async fn the_gate_is_for_customers_problems_that_a_partner_hands_off() {
    let backend = start(Some(EscalationGate::Enforce)).await;
    backend.store("Contoso's own").await;
    let mut own = request("A customer's own");
    own["kind"] = json!("customerSelfService");
    assert_eq!(backend.post().token(CUSTOMER).json(&own).send().await.status, 201);
}

#[tokio::test]
async fn a_gate_that_advises_takes_what_contradicts_nothing() {
    for gate in [None, Some(EscalationGate::Advise)] {
        let backend = start(gate).await;
        let config = backend.get("/config").send().await.json();
        assert_eq!(config.get("escalationGate").and_then(Value::as_str), gate.map(EscalationGate::as_str));
        for escalation in [
            None,
            Some(json!({})),
            Some(json!({"conclusion": "watchKnownIssue", "reason": "all the same"})),
            Some(json!({"conclusion": "solveYourself", "reason": "all the same"})),
        ] {
            assert_eq!(file(&backend, escalation.clone()).await, [], "{escalation:?}");
        }
        for escalation in [
            json!({"conclusion": "escalate", "stepsTried": ["license"]}),
            json!({"conclusion": "escalationSupport", "lacks": "tools"}),
            json!({"conclusion": "escalationSupport", "reason": "no console"}),
        ] {
            assert_eq!(file(&backend, Some(escalation.clone())).await, not_handed_off(), "{escalation}");
        }
    }
}

#[tokio::test]
async fn what_was_accepted_once_is_replayed_whatever_the_gate_is_now() {
    let mut backend = start(None).await;
    let (key, body) = (new_key(), customer_request(&backend.customer("adatum.example").await));
    let first = backend.post().token(CONTOSO).key(&key).json(&body).send().await;
    backend.tell_to_stop();
    let data = backend.stopped().await;
    let folder = data.path().to_owned();
    let backend = TestBackend::start_with(|settings| {
        settings.data = folder;
        settings.escalation_gate = Some(EscalationGate::Enforce);
    })
    .await;
    let again = backend.post().token(CONTOSO).key(&key).json(&body).send().await;
    assert_eq!((again.status, again.is_replayed(), again.text), (201, true, first.text));
    let flaws = backend.post().token(CONTOSO).key(&new_key()).json(&body).send().await.flaws();
    assert_eq!(flaws, not_handed_off());
}

#[tokio::test]
async fn a_reason_may_have_a_thousand_characters() {
    let backend = TestBackend::start().await;
    let with = |count: usize| Some(json!({"conclusion": "solveYourself", "reason": "因".repeat(count)}));
    assert_eq!(file(&backend, with(Escalation::REASON_LENGTH)).await, []);
    let too_long = file(&backend, with(Escalation::REASON_LENGTH + 1)).await;
    assert_eq!(too_long, [("/escalation/reason".to_owned(), "tooLong".to_owned())]);
    let nul = file(&backend, Some(json!({"reason": "a\0"}))).await;
    assert_eq!(nul, [("/escalation/reason".to_owned(), "invalid".to_owned())]);
    for (member, pointer) in [("lacks", "/escalation/lacks"), ("conclusion", "/escalation/conclusion")] {
        let mut escalation = json!({});
        escalation[member] = json!("patience");
        assert_eq!(file(&backend, Some(escalation)).await, [(pointer.to_owned(), "notAllowed".to_owned())]);
    }
}

#[tokio::test]
async fn every_body_that_keeps_to_the_rules_fits_however_it_is_written() {
    let backend = TestBackend::start().await;
    let mut body = request(&"😀".repeat(120));
    body["description"] = json!("😀".repeat(4_000));
    body["escalation"] = json!({"reason": "😀".repeat(Escalation::REASON_LENGTH)});
    for name in ["firstName", "lastName"] {
        body["primaryContact"][name] = json!("😀".repeat(254));
    }
    let escaped = body.to_string().replace('😀', r"\ud83d\ude00");
    assert_eq!(backend.post().body("application/json", escaped).send().await.status, 201);
}
