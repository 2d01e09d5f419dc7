use std::future::poll_fn;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::task::{Context, Poll, ready};
use std::time::Duration;

use axum::body::{Body, BodyDataStream, Bytes};
use futures_core::Stream;
use support_widget::model::Limits;
use tokio::time::{Instant, Sleep, sleep};

use crate::api::common::unreadable_body;
use crate::http::{ApiError, DRAIN_LIMIT};

/// The streamed body of a submission, which may be larger than what is held in memory.
pub(crate) struct UploadBody {
    body: BodyDataStream,
    pause: Duration,
    timeout: Pin<Box<Sleep>>,
    max_bytes: usize,
    received: usize,
    file_bytes: FileBytes,
    has_yielded: bool,
    is_waiting: bool,
}

/// Counts the bytes of a body that belong to files.
#[derive(Clone, Default)]
pub(crate) struct FileBytes(Arc<AtomicUsize>);

/// Why a body cannot be read any further.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub(crate) enum UploadError {
    /// The connection ended before the announced end.
    #[error("the body ended before its announced end")]
    EndedEarly,
    /// No byte arrived for too long.
    #[error("the body paused for too long")]
    Stalled,
    /// Too many bytes that belong to no file.
    #[error("the body is too large")]
    TooLarge,
}

impl UploadBody {
    /// A body whose sender may pause for `pause` between two frames.
    pub(crate) fn new(body: Body, limits: &Limits, pause: Duration) -> Self {
        Self {
            body: body.into_data_stream(),
            pause,
            timeout: Box::pin(sleep(pause)),
            max_bytes: limits.total_bytes.saturating_add(2 * DRAIN_LIMIT),
            received: 0,
            file_bytes: FileBytes::default(),
            has_yielded: true,
            is_waiting: false,
        }
    }

    /// The counter that the reader of the files increments.
    pub(crate) fn file_bytes(&self) -> FileBytes {
        self.file_bytes.clone()
    }

    /// The whole body, for one without files and of at most `limit` bytes.
    pub(crate) async fn whole(&mut self, limit: usize) -> Result<Vec<u8>, ApiError> {
        let mut whole = Vec::new();
        while let Some(bytes) = self.next().await {
            whole.extend_from_slice(&bytes.map_err(|error| self.api_error(error))?);
            if whole.len() > limit {
                return Err(ApiError::TooLarge { limit });
            }
        }
        Ok(whole)
    }

    /// Reads and discards the rest, so that the response is not lost with the connection. Stops at the size of the
    /// largest body that could be accepted.
    pub(crate) async fn drain(&mut self) {
        self.file_bytes.add(self.received);
        while self.received <= self.max_bytes {
            match self.next().await {
                Some(Ok(bytes)) => self.file_bytes.add(bytes.len()),
                Some(Err(_)) | None => return,
            }
        }
    }

    /// The response to a body that could not be read.
    pub(crate) fn api_error(&self, error: UploadError) -> ApiError {
        match error {
            UploadError::EndedEarly => unreadable_body(),
            UploadError::Stalled => ApiError::TooSlow,
            UploadError::TooLarge => ApiError::TooLarge { limit: self.max_bytes },
        }
    }

    /// The timeout starts when the server begins to wait: its own work does not count.
    fn poll_timeout(&mut self, context: &mut Context<'_>) -> Poll<()> {
        if !self.is_waiting {
            self.is_waiting = true;
            self.timeout.as_mut().reset(Instant::now() + self.pause);
        }
        self.timeout.as_mut().poll(context)
    }

    async fn next(&mut self) -> Option<Result<Bytes, UploadError>> {
        poll_fn(|context| Pin::new(&mut *self).poll_next(context)).await
    }
}

impl FileBytes {
    /// Counts bytes of files.
    pub(crate) fn add(&self, bytes: usize) {
        self.0.fetch_add(bytes, Ordering::Relaxed);
    }

    fn count(&self) -> usize {
        self.0.load(Ordering::Relaxed)
    }
}

impl Stream for UploadBody {
    type Item = Result<Bytes, UploadError>;

    /// Yields once after each frame: the multipart parser buffers all that is ready before it hands anything on, and a
    /// fast sender must not fill the memory.
    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        if !self.has_yielded {
            self.has_yielded = true;
            context.waker().wake_by_ref();
            return Poll::Pending;
        }
        let Poll::Ready(piece) = Pin::new(&mut self.body).poll_next(context) else {
            ready!(self.poll_timeout(context));
            return Poll::Ready(Some(Err(UploadError::Stalled)));
        };
        self.is_waiting = false;
        let Some(piece) = piece else { return Poll::Ready(None) };
        let Ok(bytes) = piece else { return Poll::Ready(Some(Err(UploadError::EndedEarly))) };
        self.has_yielded = false;
        self.received += bytes.len();
        let is_too_large = self.received.saturating_sub(self.file_bytes.count()) > DRAIN_LIMIT;
        Poll::Ready(Some(if is_too_large { Err(UploadError::TooLarge) } else { Ok(bytes) }))
    }
}
