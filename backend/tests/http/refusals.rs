use reqwest::Method;
use serde_json::{Value, json};
use support_widget::model::Timestamp;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use crate::support::{Answer, CONTOSO, TestBackend, request};

async fn submit(backend: &TestBackend, change: impl FnOnce(&mut Value)) -> Answer {
    let mut body = request("A");
    change(&mut body);
    backend.post().json(&body).send().await
}

fn flaw(pointer: &str, code: &str) -> Vec<(String, String)> {
    vec![(pointer.to_owned(), code.to_owned())]
}

#[tokio::test]
async fn text_that_is_no_json_is_malformed() {
    let backend = TestBackend::start().await;
    for body in ["", "{", "title=A"] {
        backend.post().body("application/json", body).send().await.problem(400);
    }
}

#[tokio::test]
async fn values_that_do_not_fit_are_named_by_their_pointers() {
    let backend = TestBackend::start().await;
    let missing = submit(&backend, |body| body["primaryContact"] = json!({})).await;
    assert_eq!(missing.flaws(), flaw("/primaryContact/email", "required"));
    let unknown = submit(&backend, |body| body["severity"] = json!("urgent")).await;
    assert_eq!(unknown.flaws(), flaw("/severity", "notAllowed"));
    let number = submit(&backend, |body| body["title"] = json!(1)).await;
    assert_eq!(number.flaws(), flaw("/title", "invalid"));
    let list = backend.post().json(&json!([])).send().await;
    assert_eq!(list.flaws(), flaw("", "invalid"));
}

#[tokio::test]
async fn all_that_breaks_the_rules_is_named_at_once() {
    let backend = TestBackend::start().await;
    let answer = submit(&backend, |body| {
        body["title"] = json!(" ");
        body["description"] = json!("x".repeat(4_001));
        body["categoryId"] = json!("gardening");
        body["primaryContact"]["email"] = json!("nowhere");
    })
    .await;
    let expected = [
        ("/categoryId", "notAllowed"),
        ("/title", "required"),
        ("/description", "tooLong"),
        ("/primaryContact/email", "invalid"),
    ];
    assert_eq!(answer.flaws(), expected.map(|(pointer, code)| (pointer.to_owned(), code.to_owned())));
    assert_eq!(backend.count("requests").await, 0);
}

#[tokio::test]
async fn the_rules_are_those_of_the_requests_cloud() {
    let backend = TestBackend::start().await;
    let billing = |cloud: &'static str| {
        move |body: &mut Value| {
            body["cloud"] = json!(cloud);
            body["categoryId"] = json!("billing");
            body["severity"] = json!("critical");
        }
    };
    assert_eq!(submit(&backend, billing("china")).await.flaws(), flaw("/severity", "notAllowed"));
    assert_eq!(submit(&backend, billing("global")).await.status, 201);
}

#[tokio::test]
async fn a_problem_cannot_begin_in_the_future_but_clocks_differ() {
    let backend = TestBackend::start().await;
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).expect("after 1970").as_secs();
    let now = Timestamp::from_seconds(i64::try_from(now).expect("before the end of time"));
    let begin = |seconds: i64| move |body: &mut Value| body["problemStartTime"] = json!(now.plus_seconds(seconds));
    assert_eq!(submit(&backend, begin(90)).await.status, 201);
    assert_eq!(submit(&backend, begin(600)).await.flaws(), flaw("/problemStartTime", "inFuture"));
}

#[tokio::test]
async fn other_media_types_are_refused() {
    let backend = TestBackend::start().await;
    for media_type in ["text/plain", "application/x-www-form-urlencoded", "application/jsonp", "application"] {
        backend.post().body(media_type, request("A").to_string()).send().await.problem(415);
    }
    backend.call(Method::POST, "/requests").send().await.problem(415);
    let with_charset = backend.post().body("Application/JSON; charset=utf-8", request("A").to_string());
    assert_eq!(with_charset.send().await.status, 201);
}

