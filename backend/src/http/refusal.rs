use std::io;

use axum::http::header::{CONNECTION, CONTENT_TYPE, RETRY_AFTER, WWW_AUTHENTICATE};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use support_widget::wire::{FieldProblem, KEY_REUSED, PROBLEM_JSON, Problem};

/// Why a call is not answered as asked: every answer of the API that is no success.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Refusal {
    /// The call cannot be read, for a reason that its developer learns.
    Malformed(String),
    /// Nobody said who is calling, or the token is not known.
    Unauthorized,
    /// There is no such thing, or it belongs to somebody else.
    NotFound,
    /// The path exists, but not with this method.
    MethodNotAllowed,
    /// A request with the same key is being stored right now.
    InProgress,
    /// The body has more bytes than are read.
    TooLarge {
        /// How many are allowed.
        limit: usize,
    },
    /// The body paused for too long on its way.
    TooSlow,
    /// The body is of a type that this call does not take.
    UnsupportedMediaType,
    /// The request breaks rules, field by field.
    Invalid(Vec<FieldProblem>),
    /// The key was used for another content before.
    KeyReused,
    /// There is more to do than can be done; later it may be possible.
    Busy,
    /// The backend failed, for a reason that stands in its log.
    Internal,
}

/// After how many seconds to come back when the backend is busy: about what a burst or a backup takes.
const RETRY_SECONDS: u32 = 2;

impl Refusal {
    /// A call that cannot be read.
    pub(crate) fn malformed(detail: impl Into<String>) -> Self {
        Self::Malformed(detail.into())
    }

    /// A request with a single flaw.
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
            Self::Unauthorized => "send a known token as Authorization: Bearer".to_owned(),
            Self::NotFound => "there is no such thing, or it belongs to somebody else".to_owned(),
            Self::MethodNotAllowed => "this path has other methods, named in Allow".to_owned(),
            Self::InProgress => "a request with this Idempotency-Key is being stored; ask again".to_owned(),
            Self::TooLarge { limit } => format!("a body may have at most {limit} bytes"),
            Self::TooSlow => "the rest of the body did not come in time".to_owned(),
            Self::UnsupportedMediaType => "send application/json; a request may also be multipart/form-data".to_owned(),
            Self::Invalid(_) => "the request breaks the rules named in errors".to_owned(),
            Self::KeyReused => "this Idempotency-Key was used for another content; take a new one".to_owned(),
            Self::Busy => format!("too much to do; come back in {RETRY_SECONDS} seconds"),
            Self::Internal => "the backend failed; its log tells why".to_owned(),
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

impl IntoResponse for Refusal {
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

/// A disk that takes no more is busy, too: there may be room later. Whatever else keeps a file from being stored or read
/// stays so until somebody mends it, and nobody is told to come back for it. What failed is told to the log, without names.
impl From<io::Error> for Refusal {
    fn from(error: io::Error) -> Self {
        tracing::error!(error = %error, "a file cannot be stored or read");
        if is_passing(&error) { Self::Busy } else { Self::Internal }
    }
}

fn is_passing(error: &io::Error) -> bool {
    use io::ErrorKind::{FileTooLarge, OutOfMemory, QuotaExceeded, ResourceBusy, StorageFull, TimedOut};
    // ENFILE and EMFILE have no kind of their own: too many files are open now.
    let has_no_handle = matches!(error.raw_os_error(), Some(23 | 24));
    has_no_handle
        || matches!(error.kind(), FileTooLarge | OutOfMemory | QuotaExceeded | ResourceBusy | StorageFull | TimedOut)
}

/// A database that is locked for too long is busy, and one whose disk is full as well; anything else is a failure for the log. The messages of SQLite
/// name tables and columns, never values.
impl From<sqlx::Error> for Refusal {
    fn from(error: sqlx::Error) -> Self {
        if is_busy(&error) {
            tracing::warn!(error = %error, "the database can take nothing now");
            return Self::Busy;
        }
        tracing::error!(error = %error, "the database failed");
        Self::Internal
    }
}

fn is_busy(error: &sqlx::Error) -> bool {
    // SQLITE_BUSY, SQLITE_LOCKED and SQLITE_FULL, whose extended codes carry the reason in higher bits.
    let is_lock = |code: &str| code.parse::<u32>().is_ok_and(|code| matches!(code & 0xff, 5 | 6 | 13));
    match error {
        sqlx::Error::PoolTimedOut => true,
        sqlx::Error::Database(error) => error.code().is_some_and(|code| is_lock(&code)),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_may_pass_by_itself_asks_to_come_back() {
        let refusal = |code| Refusal::from(io::Error::from_raw_os_error(code));
        // ENOMEM, EBUSY, ENFILE, EMFILE, EFBIG, ENOSPC, EDQUOT.
        for code in [12, 16, 23, 24, 27, 28, 122] {
            assert_eq!(refusal(code), Refusal::Busy, "{code}");
        }
        // EPERM, ENOENT, EIO, EACCES, EXDEV, ENOTDIR, EROFS.
        for code in [1, 2, 5, 13, 18, 20, 30] {
            assert_eq!(refusal(code), Refusal::Internal, "{code}");
        }
    }
}
