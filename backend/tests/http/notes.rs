use reqwest::Method;
use serde_json::{Value, json};

use crate::support::{Answer, CONTOSO, CUSTOMER, Call, FABRIKAM, TestBackend, new_key};

async fn stored(backend: &TestBackend) -> String {
    backend.store("A").await.json()["id"].as_str().expect("an identifier").to_owned()
}

fn note(backend: &TestBackend, id: &str, text: &str) -> Call {
    backend.call(Method::POST, &format!("/requests/{id}/notes")).token(CONTOSO).json(&json!({ "text": text }))
}

async fn texts(backend: &TestBackend, id: &str) -> Vec<Value> {
    let details = backend.read(CONTOSO, &format!("/requests/{id}")).await;
    details["notes"].as_array().expect("notes").iter().map(|note| note["text"].clone()).collect()
}

#[tokio::test]
async fn notes_are_shown_oldest_first() {
    let backend = TestBackend::start().await;
    let id = stored(&backend).await;
    let first = note(&backend, &id, " 第一\n<b>one</b> ").send().await;
    assert_eq!(first.status, 201, "{first:?}");
    note(&backend, &id, "two").send().await;
    let details = backend.read(CONTOSO, &format!("/requests/{id}")).await;
    assert_eq!(details["notes"][0], first.json());
    assert_eq!(details["lastModifiedDate"], details["notes"][1]["createdDate"]);
    assert_eq!(texts(&backend, &id).await, ["第一\n<b>one</b>", "two"]);
}

#[tokio::test]
async fn a_note_is_a_text_that_is_as_long_as_a_description() {
    let backend = TestBackend::start().await;
    let id = stored(&backend).await;
    let flaw = |answer: Answer| answer.flaws().pop().expect("a flaw");
    let expect = |code: &str| ("/text".to_owned(), code.to_owned());
    assert_eq!(flaw(note(&backend, &id, " \n").send().await), expect("required"));
    assert_eq!(flaw(note(&backend, &id, &"x".repeat(4_001)).send().await), expect("tooLong"));
    let path = format!("/requests/{id}/notes");
    let call = || backend.call(Method::POST, &path).token(CONTOSO);
    assert_eq!(flaw(call().json(&json!({})).send().await), expect("required"));
    call().body("text/plain", "A").send().await.problem(415);
    call().body("application/json", "{").send().await.problem(400);
    assert_eq!(note(&backend, &id, &"x".repeat(4_000)).send().await.status, 201);
    assert_eq!(texts(&backend, &id).await.len(), 1);
}

#[tokio::test]
async fn only_those_who_may_read_the_request_add_to_it() {
    let backend = TestBackend::start().await;
    let id = stored(&backend).await;
    let path = format!("/requests/{id}/notes");
    let missing = note(&backend, "missing", "A").send().await.problem(404);
    for token in [FABRIKAM, CUSTOMER] {
        let call = backend.call(Method::POST, &path).token(token).json(&json!({"text": "A"}));
        assert_eq!(call.send().await.problem(404), missing);
    }
    backend.call(Method::POST, &path).json(&json!({"text": "A"})).send().await.problem(401);
    assert_eq!(backend.count("notes").await, 0);
}

#[tokio::test]
async fn a_repeated_note_is_one_note() {
    let backend = TestBackend::start().await;
    let (id, other, key) = (stored(&backend).await, stored(&backend).await, new_key());
    let first = note(&backend, &id, "A").key(&key).send().await;
    let again = note(&backend, &id, "A").key(&key).send().await;
    assert_eq!((first.status, first.is_replayed(), again.status, again.is_replayed()), (201, false, 201, true));
    assert_eq!(first.text, again.text);
    for call in [note(&backend, &id, "B"), note(&backend, &other, "A")] {
        let problem = call.key(&key).send().await.problem(422);
        assert_eq!(problem.kind, "urn:support-widget:problem:idempotency-key-reused");
    }
    note(&backend, &id, "A").key("no key").send().await.problem(400);
    note(&backend, &id, "A").send().await;
    assert_eq!(texts(&backend, &id).await, ["A", "A"]);
}
