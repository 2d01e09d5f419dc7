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

use super::submitted::unreadable;
use crate::http::{PATIENCE, Refusal};

/// A submission's body on its way, which may be larger than what is held in memory.
pub(super) struct UploadBody {
    body: BodyDataStream,
    pause: Duration,
    patience: Pin<Box<Sleep>>,
    most: usize,
    received: usize,
    of_files: OfFiles,
    has_rested: bool,
    is_waiting: bool,
}

/// How many of a body's bytes were of files.
#[derive(Clone, Default)]
pub(super) struct OfFiles(Arc<AtomicUsize>);

/// Why a body does not go on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub(super) enum Broken {
    /// It ended before its end.
    #[error("the body ended before its announced end")]
    Off,
    /// It paused for too long.
    #[error("the body paused for too long")]
    Stalled,
    /// There is too much of it that is no file.
    #[error("the body is too large")]
    TooLarge,
}

impl UploadBody {
    /// A body that may pause that long.
    pub(super) fn new(body: Body, limits: &Limits, pause: Duration) -> Self {
        Self {
            body: body.into_data_stream(),
            pause,
            patience: Box::pin(sleep(pause)),
            most: limits.total_bytes.saturating_add(2 * PATIENCE),
            received: 0,
            of_files: OfFiles::default(),
            has_rested: true,
            is_waiting: false,
        }
    }

    /// Where those who take files out of it say so.
    pub(super) fn of_files(&self) -> OfFiles {
        self.of_files.clone()
    }

    /// All of it, where it holds no files and is no longer than that.
    pub(super) async fn whole(&mut self, limit: usize) -> Result<Vec<u8>, Refusal> {
        let mut whole = Vec::new();
        while let Some(bytes) = self.next().await {
            whole.extend_from_slice(&bytes.map_err(|broken| self.refusal(broken))?);
            if whole.len() > limit {
                return Err(Refusal::TooLarge { limit });
            }
        }
        Ok(whole)
    }

    /// Reads the rest and throws it away, so that the answer is not lost with the connection. What is larger than any
    /// body that is taken is left where it is.
    pub(super) async fn drain(&mut self) {
        self.of_files.add(self.received);
        while self.received <= self.most {
            match self.next().await {
                Some(Ok(bytes)) => self.of_files.add(bytes.len()),
                Some(Err(_)) | None => return,
            }
        }
    }

    /// What to answer when it does not go on.
    pub(super) fn refusal(&self, broken: Broken) -> Refusal {
        match broken {
            Broken::Off => unreadable(),
            Broken::Stalled => Refusal::TooSlow,
            Broken::TooLarge => Refusal::TooLarge { limit: self.most },
        }
    }

    /// The pause begins with the waiting: what takes time on this side is not counted.
    fn poll_patience(&mut self, context: &mut Context<'_>) -> Poll<()> {
        if !self.is_waiting {
            self.is_waiting = true;
            self.patience.as_mut().reset(Instant::now() + self.pause);
        }
        self.patience.as_mut().poll(context)
    }

    async fn next(&mut self) -> Option<Result<Bytes, Broken>> {
        poll_fn(|context| Pin::new(&mut *self).poll_next(context)).await
    }
}

impl OfFiles {
    /// So many more bytes were of files.
    pub(super) fn add(&self, bytes: usize) {
        self.0.fetch_add(bytes, Ordering::Relaxed);
    }

    fn count(&self) -> usize {
        self.0.load(Ordering::Relaxed)
    }
}

impl Stream for UploadBody {
    type Item = Result<Bytes, Broken>;

    /// Rests after each piece: the parser of forms takes all that is there before it hands anything on, and a fast sender
    /// must not fill the memory.
    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        if !self.has_rested {
            self.has_rested = true;
            context.waker().wake_by_ref();
            return Poll::Pending;
        }
        let Poll::Ready(piece) = Pin::new(&mut self.body).poll_next(context) else {
            ready!(self.poll_patience(context));
            return Poll::Ready(Some(Err(Broken::Stalled)));
        };
        self.is_waiting = false;
        let Some(piece) = piece else { return Poll::Ready(None) };
        let Ok(bytes) = piece else { return Poll::Ready(Some(Err(Broken::Off))) };
        self.has_rested = false;
        self.received += bytes.len();
        let is_too_large = self.received.saturating_sub(self.of_files.count()) > PATIENCE;
        Poll::Ready(Some(if is_too_large { Err(Broken::TooLarge) } else { Ok(bytes) }))
    }
}
