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

/// Stream of a request body from browser to backend.
pub(crate) struct Upload {
    body: Incoming,
    counters: Arc<Counters>,
    /// Rate limit in bytes per second; `None` for no limit.
    rate: Option<u64>,
    /// Bytes until the stream breaks off; `None` for a complete stream.
    left: Option<u64>,
    passed: u64,
    begun: Instant,
}

impl Upload {
    /// Streams the whole body, at `rate` bytes per second.
    pub(crate) fn new(body: Incoming, rate: Option<u64>, counters: Arc<Counters>) -> Self {
        Self { body, counters, rate, left: None, passed: 0, begun: Instant::now() }
    }

    /// Breaks off after this many bytes, but no later than in the middle of the body.
    pub(crate) fn breaking(self, after: u64) -> Self {
        let half = self.body.size_hint().exact().map_or(after, |length| length / 2);
        Self { left: Some(after.min(half)), ..self }
    }

    /// Returns whether the body is empty.
    pub(crate) fn is_empty(&self) -> bool {
        self.body.is_end_stream()
    }

    /// Reads and discards the whole body.
    pub(crate) async fn drain(mut self) {
        while let Some(Ok(_)) = self.next().await {}
    }

    /// Converts to the body of the forwarded call.
    pub(crate) fn into_body(self) -> UnsyncBoxBody<Bytes, io::Error> {
        if self.is_empty() {
            return http_body_util::Empty::new().map_err(|never: Infallible| match never {}).boxed_unsync();
        }
        let frames = unfold(self, |mut upload| async { upload.next().await.map(|frame| (frame, upload)) });
        StreamBody::new(frames).boxed_unsync()
    }

    async fn next(&mut self) -> Option<io::Result<Frame<Bytes>>> {
        if self.left == Some(0) {
            // Lets the connection write out the bytes forwarded so far.
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

    /// Waits until the bytes so far could have arrived at the limited rate.
    async fn pause(&self) {
        if let Some(rate) = self.rate {
            sleep_until(self.begun + Duration::from_secs_f64(self.passed as f64 / rate as f64)).await;
        }
    }
}
