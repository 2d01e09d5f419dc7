use std::fs;
use std::path::{Path, PathBuf};

use reqwest::Method;
use reqwest::multipart::{Form, Part};
use serde_json::{Value, json};
use support_widget::model::{EscalationGate, SolvedProblem};
use support_widget::wire::NewRequest;
use tempfile::TempDir;

use crate::support::{Answer, CONTOSO, TestBackend, file, new_key};

/// What the build before the conclusion `goOn` and the step `licence` were renamed has stored and answered.
fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/upgrade/fixtures")
}

fn fixture(path: &str) -> Value {
    let text = fs::read_to_string(fixtures().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"));
    serde_json::from_str(&text).expect("JSON")
}

/// The calls whose answers were lost.
fn lost() -> Vec<Value> {
    fixture("lost.json").as_array().expect("a list").clone()
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder") {
        let (entry, target) = entry.map(|entry| (entry.path(), to.join(entry.file_name()))).expect("an entry");
        if entry.is_dir() {
            copy(&entry, &target);
        } else {
            fs::copy(entry, target).expect("a copy");
        }
    }
}

/// This version of the backend over what the earlier one has stored.
async fn upgraded() -> TestBackend {
    let data = TempDir::new().expect("a temporary folder");
    copy(&fixtures().join("data"), data.path());
    TestBackend::start_in(data, |_| {}).await
}

fn text<'a>(call: &'a Value, member: &str) -> &'a str {
    call[member].as_str().unwrap_or_else(|| panic!("{member}: {call}"))
}

/// Sends a call again, with this body.
async fn send(backend: &TestBackend, call: &Value, body: &str) -> Answer {
    let repeated = backend.post().token(text(call, "token")).key(text(call, "key"));
    match call["file"].as_str() {
        None => repeated.body("application/json", body.to_owned()).send().await,
        Some(content) => {
            let form = Form::new().part("request", Part::text(body.to_owned()));
            repeated.form(form.part("files", file("trace.log", content))).send().await
        }
    }
}

/// The same content as this version of the widget writes it.
fn in_present_words(body: &str) -> String {
    let request: NewRequest = serde_json::from_str(body).expect("a request");
    let written = serde_json::to_string(&request).expect("JSON");
    assert!(!written.contains("goOn") && !written.contains("licence"), "{written}");
    written
}

#[tokio::test]
async fn request_whose_answer_was_lost_before_the_upgrade_is_replayed_after_it() {
    let backend = upgraded().await;
    let stored = backend.count("requests").await;
    for call in lost() {
        let body = text(&call, "body");
        for (widget, body) in [("the earlier widget", body.to_owned()), ("this widget", in_present_words(body))] {
            let answer = send(&backend, &call, &body).await;
            assert_eq!((answer.status, answer.is_replayed()), (201, true), "{widget}, {call}: {answer:?}");
            assert_eq!(answer.text, text(&call, "answer"), "{widget}");
        }
    }
    assert_eq!((lost().len(), stored, backend.count("requests").await), (6, 6, 6));
}

#[tokio::test]
async fn other_content_under_a_key_from_before_the_upgrade_is_refused() {
    let backend = upgraded().await;
    let call = &lost()[0];
    let body: Value = serde_json::from_str(text(call, "body")).expect("JSON");
    let others: [fn(&mut Value); 4] = [
        |body| body["title"] = json!("Mail is late"),
        |body| body["escalation"]["conclusion"] = json!("solveYourself"),
        |body| body["escalation"]["stepsTried"] = json!(["licence"]),
        |body| body["escalation"]["stepsTried"][0] = json!("licences"),
    ];
    for change in others {
        let mut other = body.clone();
        change(&mut other);
        let problem = send(&backend, call, &other.to_string()).await.problem(422);
        assert_eq!(problem.kind, "urn:support-widget:problem:idempotency-key-reused");
    }
}

#[tokio::test]
async fn request_that_never_arrived_is_stored_once_after_the_upgrade() {
    let backend = upgraded().await;
    let entry = fixture("device/outbox/never-arrived.json");
    let call = json!({ "token": CONTOSO, "key": new_key() });
    let first = send(&backend, &call, text(&entry, "body")).await;
    assert_eq!((first.status, first.is_replayed()), (201, false), "{first:?}");
    for body in [text(&entry, "body").to_owned(), in_present_words(text(&entry, "body"))] {
        let again = send(&backend, &call, &body).await;
        assert_eq!((again.status, again.is_replayed(), again.text), (201, true, first.text.clone()));
    }
    assert_eq!(backend.count("requests").await, 7);
    let details = backend.read(CONTOSO, &format!("/requests/{}", text(&first.json(), "id"))).await;
    assert_eq!(details["escalation"]["conclusion"], "escalate");
    assert_eq!(details["escalation"]["stepsTried"][0], "license");
}

#[tokio::test]
async fn rows_from_before_the_upgrade_are_answered_in_present_words() {
    let backend = upgraded().await;
    for call in lost() {
        let receipt: Value = serde_json::from_str(text(&call, "answer")).expect("a receipt");
        let path = format!("/requests/{}", text(&receipt, "id"));
        let details = backend.read(text(&call, "token"), &path).await;
        let sent: Value = serde_json::from_str(&in_present_words(text(&call, "body"))).expect("JSON");
        for member in ["conclusion", "stepsTried", "reason", "lacks"] {
            assert_eq!(details["escalation"][member], sent["escalation"][member], "{member}: {details}");
        }
    }
}

#[tokio::test]
async fn solved_problem_from_before_the_upgrade_is_recorded_once() {
    let backend = upgraded().await;
    let call = fixture("solved-problem.json");
    let problem: SolvedProblem = serde_json::from_str(text(&call, "body")).expect("a solved problem");
    let present = serde_json::to_string(&problem).expect("JSON");
    assert!(text(&call, "body").contains("licence") && !present.contains("licence"), "{present}");
    for body in [text(&call, "body").to_owned(), present] {
        let repeated = backend.call(Method::POST, "/solved-problems").token(CONTOSO).key(text(&call, "key"));
        let answer = repeated.body("application/json", body).send().await;
        assert_eq!((answer.status, answer.text.as_str()), (201, text(&call, "answer")));
    }
    assert_eq!(backend.count("solved_problems").await, 1);
}

#[tokio::test]
async fn enforcing_gate_counts_former_words_of_earlier_widgets() {
    let data = TempDir::new().expect("a temporary folder");
    copy(&fixtures().join("data"), data.path());
    let backend =
        TestBackend::start_in(data, |settings| settings.escalation_gate = Some(EscalationGate::Enforce)).await;
    let body = text(&fixture("device/outbox/never-arrived.json"), "body").to_owned();
    let call = json!({ "token": CONTOSO, "key": new_key() });
    let without = body.replace(r#""licence","#, "");
    assert_ne!(without, body);
    send(&backend, &call, &without).await.problem(422);
    assert_eq!(send(&backend, &call, &body).await.status, 201);
}
