//! Bindings to the mechanism of storage, `storage.js`. With code splitting `chunk.js` loads it beside lazy chunks, and
//! stops it when the loader says that the program has stopped.

use std::cell::Cell;
use std::rc::Rc;
use std::slice;

use js_sys::{Array, Promise};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use crate::app::storage::StorageError;
use crate::web::dom::{call, get};

thread_local! {
    static MECHANISM: JsValue = open_storage();
}

#[cfg(feature = "code-splitting")]
fn open_storage() -> JsValue {
    crate::web::lazy::chunk_script::chunk_storage()
}

#[cfg(not(feature = "code-splitting"))]
#[wasm_bindgen::prelude::wasm_bindgen(module = "/src/web/storage/storage.js")]
extern "C" {
    #[wasm_bindgen(js_name = openStorage)]
    fn open_storage() -> JsValue;
}

/// Something that is held until this is dropped, or until the program has stopped.
pub struct Held(JsValue);

impl Held {
    /// The JavaScript object of what is held.
    pub fn object(&self) -> &JsValue {
        &self.0
    }
}

impl Drop for Held {
    fn drop(&mut self) {
        let _ = call(&self.0, "free", &[]);
    }
}

/// Returns a step of a transaction: a method of an object store, with its arguments.
pub fn step(store: &str, method: &str, arguments: &[JsValue]) -> JsValue {
    let names = [JsValue::from_str(store), JsValue::from_str(method)];
    names.iter().chain(arguments).collect::<Array>().into()
}

/// Reads in one transaction; there is one answer for each step.
pub async fn read(steps: Vec<JsValue>) -> Result<Vec<JsValue>, StorageError> {
    Ok(transact(steps, JsValue::UNDEFINED).await?.to_vec())
}

/// Reads, writes the steps that `decide` returns, all in one transaction, and waits until it is durable. Returns what
/// `decide` returns besides. If this future is dropped before that, nothing is written.
pub async fn write<T: 'static>(
    reads: Vec<JsValue>,
    decide: impl FnOnce(Vec<JsValue>) -> (Vec<JsValue>, T) + 'static,
) -> Result<T, StorageError> {
    let decided = Rc::new(Cell::new(None));
    let kept = decided.clone();
    let decide = Closure::once(move |found: Array| {
        let (writes, result) = decide(found.to_vec());
        kept.set(Some(result));
        writes.into_iter().collect::<Array>()
    });
    transact(reads, decide.as_ref().clone()).await?;
    decided.take().ok_or(StorageError::Unavailable)
}

/// Requests a Web Lock, with the promise that it is granted; `None` where a browser has none.
pub fn lock(name: &str) -> Option<(Held, Promise)> {
    let lock = held("lock", &[name.into()])?;
    let granted = get(lock.object(), "granted").dyn_into().ok()?;
    Some((lock, granted))
}

/// Opens a channel to the other tabs.
pub fn channel() -> Option<Held> {
    held("channel", &[])
}

/// Listens to page events and messages of other tabs.
pub fn listen(channel: &Held, hear: &JsValue) -> Option<Held> {
    call(channel.object(), "listen", slice::from_ref(hear)).ok().map(Held)
}

/// Makes the browser ask before the page is left.
pub fn ask_before_unload() -> Option<Held> {
    held("askBeforeUnload", &[])
}

fn held(method: &str, arguments: &[JsValue]) -> Option<Held> {
    invoke(method, arguments).ok().filter(JsValue::is_object).map(Held)
}

async fn transact(reads: Vec<JsValue>, decide: JsValue) -> Result<Array, StorageError> {
    let reads: Array = reads.into_iter().collect();
    let done = invoke("transact", &[reads.into(), decide]).map_err(storage_error)?;
    JsFuture::from(Promise::resolve(&done)).await.map(JsCast::unchecked_into).map_err(storage_error)
}

fn invoke(method: &str, arguments: &[JsValue]) -> Result<JsValue, JsValue> {
    MECHANISM.with(|mechanism| call(mechanism, method, arguments))
}

fn storage_error(error: JsValue) -> StorageError {
    match get(&error, "name").as_string().as_deref() {
        Some("QuotaExceededError") => StorageError::QuotaExceeded,
        _ => StorageError::Unavailable,
    }
}
