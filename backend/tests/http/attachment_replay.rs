use reqwest::multipart::{Form, Part};
use tokio::task::JoinSet;

use crate::support::{Answer, CONTOSO, TestBackend, content, file, folders, form, new_key, request};

fn two() -> Form {
    form("A").part("files", file("a.log", content(1, 5_000))).part("files", file("b.log", content(2, 50)))
}

async fn send(backend: &TestBackend, key: &str, form: Form) -> Answer {
    backend.post().token(CONTOSO).key(key).form(form).send().await
}

/// What is there: rows of files, uploads in their place, uploads on their way.
async fn counts(backend: &TestBackend) -> (i64, usize, usize) {
    let [staged, stored] = ["staging", "attachments"].map(|name| folders(backend.data.path(), name).len());
    (backend.count("attachments").await, stored, staged)
}

#[tokio::test]
async fn the_same_files_are_answered_the_same_and_stored_once() {
    let backend = TestBackend::start().await;
    let key = new_key();
    let first = send(&backend, &key, two()).await;
    assert_eq!((first.status, first.is_replayed()), (201, false), "{first:?}");
    // Another boundary, another order of fields, another path on another device.
    let other = Form::new()
        .part("files", file("C:\\logs\\a.log", content(1, 5_000)))
        .part("files", file("b.log", content(2, 50)))
        .part("request", Part::text(request("A").to_string()));
    for form in [two(), other] {
        let again = send(&backend, &key, form).await;
        assert_eq!((again.status, again.is_replayed()), (201, true));
        assert_eq!(again.text, first.text);
    }
    assert_eq!(counts(&backend).await, (2, 1, 0));
}

#[tokio::test]
async fn other_files_under_the_same_key_are_another_content() {
    let backend = TestBackend::start().await;
    let key = new_key();
    send(&backend, &key, two()).await;
    let (a, b) = (|| file("a.log", content(1, 5_000)), || file("b.log", content(2, 50)));
    for other in [
        form("A"),
        form("A").part("files", a()),
        form("A").part("files", b()).part("files", a()),
        two().part("files", a()),
        form("A").part("files", file("c.log", content(1, 5_000))).part("files", b()),
        form("A").part("files", file("a.log", content(3, 5_000))).part("files", b()),
    ] {
        let problem = send(&backend, &key, other).await.problem(422);
        assert_eq!(problem.kind, "urn:support-widget:problem:idempotency-key-reused");
    }
    assert_eq!(counts(&backend).await, (2, 1, 0));
}

#[tokio::test]
async fn a_crowd_with_one_key_stores_its_files_once() {
    let backend = TestBackend::start().await;
    for round in 1..=5 {
        let key = new_key();
        let crowd: JoinSet<_> =
            (0..8).map(|_| backend.post().token(CONTOSO).key(&key).form(two()).try_send()).collect();
        let answers: Vec<_> = crowd.join_all().await.into_iter().map(|answer| answer.expect("an answer")).collect();
        let stored = answers.iter().filter(|answer| answer.status == 201 && !answer.is_replayed()).count();
        assert_eq!(stored, 1, "{answers:?}");
        assert!(answers.iter().all(|answer| matches!(answer.status, 201 | 409)), "{answers:?}");
        assert_eq!(counts(&backend).await, (round * 2, round as usize, 0));
    }
}

#[tokio::test]
async fn a_refused_file_leaves_the_key_free() {
    let backend = TestBackend::start().await;
    let key = new_key();
    send(&backend, &key, form("A").part("files", file("a.exe", "MZ"))).await.problem(422);
    let answer = send(&backend, &key, two()).await;
    assert_eq!((answer.status, answer.is_replayed()), (201, false));
}
