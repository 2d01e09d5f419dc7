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

use super::Refusal;

/// The most bytes that a body without files may have. The longest request that the rules allow needs less even when every
/// character is escaped.
pub(crate) const BODY_LIMIT: usize = 96 * 1024;

/// The most bytes that are read of a body that is too large.
///
/// An answer sent while the other side still writes can be lost with the connection, and the sender would try the
/// same again instead of learning that it is too much.
pub(crate) const PATIENCE: usize = 4 * 1024 * 1024;

/// Lets whoever answers the call read its body, and then throws the rest away, so that every answer arrives: also one that
/// has nothing to do with the body, or that nobody had to read it for.
pub(super) async fn drain_rest(State(pause): State<Duration>, request: Request, next: Next) -> Response {
    let (parts, body) = request.into_parts();
    let shared = SharedBody(Arc::new(Mutex::new(Counted { body: body.into_data_stream(), received: 0 })));
    let mut response = next.run(Request::from_parts(parts, Body::from_stream(shared.clone()))).await;
    // Whoever was too slow once is not waited for again.
    if response.status() != StatusCode::REQUEST_TIMEOUT && shared.drain(pause).await.is_err() {
        response.headers_mut().insert(CONNECTION, HeaderValue::from_static("close"));
    }
    response
}

/// Reads a whole body without files, which may pause that long.
pub(crate) async fn read_whole(mut body: Body, pause: Duration) -> Result<Bytes, Refusal> {
    let mut whole = Vec::new();
    while let Some(frame) = timeout(pause, body.frame()).await.map_err(|_| Refusal::TooSlow)? {
        let frame = frame.map_err(|_| Refusal::malformed("the body ended before its announced end"))?;
        let Ok(data) = frame.into_data() else { continue };
        if whole.len() + data.len() > BODY_LIMIT {
            return Err(Refusal::TooLarge { limit: BODY_LIMIT });
        }
        whole.extend_from_slice(&data);
    }
    Ok(whole.into())
}

/// A body that is read by whoever answers the call, and afterwards by nobody.
#[derive(Clone)]
struct SharedBody(Arc<Mutex<Counted>>);

struct Counted {
    body: BodyDataStream,
    received: usize,
}

/// The other side has stopped to send.
struct Stalled;

impl SharedBody {
    async fn drain(mut self, pause: Duration) -> Result<(), Stalled> {
        while self.lock().received <= PATIENCE {
            let next = poll_fn(|context| Pin::new(&mut self).poll_next(context));
            match timeout(pause, next).await {
                Ok(Some(Ok(_))) => {}
                Ok(Some(Err(_)) | None) => break,
                Err(_) => return Err(Stalled),
            }
        }
        Ok(())
    }

    /// Never held for longer than it takes to look for the next piece.
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
