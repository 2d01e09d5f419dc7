use std::convert::Infallible;
use std::io;
use std::sync::Arc;
use std::time::Duration;

use futures_util::stream::unfold;
use http_body_util::combinators::UnsyncBoxBody;
use http_body_util::{BodyExt, StreamBody};
use hyper::body::{Body, Bytes, Frame, Incoming};
use tokio::time::{Instant, sleep_until};

use crate::counters::Counters;

/// The body of a call on its way to the backend, as it comes in.
pub(crate) struct Upload {
    body: Incoming,
    counters: Arc<Counters>,
    /// Bytes per second; `None` is as fast as it goes.
    rate: Option<u64>,
    /// Bytes until it breaks off; `None` is never.
    left: Option<u64>,
    passed: u64,
    begun: Instant,
}

impl Upload {
    /// A body that comes in whole, at this many bytes per second.
    pub(crate) fn new(body: Incoming, rate: Option<u64>, counters: Arc<Counters>) -> Self {
        Self { body, counters, rate, left: None, passed: 0, begun: Instant::now() }
    }

    /// The same, which breaks off after this many bytes, or in the middle if it has fewer.
    pub(crate) fn breaking(self, after: u64) -> Self {
        let half = self.body.size_hint().exact().map_or(after, |length| length / 2);
        Self { left: Some(after.min(half)), ..self }
    }

    /// Whether there is none.
    pub(crate) fn is_empty(&self) -> bool {
        self.body.is_end_stream()
    }

    /// Takes all of it, and passes nothing on.
    pub(crate) async fn drain(mut self) {
        while let Some(Ok(_)) = self.next().await {}
    }

    /// The body to pass on.
    pub(crate) fn into_body(self) -> UnsyncBoxBody<Bytes, io::Error> {
        if self.is_empty() {
            return http_body_util::Empty::new().map_err(|never: Infallible| match never {}).boxed_unsync();
        }
        let frames = unfold(self, |mut upload| async { upload.next().await.map(|frame| (frame, upload)) });
        StreamBody::new(frames).boxed_unsync()
    }

    async fn next(&mut self) -> Option<io::Result<Frame<Bytes>>> {
        if self.left == Some(0) {
            // What was passed on before is written out meanwhile.
            tokio::task::yield_now().await;
            return Some(Err(io::Error::other("the upload breaks off on purpose")));
        }
        let frame = match self.body.frame().await? {
            Ok(frame) => frame,
            Err(error) => return Some(Err(io::Error::other(error))),
        };
        let Ok(data) = frame.into_data() else { return Some(Ok(Frame::data(Bytes::new()))) };
        self.counters.came_in(data.len());
        let data = self.until_break(data);
        self.passed += data.len() as u64;
        self.pause().await;
        Some(Ok(Frame::data(data)))
    }

    fn until_break(&mut self, mut data: Bytes) -> Bytes {
        if let Some(left) = &mut self.left {
            data.truncate(usize::try_from(*left).unwrap_or(usize::MAX));
            *left -= data.len() as u64;
        }
        data
    }

    /// Waits until so much could have come over a line of this rate.
    async fn pause(&self) {
        if let Some(rate) = self.rate {
            sleep_until(self.begun + Duration::from_secs_f64(self.passed as f64 / rate as f64)).await;
        }
    }
}
