use js_sys::{Array, Object, Promise};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::Closure;

use crate::app::storage::StorageError;
use crate::web::dom::{call, get, set, with_timeout};

/// The database that everything is kept in, open for one use. The page's origin owns it, so all widgets of a site share it.
///
/// It is opened anew each time: a connection that is held open keeps other tabs from moving to a newer format, and the page
/// from being kept alive when somebody goes back to it.
pub struct Database(JsValue);

/// Where it is.
const NAME: &str = "support-widget";

/// What it has: unfinished requests, submitted ones, files, and who may send where a browser has no locks.
const STORES: [&str; 4] = ["drafts", "outbox", "files", "leases"];

thread_local! {
    /// Makes the stores of a new database. One for all: browsers seldom call it, and one of its own would stay with each
    /// request that was opened, and with what holds it.
    static MAKE: Closure<dyn Fn(JsValue)> = Closure::new(|event: JsValue| {
        let database = get(&get(&event, "target"), "result");
        STORES.iter().for_each(|store| {
            // Where one cannot be made, using it says so.
            let _ = call(&database, "createObjectStore", &[(*store).into()]);
        });
    });
}

/// Milliseconds that a browser has to open it, and to do what is asked: some never answer.
const DEADLINE: u32 = 10_000;

impl Database {
    /// Opens it, and makes it if there is none. Whatever version a newer build has given it is fine, as long as it has what
    /// is needed here.
    pub async fn open() -> Result<Self, StorageError> {
        let window = web_sys::window().ok_or(StorageError::Unavailable)?;
        // In a frame without an origin even asking for it throws, which reads as undefined here.
        let factory = get(&window, "indexedDB");
        let request = call(&factory, "open", &[NAME.into()]).map_err(missing)?;
        MAKE.with(|make| set(&request, "onupgradeneeded", make.as_ref().clone()));
        let opened = with_timeout(DEADLINE, answered(&request, "onsuccess", &["onerror", "onblocked"])).await;
        opened.map_err(missing)?;
        Ok(Self(get(&request, "result")))
    }

    /// Begins to read, or to change, all or nothing.
    pub fn transaction(&self, is_change: bool) -> Result<Transaction, StorageError> {
        let stores: Array = STORES.iter().map(|store| JsValue::from_str(store)).collect();
        let options = Object::new();
        // What is said to be on the device must be there when the power fails.
        set(&options, "durability", "strict");
        let mode = if is_change { "readwrite" } else { "readonly" };
        let transaction = call(&self.0, "transaction", &[stores.into(), mode.into(), options.into()]);
        transaction.map(Transaction).map_err(missing)
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        // Transactions that have begun come to their end all the same.
        let _ = call(&self.0, "close", &[]);
    }
}

/// Reads or changes that belong together.
pub struct Transaction(JsValue);

impl Transaction {
    /// Calls a method of a store; the answer is had by waiting for it.
    pub fn ask(&self, store: &str, method: &str, arguments: &[JsValue]) -> Result<PendingRequest, StorageError> {
        let store = call(&self.0, "objectStore", &[store.into()]).map_err(missing)?;
        call(&store, method, arguments).map(PendingRequest).map_err(lack)
    }

    /// Waits until all changes are made. A browser may say of each change that it is done, and then undo them all for want of
    /// room: only this counts.
    pub async fn done(self) -> Result<(), StorageError> {
        let done = with_timeout(DEADLINE, answered(&self.0, "oncomplete", &["onabort"])).await;
        if done.is_err() {
            // What is called failed must not be made later.
            let _ = call(&self.0, "abort", &[]);
        }
        done.map(|_| ()).map_err(|_| lack(get(&self.0, "error")))
    }

    /// Undoes all changes.
    pub fn undo(self) {
        // One that is over already cannot be undone, and need not.
        let _ = call(&self.0, "abort", &[]);
    }
}

/// Something that was asked of a store.
pub struct PendingRequest(JsValue);

impl PendingRequest {
    /// The answer.
    pub async fn answer(self) -> Result<JsValue, StorageError> {
        with_timeout(DEADLINE, answered(&self.0, "onsuccess", &["onerror"])).await.map_err(lack)?;
        Ok(get(&self.0, "result"))
    }
}

/// A promise of what an object says through its handlers.
fn answered(target: &JsValue, good: &str, bad: &[&str]) -> Promise {
    Promise::new(&mut |resolve, reject| {
        set(target, good, resolve);
        bad.iter().for_each(|name| set(target, name, reject.clone()));
    })
}

fn missing(_: JsValue) -> StorageError {
    StorageError::Unavailable
}

fn lack(error: JsValue) -> StorageError {
    // An error that is told by an event is that of what the event is about.
    let error = if get(&error, "name").is_undefined() { get(&get(&error, "target"), "error") } else { error };
    match get(&error, "name").as_string().as_deref() {
        Some("QuotaExceededError") => StorageError::QuotaExceeded,
        _ => StorageError::Unavailable,
    }
}
