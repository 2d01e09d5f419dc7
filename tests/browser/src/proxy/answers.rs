//! Answers that the proxy makes itself, and answers of the backend after a fault.

use std::convert::Infallible;
use std::io;

use futures_util::{StreamExt, stream};
use http_body_util::combinators::UnsyncBoxBody;
use http_body_util::{BodyExt, Full, StreamBody};
use hyper::body::{Bytes, Frame};
use hyper::header::{CONTENT_LENGTH, CONTENT_TYPE, LOCATION, RETRY_AFTER};
use hyper::http::response::{Builder, Parts};
use hyper::{Response, StatusCode};

/// Body of an answer.
pub(crate) type AnswerBody = UnsyncBoxBody<Bytes, io::Error>;

/// Target of redirects.
pub(crate) const LOGIN: &str = "/login/";

const LOGIN_PAGE: &str = "<!doctype html><html lang=\"en\"><title>Sign in</title><form><input name=user><button>Sign in</button></form></html>";

/// Returns a login page with status 200.
pub(crate) fn login_page() -> Response<AnswerBody> {
    whole(Response::builder().header(CONTENT_TYPE, "text/html; charset=utf-8"), LOGIN_PAGE.to_owned())
}

/// Returns a redirect to a login page.
pub(crate) fn redirect() -> Response<AnswerBody> {
    whole(Response::builder().status(StatusCode::FOUND).header(LOCATION, LOGIN), String::new())
}

/// Returns 429 Too Many Requests in the contract's format.
pub(crate) fn too_many_requests(seconds: u32) -> Response<AnswerBody> {
    let problem =
        format!("{{\"type\":\"about:blank\",\"title\":\"Too many requests\",\"status\":429,\"retryAfter\":{seconds}}}");
    let answer = Response::builder().status(StatusCode::TOO_MANY_REQUESTS).header(RETRY_AFTER, seconds);
    whole(answer.header(CONTENT_TYPE, "application/problem+json"), problem)
}

/// Returns the headers of an answer, followed by a stall without an end.
pub(crate) fn stalled(mut parts: Parts, bytes: &Bytes) -> Response<AnswerBody> {
    parts.headers.insert(CONTENT_LENGTH, bytes.len().into());
    Response::from_parts(parts, StreamBody::new(stream::pending()).boxed_unsync())
}

/// Returns half of an answer with the content length of the whole.
pub(crate) fn truncated(mut parts: Parts, bytes: &Bytes) -> Response<AnswerBody> {
    parts.headers.insert(CONTENT_LENGTH, bytes.len().into());
    let half = Frame::data(bytes.slice(..bytes.len() / 2));
    let end = stream::once(async {
        // Lets the connection write out the earlier bytes.
        tokio::task::yield_now().await;
        Err(io::Error::other("the answer ends early on purpose"))
    });
    Response::from_parts(parts, StreamBody::new(stream::iter([Ok(half)]).chain(end)).boxed_unsync())
}

fn whole(answer: Builder, text: String) -> Response<AnswerBody> {
    let answer = answer.header(CONTENT_LENGTH, text.len());
    let body = Full::from(text).map_err(|never: Infallible| match never {}).boxed_unsync();
    answer.body(body).expect("these headers are valid")
}
