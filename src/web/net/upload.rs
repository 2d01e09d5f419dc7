//! Sending a request with its files, which says how far it has come: `fetch` cannot.

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

/// A request with its files, on its way to an address.
pub struct Upload {
    /// Where it goes.
    pub address: String,
    /// Whether cookies go along to another origin.
    pub sends_cookies: bool,
    /// Headers by their names.
    pub headers: Vec<(&'static str, String)>,
    /// The request as JSON.
    pub json: String,
    /// The files with their names, in their order.
    pub files: Vec<(String, Blob)>,
    /// Called with the bytes that have gone and those that there are.
    pub progress: Rc<dyn Fn(u64, u64)>,
}

/// Stall timeout in milliseconds: the upload is aborted when no byte has been sent for so long.
const STALLED: u64 = 45_000;

impl Upload {
    /// Sends it. A redirect is followed by the browser, and told by the address that has answered: then there is no answer.
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

    /// The request first, so that a backend knows what the files belong to before the first of their bytes. It is text: as a part
    /// with a type of its own it would be taken for a file.
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

/// Aborts a call that is dropped before its end, since its widget was removed. One that has ended does not mind.
struct AbortOnDrop<'a>(&'a JsValue);

impl Drop for AbortOnDrop<'_> {
    fn drop(&mut self) {
        // What it called is about to be dropped, too.
        set(&get(self.0, "upload"), "onprogress", JsValue::NULL);
        let _ = call(self.0, "abort", &[]);
    }
}

/// Ends with the call, however that ends; and what ends it without an answer.
fn ended(request: &JsValue) -> (Promise, Function) {
    let mut end = None;
    let ended = Promise::new(&mut |resolve, reject| {
        set(request, "onload", resolve);
        ["onerror", "onabort"].iter().for_each(|name| set(request, name, reject.clone()));
        end = Some(reject);
    });
    (ended, end.unwrap_or_default())
}

/// Ends the call when nothing moves any more, or somebody ends it. What a page has put in its place may not say that it
/// has ended, so it has ended then whether it says so or not.
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
