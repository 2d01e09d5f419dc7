use std::any::Any;

use axum::response::{IntoResponse, Response};

use super::api_error::ApiError;

/// Answers a call whose handler panicked. The payload of the panic may quote a request, so it is neither sent nor
/// logged; the panic hook logs the location.
pub(super) fn answer(_payload: Box<dyn Any + Send + 'static>) -> Response {
    tracing::error!("a handler panicked");
    ApiError::Internal.into_response()
}
