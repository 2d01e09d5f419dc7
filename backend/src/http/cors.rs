use std::sync::Arc;

use axum::extract::{Request, State};
use axum::http::header::{
    ACCESS_CONTROL_ALLOW_CREDENTIALS, ACCESS_CONTROL_ALLOW_HEADERS, ACCESS_CONTROL_ALLOW_METHODS,
    ACCESS_CONTROL_ALLOW_ORIGIN, ACCESS_CONTROL_EXPOSE_HEADERS, ACCESS_CONTROL_MAX_AGE, ORIGIN, VARY,
};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use crate::config::Origin;

/// Origins whose pages may read answers.
pub(super) type AllowedOrigins = Arc<[Origin]>;

/// CORS: permits pages of the allowed origins to read answers.
///
/// Every answer has `Vary: Origin`, also those to other origins and to none: a shared cache would otherwise serve an
/// answer without permission to a page that has it.
///
/// Not tower-http's `CorsLayer`: it decides by origin about `Access-Control-Allow-Origin` and `-Credentials` alone, and
/// sends `-Expose-Headers` and the answer to a preflight to every origin. Here an origin that is not allowed gets no
/// CORS header at all, so no proxy or later change can combine them into a permission.
pub(super) async fn apply(State(allowed): State<AllowedOrigins>, request: Request, next: Next) -> Response {
    let origin = request.headers().get(ORIGIN).filter(|origin| is_allowed(&allowed, origin)).cloned();
    let is_preflight = request.method() == Method::OPTIONS;
    let mut response = if is_preflight { StatusCode::NO_CONTENT.into_response() } else { next.run(request).await };
    let headers = response.headers_mut();
    headers.append(VARY, HeaderValue::from_static("Origin"));
    if let Some(origin) = origin {
        permit(headers, origin);
        if is_preflight {
            permit_calls(headers);
        }
    }
    response
}

fn is_allowed(allowed: &[Origin], origin: &HeaderValue) -> bool {
    allowed.iter().any(|candidate| candidate.as_str().as_bytes() == origin.as_bytes())
}

fn permit(headers: &mut HeaderMap, origin: HeaderValue) {
    headers.insert(ACCESS_CONTROL_ALLOW_ORIGIN, origin);
    headers.insert(ACCESS_CONTROL_ALLOW_CREDENTIALS, HeaderValue::from_static("true"));
    headers.insert(ACCESS_CONTROL_EXPOSE_HEADERS, HeaderValue::from_static("Idempotency-Replayed, Retry-After"));
}

/// The answer to a preflight: the same for every path, so that browsers can cache it.
fn permit_calls(headers: &mut HeaderMap) {
    headers.insert(ACCESS_CONTROL_ALLOW_METHODS, HeaderValue::from_static("GET, POST, PATCH, DELETE"));
    let permitted = HeaderValue::from_static("authorization, content-type, idempotency-key, accept-language");
    headers.insert(ACCESS_CONTROL_ALLOW_HEADERS, permitted);
    headers.insert(ACCESS_CONTROL_MAX_AGE, HeaderValue::from_static("600"));
}
