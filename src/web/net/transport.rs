//! Calls over HTTP that end in time, whatever the other side or the page does.

use gloo_net::http::{Request, RequestBuilder};
use js_sys::Promise;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{AbortController, Blob, RequestInit, RequestRedirect};

use crate::web::dom::{call, get, number, with_timeout};
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

/// Makes a call, which is aborted when nobody waits for it any more. `finish` adds the body.
///
/// gloo builds the request, but does not send it. Pages replace `fetch`, and what stands in its place may throw, answer
/// with something else, or never: a binding that trusts it would let the exception through the program, and the call
/// would hang for ever. So it is called by its name, what it answers is read by names, and both have to come in time.
pub async fn fetch(
    builder: RequestBuilder,
    finish: impl FnOnce(RequestBuilder) -> Result<Request, gloo_net::Error>,
    deadlines: Deadlines,
) -> Result<Answer, NoAnswer> {
    let call = Call::new()?;
    let response = call.begin(finish(builder.redirect(RequestRedirect::Error)))?;
    let response = with_timeout(deadlines.headers, response).await.map_err(no_answer)?;
    let body = with_timeout(deadlines.body, promised(&response, "text", &[])?).await.map_err(no_answer)?;
    Ok(Answer {
        status: status(&response)?,
        content_type: header(&response, "content-type").unwrap_or_default(),
        retry_after: header(&response, "retry-after"),
        body: body.as_string().unwrap_or_default(),
    })
}

/// Makes a call whose answer is a file; with another status than 200 there is none, but the status.
pub async fn fetch_file(builder: RequestBuilder) -> Result<Result<Blob, u16>, NoAnswer> {
    let call = Call::new()?;
    let response = call.begin(builder.redirect(RequestRedirect::Error).build())?;
    let response = with_timeout(Deadlines::FILE.headers, response).await.map_err(no_answer)?;
    let status = status(&response)?;
    if status != 200 {
        return Ok(Err(status));
    }
    let file = with_timeout(Deadlines::FILE.body, promised(&response, "blob", &[])?).await.map_err(no_answer)?;
    file.dyn_into().map(Ok).map_err(no_answer)
}

/// A call, which is aborted when it is dropped.
struct Call(AbortController);

impl Call {
    fn new() -> Result<Self, NoAnswer> {
        AbortController::new().map(Self).map_err(no_answer)
    }

    /// The beginning of the answer.
    fn begin(&self, request: Result<Request, gloo_net::Error>) -> Result<Promise, NoAnswer> {
        let request: web_sys::Request = request.map_err(|_| NoAnswer)?.into();
        // The signal is given here and not to the request, which is made before.
        let init = RequestInit::new();
        init.set_signal(Some(&self.0.signal()));
        promised(&web_sys::window().into(), "fetch", &[request.into(), init.into()])
    }
}

impl Drop for Call {
    fn drop(&mut self) {
        self.0.abort();
    }
}

/// What a method answers later, whatever it answers.
fn promised(target: &JsValue, method: &str, arguments: &[JsValue]) -> Result<Promise, NoAnswer> {
    call(target, method, arguments).map(|answer| Promise::resolve(&answer)).map_err(no_answer)
}

fn status(response: &JsValue) -> Result<u16, NoAnswer> {
    number(response, "status").map(|status| status as u16).ok_or(NoAnswer)
}

fn header(response: &JsValue, name: &str) -> Option<String> {
    call(&get(response, "headers"), "get", &[name.into()]).ok()?.as_string()
}

fn no_answer(_: JsValue) -> NoAnswer {
    NoAnswer
}
