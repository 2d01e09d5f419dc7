use std::io;
use std::net::SocketAddr;
use std::sync::Arc;

use http_body_util::BodyExt;
use hyper::body::Bytes;
use hyper::http::{request, response};
use hyper::{Request, Response};

use crate::answers::{self, AnswerBody};
use crate::counters::Counters;
use crate::network_fault::NetworkFault;
use crate::upload::Upload;
use crate::upstream::pass_on;

/// A call in the proxy, with everything needed to complete it.
pub(crate) struct Call {
    /// Method, path and headers.
    pub(crate) parts: request::Parts,
    /// Request body.
    pub(crate) upload: Upload,
    /// Address of the backend; `None` while it is down.
    pub(crate) upstream: Option<SocketAddr>,
    /// Counters of the backend's answers.
    pub(crate) counters: Arc<Counters>,
}

impl Call {
    /// Completes the call, and returns the answer for the browser.
    ///
    /// # Errors
    ///
    /// If the browser gets no answer, because of a fault or because the backend is down.
    pub(crate) async fn end(self, outcome: Option<NetworkFault>) -> io::Result<Response<AnswerBody>> {
        let Some(outcome) = outcome else { return self.unharmed().await };
        Ok(match outcome {
            NetworkFault::StallAfterHeaders => {
                let (parts, bytes) = self.committed().await?;
                answers::stalled(parts, &bytes)
            }
            NetworkFault::Truncated => {
                let (parts, bytes) = self.committed().await?;
                answers::truncated(parts, &bytes)
            }
            NetworkFault::WrongType => {
                self.committed().await?;
                answers::login_page()
            }
            NetworkFault::Redirect { after_commit: true } => {
                self.committed().await?;
                answers::redirect()
            }
            NetworkFault::Redirect { after_commit: false } => {
                self.upload.drain().await;
                answers::redirect()
            }
            NetworkFault::TooManyRequests { retry_after } => {
                self.upload.drain().await;
                answers::too_many_requests(retry_after)
            }
            NetworkFault::CommitThenDrop => {
                self.committed().await?;
                return Err(on_purpose());
            }
            NetworkFault::ResetMidUpload { after } => return self.broken_off(after).await,
            NetworkFault::Refused => return Err(on_purpose()),
            NetworkFault::Latency(_) | NetworkFault::Uplink(_) => unreachable!("these slow a call and do not end it"),
        })
    }

    async fn unharmed(self) -> io::Result<Response<AnswerBody>> {
        let Self { parts, upload, upstream, counters } = self;
        let answer = pass_on(upstream, Request::from_parts(parts, upload.into_body())).await?;
        counters.answered(answer.headers());
        Ok(answer.map(|body| body.map_err(io::Error::other).boxed_unsync()))
    }

    /// Lets the backend process the call, and returns its whole answer.
    async fn committed(self) -> io::Result<(response::Parts, Bytes)> {
        let (parts, body) = self.unharmed().await?.into_parts();
        Ok((parts, body.collect().await?.to_bytes()))
    }

    async fn broken_off(self, after: u64) -> io::Result<Response<AnswerBody>> {
        if !self.upload.is_empty() {
            let upload = self.upload.breaking(after);
            Self { upload, ..self }.unharmed().await?;
        }
        Err(on_purpose())
    }
}

fn on_purpose() -> io::Error {
    io::Error::other("the connection breaks on purpose")
}
