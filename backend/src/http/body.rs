use axum::body::{Body, Bytes};
use axum::extract::Request;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use http_body_util::BodyExt;

use super::Refusal;

/// The most bytes that a body may have. The longest request that the rules allow needs less even when every
/// character is escaped.
const LIMIT: usize = 96 * 1024;

/// The most bytes that are read of a body that is too large.
///
/// An answer sent while the other side still writes can be lost with the connection, and the sender would try the
/// same again instead of learning that it is too much.
const PATIENCE: usize = 4 * 1024 * 1024;

/// Reads the whole body before anything is decided, so that every answer arrives, also one that has nothing to do
/// with the body.
pub(super) async fn read_whole(request: Request, next: Next) -> Response {
    let (parts, body) = request.into_parts();
    match read(body).await {
        Ok(bytes) => next.run(Request::from_parts(parts, Body::from(bytes))).await,
        Err(refusal) => refusal.into_response(),
    }
}

async fn read(mut body: Body) -> Result<Bytes, Refusal> {
    let mut kept = Vec::new();
    let mut length = 0;
    while let Some(frame) = body.frame().await {
        let frame = frame.map_err(|_| Refusal::malformed("the body ended before its announced end"))?;
        let Ok(data) = frame.into_data() else { continue };
        length += data.len();
        if length > PATIENCE {
            break;
        }
        if length <= LIMIT {
            kept.extend_from_slice(&data);
        }
    }
    if length > LIMIT { Err(Refusal::TooLarge { limit: LIMIT }) } else { Ok(kept.into()) }
}
