use std::time::Duration;

use reqwest::multipart::{Form, Part};
use tokio::task::{JoinHandle, JoinSet};

use crate::support::{Answer, CONTOSO, Call, FABRIKAM, TestBackend, new_key, request};

type Sending = JoinHandle<Result<Answer, reqwest::Error>>;

fn keyed(backend: &TestBackend, key: &str, title: &str) -> Call {
    backend.post().token(CONTOSO).key(key).json(&request(title))
}

/// Sends the same call twice while the database is locked: the answer of the one that came too late, and the call
/// that is in progress.
async fn race(backend: &TestBackend, key: &str) -> (Answer, Sending) {
    let mut first = tokio::spawn(keyed(backend, key, "A").try_send());
    let mut second = tokio::spawn(keyed(backend, key, "A").try_send());
    let (late, in_progress) = tokio::select! {
        answer = &mut first => (answer, second),
        answer = &mut second => (answer, first),
    };
    (late.expect("no panic").expect("an answer"), in_progress)
}

#[tokio::test]
async fn a_repetition_is_answered_the_same_and_stores_nothing() {
    let backend = TestBackend::start().await;
    let key = new_key();
    let first = keyed(&backend, &key, "A").send().await;
    assert_eq!((first.status, first.is_replayed()), (201, false));
    for _ in 0..3 {
        let again = keyed(&backend, &key, "A").send().await;
        assert_eq!((again.status, again.is_replayed()), (201, true));
        assert_eq!(again.text, first.text);
        assert_eq!(again.header("content-type"), "application/json");
    }
    for table in ["requests", "request_history", "idempotency_keys"] {
        assert_eq!(backend.count(table).await, 1, "{table}");
    }
}

#[tokio::test]
async fn the_same_content_is_the_same_in_another_form() {
    let backend = TestBackend::start().await;
    let key = new_key();
    let first = keyed(&backend, &key, "A").send().await;
    let spaced = serde_json::to_string_pretty(&request("A")).expect("JSON");
    let form = Form::new().part("request", Part::text(spaced));
    let again = backend.post().token(CONTOSO).key(&key.to_uppercase()).form(form).send().await;
    assert_eq!((again.status, again.is_replayed(), again.text), (201, true, first.text));
}

#[tokio::test]
async fn another_content_under_the_same_key_is_refused() {
    let backend = TestBackend::start().await;
    let key = new_key();
    keyed(&backend, &key, "A").send().await;
    let problem = keyed(&backend, &key, "B").send().await.problem(422);
    assert_eq!(problem.kind, "urn:support-widget:problem:idempotency-key-reused");
    assert_eq!(backend.titles("").await.0, ["A"]);
}

#[tokio::test]
async fn a_key_of_somebody_else_is_another_key() {
    let backend = TestBackend::start().await;
    let key = new_key();
    let mut references = Vec::new();
    for call in [backend.post().token(CONTOSO), backend.post().token(FABRIKAM), backend.post()] {
        let answer = call.key(&key).json(&request("A")).send().await;
        assert_eq!((answer.status, answer.is_replayed()), (201, false));
        references.push(answer.json()["reference"].to_string());
    }
    references.dedup();
    assert_eq!((references.len(), backend.count("requests").await), (3, 3));
}

#[tokio::test]
async fn a_key_is_one_uuid() {
    let backend = TestBackend::start().await;
    for key in ["", "1", "not-a-uuid", "6f9619ff-8b86-d011-b42d-00c04fc964f"] {
        keyed(&backend, key, "A").send().await.problem(400);
    }
    keyed(&backend, &new_key(), "A").key(&new_key()).send().await.problem(400);
    assert_eq!(backend.count("requests").await, 0);
}

