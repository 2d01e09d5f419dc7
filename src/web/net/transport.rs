//! HTTP over `fetch` with timeouts and abort, which also hold if the page has replaced `fetch`.

use gloo_net::http::{Request, RequestBuilder};
use js_sys::Promise;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{AbortController, Blob, RequestInit, RequestRedirect};

use crate::web::dom::{call, get, number, with_timeout};
use crate::wire::Answer;

/// Timeouts of a call.
#[derive(Clone, Copy)]
pub struct Deadlines {
    /// Milliseconds until the response headers arrive.
    headers: u32,
    /// Milliseconds from the headers to the end of the body.
    body: u32,
}

impl Deadlines {
    /// For calls to a backend: long enough for a slow network.
    pub const CALL: Self = Self { headers: 15_000, body: 15_000 };
    /// For attachments, which may be large.
    const FILE: Self = Self { headers: 15_000, body: 600_000 };
    /// For the widget's own files, which must not delay it for long.
    pub const ASSET: Self = Self { headers: 5_000, body: 5_000 };
}

/// No response, or one that cannot be read.
#[derive(Clone, Copy, Debug)]
pub struct NoAnswer;

/// Sends a request, and aborts it when the future is dropped. `finish` adds the body.
///
/// gloo builds the request, but does not send it. Pages replace `fetch`, and the replacement may throw, return something
/// else, or never resolve: a typed binding would let the exception pass through the program, and the call would hang
/// forever. So `fetch` is called by name, its result is read by property names, and both are subject to a timeout.
pub async fn fetch(
    builder: RequestBuilder,
    finish: impl FnOnce(RequestBuilder) -> Result<Request, gloo_net::Error>,
    deadlines: Deadlines,
) -> Result<Answer, NoAnswer> {
    let call = Call::new()?;
    read(call.begin(finish(builder.redirect(RequestRedirect::Error)))?, deadlines).await
}

/// Reads the response that a promise brings.
pub async fn read(response: Promise, deadlines: Deadlines) -> Result<Answer, NoAnswer> {
    let response = with_timeout(deadlines.headers, response).await.map_err(no_answer)?;
    let body = with_timeout(deadlines.body, promised(&response, "text", &[])?).await.map_err(no_answer)?;
    Ok(Answer {
        status: status(&response)?,
        content_type: header(&response, "content-type").unwrap_or_default(),
        retry_after: header(&response, "retry-after"),
        body: body.as_string().unwrap_or_default(),
    })
}

/// Downloads a file. A status other than 200 is returned in place of the file.
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

/// A call that is aborted when it is dropped.
struct Call(AbortController);

impl Call {
    fn new() -> Result<Self, NoAnswer> {
        AbortController::new().map(Self).map_err(no_answer)
    }

    /// Starts the call and returns a promise of the response.
    fn begin(&self, request: Result<Request, gloo_net::Error>) -> Result<Promise, NoAnswer> {
        let request: web_sys::Request = request.map_err(|_| NoAnswer)?.into();
        // The abort signal is passed to `fetch`, since the request was built without it.
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

/// Calls a method and wraps whatever it returns in a promise.
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
