//! Upload of a request with its files over `XMLHttpRequest`, which reports progress; `fetch` cannot.

use std::cell::Cell;
use std::rc::Rc;

use gloo_timers::callback::Interval;
use js_sys::{Function, Promise};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortSignal, Blob};

use super::transport::NoAnswer;
use crate::web::dom::clock::monotonic;
use crate::web::dom::{call, get, made, number, set};
use crate::wire::Answer;

/// An upload of a request with its files.
pub struct UploadCall {
    /// Address to send it to.
    pub address: String,
    /// Whether cookies are sent to another origin.
    pub sends_cookies: bool,
    /// Header names and values.
    pub headers: Vec<(&'static str, String)>,
    /// The request as JSON.
    pub json: String,
    /// Files with their names, in order.
    pub files: Vec<(String, Blob)>,
    /// Called with the bytes sent so far and the total.
    pub progress: Rc<dyn Fn(u64, u64)>,
}

/// Stall timeout in milliseconds: the upload is aborted when no progress is reported for this long.
const STALLED: u64 = 45_000;

impl UploadCall {
    /// Sends the upload. The browser follows redirects of an `XMLHttpRequest`, so a response whose final address
    /// differs from the requested one is treated as no answer.
    pub async fn send(self, stop: &AbortSignal) -> Result<Answer, NoAnswer> {
        let request = page_object("XMLHttpRequest")?;
        call(&request, "open", &["POST".into(), self.address.as_str().into()]).map_err(no_answer)?;
        set(&request, "withCredentials", self.sends_cookies);
        for (name, value) in &self.headers {
            call(&request, "setRequestHeader", &[(*name).into(), value.as_str().into()]).map_err(no_answer)?;
        }
        let moved = Rc::new(Cell::new(monotonic()));
        let progress = on_progress(self.progress.clone(), moved.clone());
        set(&get(&request, "upload"), "onprogress", progress.as_ref().clone());
        let _aborted = AbortOnDrop(&request);
        let (ended, end) = ended(&request);
        let _watch = watched(&request, end, moved, stop);
        call(&request, "send", &[self.form()?]).map_err(no_answer)?;
        JsFuture::from(ended).await.map_err(no_answer)?;
        answer(&request, &self.address)
    }

    /// Builds the multipart form. The request comes first, so that a backend knows what the files belong to before it
    /// reads them. It is a text field: a part with a media type of its own would be taken for a file.
    fn form(&self) -> Result<JsValue, NoAnswer> {
        let form = page_object("FormData")?;
        call(&form, "append", &["request".into(), self.json.as_str().into()]).map_err(no_answer)?;
        for (name, file) in &self.files {
            call(&form, "append", &["files".into(), file.clone().into(), name.as_str().into()]).map_err(no_answer)?;
        }
        Ok(form)
    }
}

fn page_object(class: &str) -> Result<JsValue, NoAnswer> {
    made(&get(&web_sys::window().into(), class), &[]).map_err(no_answer)
}

fn on_progress(progress: Rc<dyn Fn(u64, u64)>, moved: Rc<Cell<u64>>) -> Closure<dyn Fn(JsValue)> {
    Closure::new(move |event: JsValue| {
        moved.set(monotonic());
        let bytes = |name| number(&event, name).unwrap_or_default() as u64;
        progress(bytes("loaded"), bytes("total"));
    })
}

/// Aborts a call that is dropped before its end because its widget was removed. `abort` does nothing to a call that has
/// ended.
struct AbortOnDrop<'a>(&'a JsValue);

impl Drop for AbortOnDrop<'_> {
    fn drop(&mut self) {
        // The progress handler is about to be dropped, too.
        set(&get(self.0, "upload"), "onprogress", JsValue::NULL);
        let _ = call(self.0, "abort", &[]);
    }
}

/// Returns a promise that settles when the call ends, and the function that rejects it.
fn ended(request: &JsValue) -> (Promise, Function) {
    let mut end = None;
    let ended = Promise::new(&mut |resolve, reject| {
        set(request, "onload", resolve);
        ["onerror", "onabort"].iter().for_each(|name| set(request, name, reject.clone()));
        end = Some(reject);
    });
    (ended, end.unwrap_or_default())
}

/// Watchdog: ends the call when it has stalled or `stop` is aborted. A page's replacement of `XMLHttpRequest` may never
/// emit its end events, so the promise is rejected in any case.
fn watched(request: &JsValue, end: Function, moved: Rc<Cell<u64>>, stop: &AbortSignal) -> Interval {
    let (request, stop) = (request.clone(), stop.clone());
    Interval::new(250, move || {
        let is_stalled = monotonic().saturating_sub(moved.get()) >= STALLED;
        if is_stalled || stop.aborted() {
            let _ = call(&request, "abort", &[]);
            let _ = end.call0(&JsValue::NULL);
        }
    })
}

fn answer(request: &JsValue, address: &str) -> Result<Answer, NoAnswer> {
    let text = |name| get(request, name).as_string().unwrap_or_default();
    let header = |name: &str| call(request, "getResponseHeader", &[name.into()]).ok()?.as_string();
    if text("responseURL") != address {
        return Err(NoAnswer);
    }
    Ok(Answer {
        status: number(request, "status").unwrap_or_default() as u16,
        content_type: header("content-type").unwrap_or_default(),
        retry_after: header("retry-after"),
        body: text("responseText"),
    })
}

fn no_answer(_: JsValue) -> NoAnswer {
    NoAnswer
}
