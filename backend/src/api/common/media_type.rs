use axum::http::HeaderMap;
use axum::http::header::CONTENT_TYPE;

use crate::http::ApiError;

/// The media type of a body in lower case, without its parameters.
pub(crate) fn media_type(headers: &HeaderMap) -> Option<String> {
    let value = headers.get(CONTENT_TYPE)?.to_str().ok()?;
    value.split(';').next().map(|essence| essence.trim().to_ascii_lowercase())
}

/// The error for a body that its `Content-Type` does not describe.
pub(crate) fn unreadable_body() -> ApiError {
    ApiError::malformed("the body does not match its Content-Type")
}
