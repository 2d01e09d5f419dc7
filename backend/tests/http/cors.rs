use reqwest::Method;

use crate::support::{Answer, CONTOSO, Call, TestBackend, request};

const LISTED: &str = "https://portal.example";

async fn start() -> TestBackend {
    TestBackend::start_with(|settings| {
        settings.allowed_origins =
            [LISTED, "http://localhost:3000"].map(|origin| origin.parse().expect("an origin")).to_vec();
    })
    .await
}

/// One call for each kind of answer.
async fn every_kind_of_answer(backend: &TestBackend, prepare: impl Fn(Call) -> Call) -> Vec<Answer> {
    let reused = uuid::Uuid::new_v4().to_string();
    let mut answers = Vec::new();
    for call in [
        backend.get("/config"),
        backend.get("/openapi.json"),
        backend.get("/requests").token(CONTOSO),
        backend.get("/requests"),
        backend.get("/requests/1").token(CONTOSO),
        backend.get("/nowhere"),
        backend.call(Method::DELETE, "/requests"),
        backend.post().key(&reused).json(&request("A")),
        backend.post().key(&reused).json(&request("A")),
        backend.post().key(&reused).json(&request("B")),
        backend.post().key("no key").json(&request("A")),
        backend.post().json(&request(" ")),
        backend.post().body("application/json", "{"),
        backend.post().body("text/plain", "A"),
        backend.post().body("application/json", "x".repeat(100_000)),
        backend.call(Method::OPTIONS, "/requests"),
        backend.call(Method::OPTIONS, "/nowhere"),
    ] {
        answers.push(prepare(call).send().await);
    }
    let mut statuses: Vec<_> = answers.iter().map(|answer| answer.status).collect();
    statuses.sort_unstable();
    statuses.dedup();
    assert_eq!(statuses, [200, 201, 204, 400, 401, 404, 405, 413, 415, 422], "every kind is there");
    answers
}

#[tokio::test]
async fn a_listed_origin_may_read_every_answer() {
    let backend = start().await;
    for answer in every_kind_of_answer(&backend, |call| call.header("origin", LISTED)).await {
        assert_eq!(answer.header("access-control-allow-origin"), LISTED, "{answer:?}");
        assert_eq!(answer.header("access-control-allow-credentials"), "true", "{answer:?}");
        assert_eq!(answer.header("access-control-expose-headers"), "Idempotency-Replayed, Retry-After");
        assert_eq!(answer.header("vary"), "Origin", "{answer:?}");
    }
}

#[tokio::test]
async fn no_other_origin_may_read_anything() {
    let backend = start().await;
    for origin in [
        "https://evil.example",
        "https://portal.example.evil.example",
        "https://portal.example:8443",
        "http://portal.example",
        "https://sub.portal.example",
        "HTTPS://PORTAL.EXAMPLE",
        "null",
        "*",
    ] {
        for answer in every_kind_of_answer(&backend, |call| call.header("origin", origin)).await {
            let names = answer.headers.keys().map(reqwest::header::HeaderName::as_str);
            assert_eq!(names.filter(|name| name.starts_with("access-control-")).count(), 0, "{origin}: {answer:?}");
            assert_eq!(answer.header("vary"), "Origin", "{origin}: {answer:?}");
        }
    }
}

#[tokio::test]
async fn an_answer_to_no_origin_varies_too() {
    let backend = start().await;
    for answer in every_kind_of_answer(&backend, |call| call).await {
        assert_eq!(answer.header("vary"), "Origin", "{answer:?}");
        assert_eq!(answer.header("access-control-allow-origin"), "", "{answer:?}");
    }
}

#[tokio::test]
async fn a_preflight_needs_no_identity() {
    let backend = TestBackend::start_with(|settings| {
        settings.anonymous_create = false;
        settings.allowed_origins = vec![LISTED.parse().expect("an origin")];
    })
    .await;
    let answer = backend
        .call(Method::OPTIONS, "/requests")
        .header("origin", LISTED)
        .header("access-control-request-method", "POST")
        .header("access-control-request-headers", "authorization,content-type,idempotency-key")
        .send()
        .await;
    assert_eq!(answer.status, 204);
    let methods: Vec<_> = answer.header("access-control-allow-methods").split(", ").collect();
    assert_eq!(methods, ["GET", "POST", "PATCH", "DELETE"]);
    let headers: Vec<_> = answer.header("access-control-allow-headers").split(", ").collect();
    for name in ["authorization", "content-type", "idempotency-key", "accept-language"] {
        assert!(headers.contains(&name), "{headers:?}");
    }
    assert!(answer.header("access-control-max-age").parse::<u32>().is_ok_and(|seconds| seconds > 0));
}
