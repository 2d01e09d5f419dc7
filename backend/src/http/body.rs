use std::time::Duration;

use axum::body::{Body, Bytes};
use axum::extract::{MatchedPath, Request, State};
use axum::http::Method;
use axum::http::header::CONTENT_TYPE;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use http_body_util::BodyExt;
use tokio::time::timeout;

use super::Refusal;

/// The most bytes that a body without files may have. The longest request that the rules allow needs less even when every
/// character is escaped.
pub(crate) const BODY_LIMIT: usize = 96 * 1024;

/// The most bytes that are read of a body that is too large.
///
/// An answer sent while the other side still writes can be lost with the connection, and the sender would try the
/// same again instead of learning that it is too much.
pub(crate) const PATIENCE: usize = 4 * 1024 * 1024;

/// How bodies are read.
#[derive(Clone, Copy, Debug)]
pub(super) struct Reading {
    /// The path that takes forms with files, and reads them itself: they are larger than what is held in memory.
    pub(super) forms: &'static str,
    /// How long a body may pause on its way.
    pub(super) pause: Duration,
}

/// Reads the whole body before anything is decided, so that every answer arrives, also one that has nothing to do
/// with the body.
pub(super) async fn read_whole(State(reading): State<Reading>, request: Request, next: Next) -> Response {
    if reading.leaves(&request) {
        return next.run(request).await;
    }
    let (parts, body) = request.into_parts();
    match read(body, reading.pause).await {
        Ok(bytes) => next.run(Request::from_parts(parts, Body::from(bytes))).await,
        Err(refusal) => refusal.into_response(),
    }
}

impl Reading {
    /// Whether a body is left to whoever answers the call.
    fn leaves(&self, request: &Request) -> bool {
        let path = request.extensions().get::<MatchedPath>();
        let media_type = request.headers().get(CONTENT_TYPE).map(|value| value.as_bytes().to_ascii_lowercase());
        request.method() == Method::POST
            && path.is_some_and(|path| path.as_str() == self.forms)
            && media_type.is_some_and(|media_type| media_type.starts_with(b"multipart/form-data"))
    }
}

async fn read(mut body: Body, pause: Duration) -> Result<Bytes, Refusal> {
    let mut kept = Vec::new();
    let mut length = 0;
    while let Some(frame) = timeout(pause, body.frame()).await.map_err(|_| Refusal::TooSlow)? {
        let frame = frame.map_err(|_| Refusal::malformed("the body ended before its announced end"))?;
        let Ok(data) = frame.into_data() else { continue };
        length += data.len();
        if length > PATIENCE {
            break;
        }
        if length <= BODY_LIMIT {
            kept.extend_from_slice(&data);
        }
    }
    if length > BODY_LIMIT { Err(Refusal::TooLarge { limit: BODY_LIMIT }) } else { Ok(kept.into()) }
}
