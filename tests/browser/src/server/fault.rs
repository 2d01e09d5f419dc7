use std::convert::Infallible;

use axum::body::{Body, Bytes, to_bytes};
use axum::http::header::{CONTENT_LENGTH, CONTENT_TYPE, LOCATION};
use axum::http::{HeaderValue, Response, StatusCode};
use futures_util::{StreamExt, stream};

use super::gate::Gate;

/// A fault injected into an answer. The server has always processed the call before: a request is stored, then its
/// answer is lost.
#[derive(Clone, Debug)]
pub(crate) enum Fault {
    /// Another status with an empty body.
    Status(u16),
    /// Another answer: status, content type, body.
    Answer(u16, &'static str, String),
    /// The right answer with another content type.
    ContentType(&'static str),
    /// Half of the answer, with a matching length.
    Half,
    /// Half of the answer, then the connection breaks.
    Broken,
    /// Half of the answer, then a stall without an end.
    Stalled,
    /// The answer with its last byte changed.
    Altered,
    /// The answer, delayed until the latch opens.
    Held(Gate),
    /// The connection breaks without an answer.
    Dropped,
    /// A redirect.
    Redirect(&'static str),
}

impl Fault {
    /// Applies the fault to an answer; returns `None` for no answer at all.
    pub(super) async fn apply(&self, answer: Response<Body>) -> Option<Response<Body>> {
        Some(match self {
            Self::Status(status) => bare(*status),
            Self::Answer(status, content_type, body) => {
                with_type(Response::new(Body::from(body.clone())), content_type, *status)
            }
            Self::ContentType(content_type) => {
                let status = answer.status().as_u16();
                with_type(answer, content_type, status)
            }
            Self::Half => with_body(answer, |bytes| Body::from(half(&bytes))).await,
            Self::Altered => with_body(answer, |bytes| Body::from(altered(&bytes))).await,
            Self::Broken => {
                let error = Err(std::io::Error::other("the connection broke"));
                with_body(answer, |bytes| Body::from_stream(stream::iter([Ok(half(&bytes)), error]))).await
            }
            Self::Stalled => {
                let begun = |bytes: Bytes| stream::iter([Ok::<_, Infallible>(half(&bytes))]);
                with_body(answer, |bytes| Body::from_stream(begun(bytes).chain(stream::pending()))).await
            }
            Self::Held(gate) => {
                gate.passed().await;
                answer
            }
            Self::Dropped => return None,
            Self::Redirect(target) => {
                let mut answer = bare(302);
                answer.headers_mut().insert(LOCATION, HeaderValue::from_static(target));
                answer
            }
        })
    }
}

fn bare(status: u16) -> Response<Body> {
    let mut answer = Response::new(Body::empty());
    *answer.status_mut() = StatusCode::from_u16(status).expect("a status between 100 and 999");
    answer
}

fn with_type(mut answer: Response<Body>, content_type: &'static str, status: u16) -> Response<Body> {
    *answer.status_mut() = StatusCode::from_u16(status).expect("a status between 100 and 999");
    answer.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(content_type));
    answer
}

async fn with_body(answer: Response<Body>, change: impl FnOnce(Bytes) -> Body) -> Response<Body> {
    let (mut parts, body) = answer.into_parts();
    let bytes = to_bytes(body, usize::MAX).await.expect("our own answers have a whole body");
    parts.headers.remove(CONTENT_LENGTH);
    Response::from_parts(parts, change(bytes))
}

fn half(bytes: &Bytes) -> Bytes {
    bytes.slice(..bytes.len() / 2)
}

fn altered(bytes: &Bytes) -> Vec<u8> {
    let mut altered = bytes.to_vec();
    if let Some(last) = altered.last_mut() {
        *last = last.wrapping_add(1);
    }
    altered
}
