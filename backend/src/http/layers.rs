use axum::Router;
use axum::http::HeaderValue;
use axum::http::header::{CACHE_CONTROL, X_CONTENT_TYPE_OPTIONS};
use axum::middleware::from_fn_with_state;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::set_header::SetResponseHeaderLayer;

use super::access_log::with_access_log;
use super::{body, cors, panic};
use crate::config::Settings;

/// Wraps the routes of the API, from the inside out: unread bodies are drained, panics become problem documents, CORS
/// and common headers are set, and the call is logged.
pub(crate) fn layered(routes: Router, settings: &Settings) -> Router {
    let no_store = SetResponseHeaderLayer::if_not_present(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    let nosniff = SetResponseHeaderLayer::overriding(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    let routes = routes
        .layer(from_fn_with_state(settings.body_pause, body::drain_rest))
        .layer(CatchPanicLayer::custom(panic::answer))
        .layer(from_fn_with_state(settings.allowed_origins.clone().into(), cors::apply))
        // Requests are personal: nothing is cached, unless the answer itself allows it.
        .layer(no_store)
        .layer(nosniff);
    with_access_log(routes, "unmatched")
}

#[cfg(test)]
mod tests {
    use axum::body::{Body, to_bytes};
    use axum::extract::Request;
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
