//! What every answer of the API has in common, whatever was asked.

mod body;
mod call_log;
mod cors;
mod panic;
mod refusal;

use axum::Router;
use axum::extract::Request;
use axum::http::HeaderValue;
use axum::http::header::{CACHE_CONTROL, X_CONTENT_TYPE_OPTIONS};
use axum::middleware::{Next, from_fn, from_fn_with_state};
use axum::response::Response;
use tower_http::catch_panic::CatchPanicLayer;

pub(crate) use body::{BODY_LIMIT, PATIENCE, read_whole};
pub(crate) use call_log::log_call;
pub(crate) use refusal::Refusal;

use crate::Settings;

/// Wraps the routes of the API, from the inside out: what nobody reads of a body is thrown away, panics become problems,
/// origins are judged, common headers are set, and the call is logged.
pub(crate) fn layered(routes: Router, settings: &Settings) -> Router {
    routes
        .layer(from_fn_with_state(settings.body_pause, body::drain_rest))
        .layer(CatchPanicLayer::custom(panic::answer))
        .layer(from_fn_with_state(settings.allowed_origins.clone().into(), cors::apply))
        .layer(from_fn(set_headers))
        .layer(from_fn(|request, next| log_call("unmatched", request, next)))
}

/// Requests are personal: no cache keeps them, unless an answer says more about that itself. And JSON stays JSON, whatever a browser would like to see in it.
async fn set_headers(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    response.headers_mut().entry(CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    response.headers_mut().insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    response
}

#[cfg(test)]
mod tests {
    use axum::body::{Body, to_bytes};
    use axum::http::{StatusCode, header};
    use axum::routing::get;
    use support_widget::wire::{PROBLEM_JSON, Problem};
    use tower::ServiceExt;

    use super::*;

    async fn broken() -> &'static str {
        panic!("a defect")
    }

    #[tokio::test]
    async fn a_panic_is_answered_like_any_other_error() {
        let mut settings = Settings::new("unused");
        settings.allowed_origins = vec!["https://portal.example".parse().expect("an origin")];
        let router = layered(Router::new().route("/", get(broken)), &settings);
        let call = Request::builder().uri("/").header(header::ORIGIN, "https://portal.example");
        let answer = router.oneshot(call.body(Body::empty()).expect("a request")).await.expect("an answer");
        assert_eq!(answer.status(), StatusCode::INTERNAL_SERVER_ERROR);
        assert_eq!(answer.headers()[header::CONTENT_TYPE], PROBLEM_JSON);
        assert_eq!(answer.headers()[header::VARY], "Origin");
        assert_eq!(answer.headers()[header::ACCESS_CONTROL_ALLOW_ORIGIN], "https://portal.example");
        let body = to_bytes(answer.into_body(), 10_000).await.expect("a body");
        let problem: Problem = serde_json::from_slice(&body).expect("a problem");
        assert_eq!(problem.status, 500);
        assert!(!String::from_utf8_lossy(&body).contains("a defect"), "what went wrong inside stays inside");
    }
}