#[tokio::test]
async fn a_body_may_have_96_kibibytes() {
    let backend = TestBackend::start().await;
    let mut largest = request("A");
    largest["unknown"] = json!("x".repeat(96 * 1024 - largest.to_string().len() - r#","unknown":"""#.len()));
    assert_eq!(largest.to_string().len(), 96 * 1024);
    assert_eq!(backend.post().json(&largest).send().await.status, 201);
    let larger = format!("{largest} ");
    backend.post().body("application/json", larger).send().await.problem(413);
}

#[tokio::test]
async fn who_sends_too_much_can_send_it_all_and_read_why_it_is_refused() {
    let backend = TestBackend::start().await;
    let mut connection = TcpStream::connect(backend.address).await.expect("a connection");
    let body = vec![b'x'; 4 * 1024 * 1024];
    let head = format!(
        "POST /support/v1/requests HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/json\r\n\
         Content-Length: {}\r\n\r\n",
        body.len()
    );
    connection.write_all(head.as_bytes()).await.expect("sent");
    connection.write_all(&body).await.expect("sent to the end");
    let mut answer = String::new();
    connection.read_to_string(&mut answer).await.expect("an answer");
    assert!(answer.starts_with("HTTP/1.1 413 "), "{answer}");
}

#[tokio::test]
async fn unknown_paths_and_methods_are_problems_and_never_redirects() {
    let backend = TestBackend::start().await;
    for path in [
        "",
        "/",
        "/requests/",
        "/requests/1/attachments",
        "/requests/1/attachments/1/",
        "/config/",
        "/../../etc/passwd",
        "/%FF",
    ] {
        backend.get(path).token(CONTOSO).send().await.problem(404);
    }
    backend.get("/requests/%FF").token(CONTOSO).send().await.problem(404);
    backend.call_anywhere(Method::GET, "/").send().await.problem(404);
    for (method, path) in [
        (Method::POST, "/config"),
        (Method::DELETE, "/requests"),
        (Method::PUT, "/requests/1"),
        (Method::PUT, "/openapi.json"),
    ] {
        let answer = backend.call(method, path).send().await;
        answer.problem(405);
        assert!(answer.header("allow").contains("GET"), "{answer:?}");
    }
}

#[tokio::test]
async fn answers_are_kept_by_no_cache_and_taken_for_nothing_else() {
    let backend = TestBackend::start().await;
    for answer in [
        backend.get("/config").send().await,
        backend.get("/requests").token(CONTOSO).send().await,
        backend.get("/requests").send().await,
        backend.get("/nowhere").send().await,
        backend.store("A").await,
    ] {
        assert_eq!(answer.header("cache-control"), "no-store", "{answer:?}");
        assert_eq!(answer.header("x-content-type-options"), "nosniff", "{answer:?}");
    }
}

#[tokio::test]
async fn a_locked_database_asks_to_come_back() {
    let backend = TestBackend::start_with(|settings| {
        settings.busy_timeout = std::time::Duration::from_millis(20);
    })
    .await;
    let lock = backend.lock().await;
    let answer = backend.post().json(&request("A")).send().await;
    let problem = answer.problem(503);
    assert_eq!(problem.retry_after.map(|seconds| seconds.to_string()).as_deref(), Some(answer.header("retry-after")));
    assert!(!answer.header("retry-after").is_empty());
    assert_eq!(backend.get("/requests").token(CONTOSO).send().await.status, 200, "reading goes on");
    lock.release().await;
    backend.store("A").await;
}

#[tokio::test]
async fn more_submissions_than_may_wait_are_asked_to_come_back() {
    let backend = TestBackend::start_with(|settings| settings.concurrent_writes = 1).await;
    let lock = backend.lock().await;
    let mut first = tokio::spawn(backend.post().json(&request("A")).try_send());
    let mut second = tokio::spawn(backend.post().json(&request("B")).try_send());
    // One of them waits for the lock, so the one that is answered is the other.
    let (refused, waiting) = tokio::select! {
        answer = &mut first => (answer, second),
        answer = &mut second => (answer, first),
    };
    refused.expect("no panic").expect("an answer").problem(503);
    lock.release().await;
    assert_eq!(waiting.await.expect("no panic").expect("an answer").status, 201);
}
