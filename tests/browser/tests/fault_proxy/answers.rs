//! What comes back.

use std::time::{Duration, Instant};

use fault_proxy::{NetworkFault, Proxy, Target};
use hyper::Method;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use crate::backend::{ANSWER, NotingBackend, Seen};
use crate::client::{Exchange, ask, reading, submission};

/// One submission of ten bytes that meets a fault, and what the backend has seen of it.
async fn one(fault: NetworkFault) -> (Exchange, Vec<Seen>) {
    let backend = NotingBackend::start().await;
    let proxy = Proxy::start(backend.address).await;
    let name = fault.name();
    proxy.strike_next(1, Target::of(Method::POST, "/requests"), fault);
    let exchange = ask(proxy.address(), &submission(10)).await;
    assert_eq!(proxy.figures().faults[name], 1, "{name}");
    let second = ask(proxy.address(), &submission(10)).await;
    assert!(second.has("HTTP/1.1 201 Created"), "{name} strikes once: {}", second.text);
    let mut seen = backend.seen();
    seen.pop();
    (exchange, seen)
}

const WHOLE: Seen = Seen { bytes: 10, is_whole: Some(true) };

#[tokio::test]
async fn without_a_fault_calls_and_answers_pass_as_they_are() {
    let backend = NotingBackend::start().await;
    let proxy = Proxy::start(backend.address).await;
    let exchange = ask(proxy.address(), &submission(300_000)).await;
    assert!(exchange.has("HTTP/1.1 201 Created"), "{}", exchange.text);
    assert!(exchange.has("Content-Type: application/json"), "{}", exchange.text);
    assert_eq!(exchange.body(), ANSWER);
    assert!(!exchange.is_reset);
    assert_eq!(backend.seen(), [Seen { bytes: 300_000, is_whole: Some(true) }]);
    let figures = proxy.figures();
    assert_eq!((figures.calls, figures.body_bytes, figures.most_open), (1, 300_000, 1));
    assert!(figures.faults.is_empty());
}

#[tokio::test]
async fn attempts_and_repetitions_are_counted_apart_from_other_calls() {
    let backend = NotingBackend::start().await;
    let proxy = Proxy::start(backend.address).await;
    proxy.strike_next(1, Target::of(Method::POST, "/requests"), NetworkFault::CommitThenDrop);
    ask(proxy.address(), &submission(1)).await;
    ask(proxy.address(), &submission(1)).await;
    proxy.strike(Target::any("/"), NetworkFault::Refused);
    ask(proxy.address(), &submission(1)).await;
    ask(proxy.address(), &reading("/config")).await;
    let figures = proxy.figures();
    assert_eq!((figures.calls, figures.posts, figures.replayed), (4, 3, 1));
}

#[tokio::test]
async fn faults_strike_only_calls_of_their_method_and_path() {
    let backend = NotingBackend::start().await;
    let proxy = Proxy::start(backend.address).await;
    proxy.strike(Target::of(Method::POST, "/requests"), NetworkFault::CommitThenDrop);
    proxy.strike(Target::any("/config"), NetworkFault::Refused);
    assert!(ask(proxy.address(), &reading("/requests")).await.has("HTTP/1.1 201 Created"));
    assert_eq!(ask(proxy.address(), &reading("/v1/config?a=b")).await.text, "");
    assert_eq!(ask(proxy.address(), &submission(1)).await.text, "");
    proxy.repair();
    assert!(ask(proxy.address(), &submission(1)).await.has("HTTP/1.1 201 Created"));
}

#[tokio::test]
async fn a_commit_whose_answer_is_dropped_ends_in_a_reset_without_a_byte() {
    let (exchange, seen) = one(NetworkFault::CommitThenDrop).await;
    assert_eq!((exchange.text.as_str(), exchange.is_reset), ("", true));
    assert_eq!(seen, [WHOLE]);
}

#[tokio::test]
async fn a_truncated_answer_has_half_its_bytes_under_the_length_of_all() {
    let (exchange, seen) = one(NetworkFault::Truncated).await;
    assert!(exchange.has(&format!("Content-Length: {}", ANSWER.len())), "{}", exchange.text);
    assert_eq!(exchange.body(), &ANSWER[..ANSWER.len() / 2]);
    assert_eq!(seen, [WHOLE]);
}

