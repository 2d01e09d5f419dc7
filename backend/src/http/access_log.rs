use std::time::Duration;

use axum::Router;
use axum::extract::{MatchedPath, Request};
use axum::http::HeaderName;
use axum::middleware::map_request;
use axum::response::Response;
use tower_http::request_id::{MakeRequestUuid, PropagateRequestIdLayer, RequestId, SetRequestIdLayer};
use tower_http::trace::TraceLayer;
use tracing::Span;

/// The header with the identifier of a call, under which it is logged.
const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// Logs one line per call, within a span with its identifier, method and route. The route is the one that matched and
/// never the path, because paths hold what people searched for; `unmatched` stands for calls that matched none.
pub(crate) fn with_access_log(routes: Router, unmatched: &'static str) -> Router {
    let trace = TraceLayer::new_for_http()
        .make_span_with(move |request: &Request| span(request, unmatched))
        .on_request(())
        .on_response(log_response)
        .on_eos(())
        .on_failure(());
    routes
        .layer(trace)
        .layer(PropagateRequestIdLayer::new(REQUEST_ID))
        .layer(SetRequestIdLayer::new(REQUEST_ID, MakeRequestUuid))
        .layer(map_request(remove_request_id))
}

/// The layer would keep an identifier sent by the client, and log it. Nothing that a client wrote is logged.
async fn remove_request_id(mut request: Request) -> Request {
    request.headers_mut().remove(REQUEST_ID);
    request
}

fn span(request: &Request, unmatched: &'static str) -> Span {
    let id = request.extensions().get::<RequestId>().and_then(|id| id.header_value().to_str().ok());
    let route = request.extensions().get::<MatchedPath>().map_or(unmatched, MatchedPath::as_str);
    tracing::info_span!("call", request_id = id, method = %request.method(), route)
}

fn log_response(response: &Response<impl Sized>, latency: Duration, _: &Span) {
    let milliseconds = latency.as_secs_f64() * 1000.0;
    tracing::info!(status = response.status().as_u16(), milliseconds, "answered");
}