#[tokio::test]
async fn while_the_first_is_in_progress_a_repetition_is_told_so() {
    let backend = TestBackend::start().await;
    let key = new_key();
    let lock = backend.lock().await;
    let (late, in_progress) = race(&backend, &key).await;
    late.problem(409);
    lock.release().await;
    let first = in_progress.await.expect("no panic").expect("an answer");
    assert_eq!((first.status, first.is_replayed()), (201, false));
    let again = keyed(&backend, &key, "A").send().await;
    assert_eq!((again.is_replayed(), again.text), (true, first.text));
}

#[tokio::test]
async fn a_crowd_with_one_key_stores_one_request() {
    let backend = TestBackend::start().await;
    for round in 0..10 {
        let key = new_key();
        let crowd: JoinSet<_> = (0..16).map(|_| keyed(&backend, &key, "A").try_send()).collect();
        let answers: Vec<_> = crowd.join_all().await.into_iter().map(|answer| answer.expect("an answer")).collect();
        let stored = answers.iter().filter(|answer| answer.status == 201 && !answer.is_replayed()).count();
        assert_eq!(stored, 1, "{answers:?}");
        assert!(answers.iter().all(|answer| answer.is_replayed() || matches!(answer.status, 201 | 409)), "{answers:?}");
        assert_eq!(backend.count("requests").await, round + 1);
    }
}

#[tokio::test]
async fn what_has_begun_is_stored_also_when_its_caller_hangs_up() {
    let backend = TestBackend::start().await;
    let key = new_key();
    let lock = backend.lock().await;
    let (late, in_progress) = race(&backend, &key).await;
    late.problem(409);
    in_progress.abort();
    assert!(in_progress.await.is_err_and(|error| error.is_cancelled()));
    lock.release().await;
    let again = loop {
        let answer = keyed(&backend, &key, "A").send().await;
        if answer.status != 409 {
            break answer;
        }
    };
    assert_eq!((again.status, again.is_replayed()), (201, true));
    assert_eq!(backend.count("requests").await, 1);
}

#[tokio::test]
async fn a_busy_database_is_not_remembered() {
    let backend = TestBackend::start_with(|settings| settings.busy_timeout = Duration::from_millis(20)).await;
    let key = new_key();
    let lock = backend.lock().await;
    keyed(&backend, &key, "A").send().await.problem(503);
    lock.release().await;
    let answer = keyed(&backend, &key, "A").send().await;
    assert_eq!((answer.status, answer.is_replayed()), (201, false));
}

#[tokio::test]
async fn a_failure_halfway_leaves_nothing_and_is_not_remembered() {
    let backend = TestBackend::start().await;
    let key = new_key();
    // The key is written last, and only writing it needs this column: everything else has happened when it fails.
    rename(&backend, "ALTER TABLE idempotency_keys RENAME COLUMN request_number TO elsewhere").await;
    keyed(&backend, &key, "A").send().await.problem(500);
    for table in ["requests", "request_history", "idempotency_keys"] {
        assert_eq!(backend.count(table).await, 0, "{table}");
    }
    rename(&backend, "ALTER TABLE idempotency_keys RENAME COLUMN elsewhere TO request_number").await;
    let answer = keyed(&backend, &key, "A").send().await;
    assert_eq!((answer.status, answer.is_replayed()), (201, false));
}

async fn rename(backend: &TestBackend, sql: &'static str) {
    sqlx::query(sql).execute(&mut backend.database().await).await.expect("another name");
}

#[tokio::test]
async fn a_refused_request_leaves_its_key_free() {
    let backend = TestBackend::start().await;
    let key = new_key();
    keyed(&backend, &key, " ").send().await.problem(422);
    let answer = keyed(&backend, &key, "A").send().await;
    assert_eq!((answer.status, answer.is_replayed()), (201, false));
}

#[tokio::test]
async fn without_a_key_every_call_is_a_request() {
    let backend = TestBackend::start().await;
    backend.store("A").await;
    backend.store("A").await;
    assert_eq!(backend.titles("").await.0, ["A", "A"]);
}
