use std::any::Any;

use axum::response::{IntoResponse, Response};

use super::Refusal;

/// Answers a call whose handler panicked. What it panicked with may quote a request, so it is neither sent nor
/// logged; the panic hook tells where it happened.
pub(super) fn answer(_payload: Box<dyn Any + Send + 'static>) -> Response {
    tracing::error!("a handler panicked");
    Refusal::Internal.into_response()
}
