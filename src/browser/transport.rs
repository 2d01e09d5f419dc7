//! Calls over HTTP that end in time, whatever the other side or the page does.

use gloo_net::http::{Request, RequestBuilder};
use gloo_timers::callback::Timeout;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortController, AbortSignal, Blob, RequestInit, RequestRedirect, Response};

use super::object::wait_for;
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
    /// For files of a request, which may be large.
    const FILE: Self = Self { headers: 15_000, body: 600_000 };
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
    let request = finish(builder.redirect(RequestRedirect::Error));
    let (response, _in_time) = begun(request, deadlines, removal).await?;
    let body = JsFuture::from(response.text().map_err(no_answer)?).await.map_err(no_answer)?;
    let header = |name| response.headers().get(name).ok().flatten();
    Ok(Answer {
        status: response.status(),
        content_type: header("content-type").unwrap_or_default(),
        retry_after: header("retry-after"),
        body: body.as_string().unwrap_or_default(),
    })
}

/// Makes a call whose answer is a file; with another status than 200 there is none, but the status.
pub async fn fetch_file(builder: RequestBuilder, removal: Option<&AbortSignal>) -> Result<Result<Blob, u16>, NoAnswer> {
    let request = builder.redirect(RequestRedirect::Error).build();
    let (response, _in_time) = begun(request, Deadlines::FILE, removal).await?;
    if response.status() != 200 {
        return Ok(Err(response.status()));
    }
    let file = wait_for(&response, "blob", &[]).await.map_err(no_answer)?;
    Ok(Ok(file.unchecked_into()))
}

/// The beginning of an answer, and what ends the call if the rest takes too long.
async fn begun(
    request: Result<Request, gloo_net::Error>,
    deadlines: Deadlines,
    removal: Option<&AbortSignal>,
) -> Result<(Response, Timeout), NoAnswer> {
    let call = AbortController::new().map_err(no_answer)?;
    let signals: js_sys::Array = removal.into_iter().chain([&call.signal()]).collect();
    let signal = AbortSignal::any(&signals);
    let request: web_sys::Request = request.map_err(|_| NoAnswer)?.into();
    // The signal is given here and not to the request, which is made before.
    let init = RequestInit::new();
    init.set_signal(Some(&signal));
    let window = web_sys::window().ok_or(NoAnswer)?;

    let headers_in_time = abort_after(&call, deadlines.headers);
    let response = window.fetch_with_request_and_init(&request, &init);
    let response: Response = JsFuture::from(response).await.map_err(no_answer)?.dyn_into().map_err(no_answer)?;
    drop(headers_in_time);
    Ok((response, abort_after(&call, deadlines.body)))
}

fn abort_after(call: &AbortController, milliseconds: u32) -> Timeout {
    let call = call.clone();
    Timeout::new(milliseconds, move || call.abort())
}

fn no_answer(_: JsValue) -> NoAnswer {
    NoAnswer
}
