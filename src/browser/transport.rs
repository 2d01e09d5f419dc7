//! Calls over HTTP that end in time, whatever the other side or the page does.

use gloo_net::http::{Request, RequestBuilder};
use gloo_timers::callback::Timeout;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortController, AbortSignal, RequestRedirect, Response};

use crate::wire::Answer;

/// How long a call may take.
#[derive(Clone, Copy)]
pub struct Deadlines {
    /// Milliseconds until the answer begins.
    headers: u32,
    /// Milliseconds from there until it is complete.
    body: u32,
}

impl Deadlines {
    /// For calls to a backend: patient enough for a slow network.
    pub const CALL: Self = Self { headers: 15_000, body: 15_000 };
    /// For the widget's own files, which nobody waits long for.
    pub const ASSET: Self = Self { headers: 5_000, body: 5_000 };
}

/// There was no answer, or none that can be read.
#[derive(Clone, Copy, Debug)]
pub struct NoAnswer;

/// Makes a call. `finish` adds the body; `removal` ends the call when the widget is removed.
///
/// gloo builds the request, but does not send it: its `send` panics when a page has replaced `fetch` by something
/// that fails with no `Error` or answers with a `Response` of another realm.
pub async fn fetch(
    builder: RequestBuilder,
    finish: impl FnOnce(RequestBuilder) -> Result<Request, gloo_net::Error>,
    deadlines: Deadlines,
    removal: Option<&AbortSignal>,
) -> Result<Answer, NoAnswer> {
    let call = AbortController::new().map_err(no_answer)?;
    let signals: js_sys::Array = removal.into_iter().chain([&call.signal()]).collect();
    let signal = AbortSignal::any(&signals);
    let builder = builder.redirect(RequestRedirect::Error).abort_signal(Some(&signal));
    let request: web_sys::Request = finish(builder).map_err(|_| NoAnswer)?.into();
    let window = web_sys::window().ok_or(NoAnswer)?;

    let headers_in_time = abort_after(&call, deadlines.headers);
    let response = JsFuture::from(window.fetch_with_request(&request)).await.map_err(no_answer)?;
    let response: Response = response.dyn_into().map_err(no_answer)?;
    drop(headers_in_time);

    let _body_in_time = abort_after(&call, deadlines.body);
    let body = JsFuture::from(response.text().map_err(no_answer)?).await.map_err(no_answer)?;
    let header = |name| response.headers().get(name).ok().flatten();
    Ok(Answer {
        status: response.status(),
        content_type: header("content-type").unwrap_or_default(),
        retry_after: header("retry-after"),
        body: body.as_string().unwrap_or_default(),
    })
}

fn abort_after(call: &AbortController, milliseconds: u32) -> Timeout {
    let call = call.clone();
    Timeout::new(milliseconds, move || call.abort())
}

fn no_answer(_: JsValue) -> NoAnswer {
    NoAnswer
}
