use std::time::Instant;

use axum::extract::{MatchedPath, Request};
use axum::http::{HeaderName, HeaderValue};
use axum::middleware::Next;
use axum::response::Response;
use tracing::Instrument;
use uuid::Uuid;

/// The header that tells a caller under which identifier its call stands in the log.
const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// Logs one line a call: the route that matched and never the address, because addresses hold what people asked
/// for. `unmatched` is written for a call that matched no route.
pub(crate) async fn log_call(unmatched: &'static str, request: Request, next: Next) -> Response {
    let id = Uuid::new_v4().to_string();
    let method = request.method().clone();
    let matched = request.extensions().get::<MatchedPath>().cloned();
    let route = matched.as_ref().map_or(unmatched, MatchedPath::as_str);
    let started = Instant::now();
    let span = tracing::info_span!("call", request_id = id);
    let mut response = next.run(request).instrument(span.clone()).await;
    let milliseconds = started.elapsed().as_secs_f64() * 1000.0;
    let status = response.status().as_u16();
    span.in_scope(|| tracing::info!(%method, route, status, milliseconds, "answered"));
    if let Ok(id) = HeaderValue::from_str(&id) {
        response.headers_mut().insert(REQUEST_ID, id);
    }
    response
}
