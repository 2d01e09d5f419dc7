use std::future::poll_fn;
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, ready};
use std::time::Duration;

use axum::body::{Body, BodyDataStream, Bytes};
use axum::extract::{Request, State};
use axum::http::header::CONNECTION;
use axum::http::{HeaderValue, StatusCode};
use axum::middleware::Next;
use axum::response::Response;
use futures_core::Stream;
use http_body_util::BodyExt;
use tokio::time::timeout;

use super::api_error::ApiError;

/// Most bytes of a body without files. The longest valid request needs less, even with every character escaped.
pub(crate) const BODY_LIMIT: usize = 96 * 1024;

/// Bytes of an oversized body to drain before answering 413.
///
/// A response that is sent while the client still writes can be lost with the connection, and the client would retry
/// the same body instead of learning that it is too large.
pub(crate) const DRAIN_LIMIT: usize = 4 * 1024 * 1024;

/// Middleware that drains what a handler did not read of a body, so that the client receives every response, also one
/// that was given without reading the body.
pub(super) async fn drain_rest(State(pause): State<Duration>, request: Request, next: Next) -> Response {
    let (parts, body) = request.into_parts();
    let shared = SharedBody(Arc::new(Mutex::new(Counted { body: body.into_data_stream(), received: 0 })));
    let mut response = next.run(Request::from_parts(parts, Body::from_stream(shared.clone()))).await;
    // A client that already timed out is not waited for again.
    if response.status() != StatusCode::REQUEST_TIMEOUT && shared.drain(pause).await.is_err() {
        response.headers_mut().insert(CONNECTION, HeaderValue::from_static("close"));
    }
    response
}

/// Reads the whole body of a call without files, whose sender may pause for `pause` between two frames.
pub(crate) async fn read_whole(mut body: Body, pause: Duration) -> Result<Bytes, ApiError> {
    let mut whole = Vec::new();
    while let Some(frame) = timeout(pause, body.frame()).await.map_err(|_| ApiError::TooSlow)? {
        let frame = frame.map_err(|_| ApiError::malformed("the body ended before its announced end"))?;
        let Ok(data) = frame.into_data() else { continue };
        if whole.len() + data.len() > BODY_LIMIT {
            return Err(ApiError::TooLarge { limit: BODY_LIMIT });
        }
        whole.extend_from_slice(&data);
    }
    Ok(whole.into())
}

/// A body that the handler reads first, and the middleware afterwards.
#[derive(Clone)]
struct SharedBody(Arc<Mutex<Counted>>);

struct Counted {
    body: BodyDataStream,
    received: usize,
}

/// The client stopped sending.
struct Stalled;

impl SharedBody {
    async fn drain(mut self, pause: Duration) -> Result<(), Stalled> {
        while self.lock().received <= DRAIN_LIMIT {
            let next = poll_fn(|context| Pin::new(&mut self).poll_next(context));
            match timeout(pause, next).await {
                Ok(Some(Ok(_))) => {}
                Ok(Some(Err(_)) | None) => break,
                Err(_) => return Err(Stalled),
            }
        }
        Ok(())
    }

    /// Never held across an await.
    fn lock(&self) -> MutexGuard<'_, Counted> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Stream for SharedBody {
    type Item = Result<Bytes, axum::Error>;

    fn poll_next(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let mut counted = self.lock();
        let piece = ready!(Pin::new(&mut counted.body).poll_next(context));
        counted.received += piece.as_ref().and_then(|piece| piece.as_ref().ok()).map_or(0, Bytes::len);
        Poll::Ready(piece)
    }
}