#[tokio::test]
async fn an_answer_of_the_wrong_type_is_a_login_page_after_the_commit() {
    let (exchange, seen) = one(NetworkFault::WrongType).await;
    assert!(exchange.has("HTTP/1.1 200 OK"), "{}", exchange.text);
    assert!(exchange.has("Content-Type: text/html; charset=utf-8"), "{}", exchange.text);
    assert!(exchange.body().contains("Sign in"));
    assert_eq!(seen, [WHOLE]);
}

#[tokio::test]
async fn a_redirect_leads_to_a_login_page_before_or_after_the_commit() {
    for (after_commit, expected) in [(true, vec![WHOLE]), (false, vec![])] {
        let (exchange, seen) = one(NetworkFault::Redirect { after_commit }).await;
        assert!(exchange.has("HTTP/1.1 302 Found"), "{}", exchange.text);
        assert!(exchange.has("Location: /login/"), "{}", exchange.text);
        assert_eq!(seen, expected);
    }
}

#[tokio::test]
async fn one_call_too_many_is_told_when_to_come_back_and_never_gets_through() {
    let (exchange, seen) = one(NetworkFault::TooManyRequests { retry_after: 7 }).await;
    assert!(exchange.has("HTTP/1.1 429 Too Many Requests"), "{}", exchange.text);
    assert!(exchange.has("Retry-After: 7"), "{}", exchange.text);
    assert!(exchange.has("Content-Type: application/problem+json"), "{}", exchange.text);
    let problem: serde_json::Value = serde_json::from_str(exchange.body()).expect("JSON");
    assert_eq!((&problem["status"], &problem["retryAfter"]), (&429.into(), &7.into()));
    assert_eq!(seen, []);
}

#[tokio::test]
async fn a_stalled_answer_has_headers_and_never_an_end() {
    let backend = NotingBackend::start().await;
    let proxy = Proxy::start(backend.address).await;
    proxy.strike(Target::any("/"), NetworkFault::StallAfterHeaders);
    let mut connection = TcpStream::connect(proxy.address()).await.expect("a connection");
    connection.write_all(&submission(10)).await.expect("all is taken");
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        head.push(connection.read_u8().await.expect("headers"));
    }
    assert!(String::from_utf8_lossy(&head).starts_with("HTTP/1.1 201 Created\r\n"));
    let more = tokio::time::timeout(Duration::from_millis(200), connection.read_u8()).await;
    assert!(more.is_err(), "nothing comes: {more:?}");
    assert_eq!(backend.seen(), [WHOLE]);
    assert_eq!(proxy.figures().open, 1);
    drop(connection);
    let start = Instant::now();
    while proxy.figures().open > 0 {
        assert!(start.elapsed() < Duration::from_secs(10), "a call ends when the client is gone");
        tokio::task::yield_now().await;
    }
}

#[tokio::test]
async fn latency_holds_a_call_back_and_comes_with_other_faults() {
    let backend = NotingBackend::start().await;
    let proxy = Proxy::start(backend.address).await;
    proxy.strike(Target::any("/"), NetworkFault::Latency(Duration::from_millis(150)));
    proxy.strike_next(1, Target::any("/"), NetworkFault::WrongType);
    let start = Instant::now();
    assert!(ask(proxy.address(), &submission(10)).await.has("HTTP/1.1 200 OK"));
    assert!(start.elapsed() >= Duration::from_millis(150), "{:?}", start.elapsed());
    let start = Instant::now();
    assert!(ask(proxy.address(), &submission(10)).await.has("HTTP/1.1 201 Created"));
    assert!(start.elapsed() >= Duration::from_millis(150), "{:?}", start.elapsed());
}

#[tokio::test]
async fn a_refused_call_is_closed_at_once_and_never_gets_through() {
    let (exchange, seen) = one(NetworkFault::Refused).await;
    assert_eq!(exchange.text, "");
    assert_eq!(seen, []);
}
