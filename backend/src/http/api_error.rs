use std::io;

use axum::http::header::{CONNECTION, CONTENT_TYPE, RETRY_AFTER, WWW_AUTHENTICATE};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use support_widget::wire::{FieldProblem, KEY_REUSED, PROBLEM_JSON, Problem};

use crate::store::StoreError;

/// Every error response of the API.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum ApiError {
    /// The call cannot be parsed, for a reason that its developer can read.
    Malformed(String),
    /// The token is missing or unknown.
    Unauthorized,
    /// The resource does not exist, or belongs to another company.
    NotFound,
    /// The path exists, but not with this method.
    MethodNotAllowed,
    /// A request with the same idempotency key is being stored right now.
    InProgress,
    /// The body is too large.
    TooLarge {
        /// Most bytes allowed.
        limit: usize,
    },
    /// The body timed out on its way.
    TooSlow,
    /// This call does not accept the media type of the body.
    UnsupportedMediaType,
    /// The request is invalid, field by field.
    Invalid(Vec<FieldProblem>),
    /// The idempotency key was used with different content before.
    KeyReused,
    /// The server is overloaded; trying again later may succeed.
    Busy,
    /// The backend failed, for a reason that it logged.
    Internal,
}

/// `Retry-After` of a busy backend, in seconds: about as long as a burst or a backup takes.
const RETRY_SECONDS: u32 = 2;

impl ApiError {
    /// A call that cannot be parsed.
    pub(crate) fn malformed(detail: impl Into<String>) -> Self {
        Self::Malformed(detail.into())
    }

    /// A request with one invalid field.
    pub(crate) fn field(pointer: impl Into<String>, code: &str, detail: impl Into<String>) -> Self {
        Self::Invalid(vec![FieldProblem { pointer: pointer.into(), code: code.to_owned(), detail: detail.into() }])
    }

    fn status(&self) -> StatusCode {
        match self {
            Self::Malformed(_) => StatusCode::BAD_REQUEST,
            Self::Unauthorized => StatusCode::UNAUTHORIZED,
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::MethodNotAllowed => StatusCode::METHOD_NOT_ALLOWED,
            Self::InProgress => StatusCode::CONFLICT,
            Self::TooLarge { .. } => StatusCode::PAYLOAD_TOO_LARGE,
            Self::TooSlow => StatusCode::REQUEST_TIMEOUT,
            Self::UnsupportedMediaType => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Self::Invalid(_) | Self::KeyReused => StatusCode::UNPROCESSABLE_ENTITY,
            Self::Busy => StatusCode::SERVICE_UNAVAILABLE,
            Self::Internal => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    fn detail(&self) -> String {
        match self {
            Self::Malformed(detail) => detail.clone(),
            Self::Unauthorized => "missing or unknown token; send Authorization: Bearer <token>".to_owned(),
            Self::NotFound => "resource not found".to_owned(),
            Self::MethodNotAllowed => "method not allowed; see the Allow header".to_owned(),
            Self::InProgress => "a request with this Idempotency-Key is being stored; try again".to_owned(),
            Self::TooLarge { limit } => format!("the request body is larger than {limit} bytes"),
            Self::TooSlow => "timed out reading the request body".to_owned(),
            Self::UnsupportedMediaType => {
                "unsupported media type; send application/json, or multipart/form-data for a request with files"
                    .to_owned()
            }
            Self::Invalid(_) => "validation failed; see errors".to_owned(),
            Self::KeyReused => "Idempotency-Key was already used with a different request; use a new key".to_owned(),
            Self::Busy => format!("server busy; retry after {RETRY_SECONDS} seconds"),
            Self::Internal => "internal error; see the log of the backend".to_owned(),
        }
    }

    fn problem(self) -> Problem {
        let status = self.status();
        Problem {
            kind: if self == Self::KeyReused { KEY_REUSED } else { "about:blank" }.to_owned(),
            title: status.canonical_reason().unwrap_or_default().to_owned(),
            status: status.as_u16(),
            detail: Some(self.detail()),
            retry_after: (self == Self::Busy).then_some(RETRY_SECONDS),
            errors: if let Self::Invalid(errors) = self { errors } else { Vec::new() },
        }
    }
}

impl IntoResponse for ApiError {
    fn into_response(self) -> Response {
        let status = self.status();
        let mut response = (status, axum::Json(self.problem())).into_response();
        let headers = response.headers_mut();
        headers.insert(CONTENT_TYPE, HeaderValue::from_static(PROBLEM_JSON));
        if status == StatusCode::UNAUTHORIZED {
            headers.insert(WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
        }
        if status == StatusCode::REQUEST_TIMEOUT {
            headers.insert(CONNECTION, HeaderValue::from_static("close"));
        }
        if status == StatusCode::SERVICE_UNAVAILABLE {
            headers.insert(RETRY_AFTER, HeaderValue::from(RETRY_SECONDS));
        }
        response
    }
}

/// A full disk counts as busy: there may be room later. Other failures last until an operator fixes them, so that no
/// client is told to retry. The error is logged; it holds no names of files.
impl From<io::Error> for ApiError {
    fn from(error: io::Error) -> Self {
        tracing::error!(error = %error, "file operation failed");
        if is_transient(&error) { Self::Busy } else { Self::Internal }
    }
}

fn is_transient(error: &io::Error) -> bool {
    use io::ErrorKind::{FileTooLarge, OutOfMemory, QuotaExceeded, ResourceBusy, StorageFull, TimedOut};
    // ENFILE and EMFILE, too many open files, have no kind of their own.
    let has_no_handle = matches!(error.raw_os_error(), Some(23 | 24));
    has_no_handle
        || matches!(error.kind(), FileTooLarge | OutOfMemory | QuotaExceeded | ResourceBusy | StorageFull | TimedOut)
}

impl From<StoreError> for ApiError {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Busy(_) | StoreError::Full(_) => {
                tracing::warn!(error = %error, "database busy or full");
                Self::Busy
            }
            StoreError::Corrupt(_) | StoreError::Failed(_) => {
                tracing::error!(error = %error, "database error");
                Self::Internal
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_may_pass_by_itself_asks_to_come_back() {
        let error = |code| ApiError::from(io::Error::from_raw_os_error(code));
        // ENOMEM, EBUSY, ENFILE, EMFILE, EFBIG, ENOSPC, EDQUOT.
        for code in [12, 16, 23, 24, 27, 28, 122] {
            assert_eq!(error(code), ApiError::Busy, "{code}");
        }
        // EPERM, ENOENT, EIO, EACCES, EXDEV, ENOTDIR, EROFS.
        for code in [1, 2, 5, 13, 18, 20, 30] {
            assert_eq!(error(code), ApiError::Internal, "{code}");
        }
    }
}
