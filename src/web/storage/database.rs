use js_sys::{Array, Object, Promise};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::Closure;

use crate::app::storage::StorageError;
use crate::web::dom::{call, get, set, with_timeout};

/// A connection to the IndexedDB database of drafts, outbox, files and leases. It belongs to the page's origin, so all
/// widgets of a site share it.
///
/// Opened per use. A connection that stays open blocks version upgrades in other tabs, and keeps the page out of the
/// back/forward cache (bfcache).
pub struct Database(JsValue);

/// Name of the database.
const NAME: &str = "support-widget";

/// Object stores: drafts, outbox entries, file bytes, and the leases that replace Web Locks where a browser has none.
const STORES: [&str; 4] = ["drafts", "outbox", "files", "leases"];

thread_local! {
    /// `upgradeneeded` handler that creates the object stores of a new database. One handler is shared by all
    /// connections: browsers seldom call it, and a closure for each connection would stay in memory with its request,
    /// and with what holds that.
    static MAKE: Closure<dyn Fn(JsValue)> = Closure::new(|event: JsValue| {
        let database = get(&get(&event, "target"), "result");
        STORES.iter().for_each(|store| {
            // A store that cannot be created is reported by the first transaction that uses it.
            let _ = call(&database, "createObjectStore", &[(*store).into()]);
        });
    });
}

/// Timeout in milliseconds for opening the database and for each request: some browsers never answer.
const DEADLINE: u32 = 10_000;

impl Database {
    /// Opens the database, and creates it if it does not exist. No version is asked for: one that a newer build has
    /// upgraded is accepted, as long as it has the stores that this build uses.
    pub async fn open() -> Result<Self, StorageError> {
        let window = web_sys::window().ok_or(StorageError::Unavailable)?;
        // In a frame with an opaque origin, even reading `indexedDB` throws, which `get` returns as `undefined`.
        let factory = get(&window, "indexedDB");
        let request = call(&factory, "open", &[NAME.into()]).map_err(missing)?;
        MAKE.with(|make| set(&request, "onupgradeneeded", make.as_ref().clone()));
        let opened = with_timeout(DEADLINE, answered(&request, "onsuccess", &["onerror", "onblocked"])).await;
        opened.map_err(missing)?;
        Ok(Self(get(&request, "result")))
    }

    /// Starts an atomic transaction over all stores, `readwrite` if `is_change`.
    pub fn transaction(&self, is_change: bool) -> Result<Transaction, StorageError> {
        let stores: Array = STORES.iter().map(|store| JsValue::from_str(store)).collect();
        let options = Object::new();
        // Strict durability: a change that is reported as saved must survive a power failure.
        set(&options, "durability", "strict");
        let mode = if is_change { "readwrite" } else { "readonly" };
        let transaction = call(&self.0, "transaction", &[stores.into(), mode.into(), options.into()]);
        transaction.map(Transaction).map_err(missing)
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        // `close` waits for running transactions, so they still complete.
        let _ = call(&self.0, "close", &[]);
    }
}

/// A transaction over all stores: all of its changes are made, or none.
pub struct Transaction(JsValue);

impl Transaction {
    /// Calls a method of an object store; the returned request is awaited with [`PendingRequest::answer`].
    pub fn ask(&self, store: &str, method: &str, arguments: &[JsValue]) -> Result<PendingRequest, StorageError> {
        let store = call(&self.0, "objectStore", &[store.into()]).map_err(missing)?;
        call(&store, method, arguments).map(PendingRequest).map_err(storage_error)
    }

    /// Waits for the transaction's `complete` event. Each request may report success and the transaction still abort,
    /// for example when the quota is exceeded.
    pub async fn done(self) -> Result<(), StorageError> {
        let done = with_timeout(DEADLINE, answered(&self.0, "oncomplete", &["onabort"])).await;
        if done.is_err() {
            // A transaction that is reported as failed must not complete later.
            let _ = call(&self.0, "abort", &[]);
        }
        done.map(|_| ()).map_err(|_| storage_error(get(&self.0, "error")))
    }

    /// Aborts the transaction and so reverts all of its changes.
    pub fn undo(self) {
        // `abort` throws on a transaction that has completed or aborted; there is nothing left to revert then.
        let _ = call(&self.0, "abort", &[]);
    }
}

/// A pending IndexedDB request.
pub struct PendingRequest(JsValue);

impl PendingRequest {
    /// Waits for the request's result; fails after the timeout.
    pub async fn answer(self) -> Result<JsValue, StorageError> {
        with_timeout(DEADLINE, answered(&self.0, "onsuccess", &["onerror"])).await.map_err(storage_error)?;
        Ok(get(&self.0, "result"))
    }
}

/// Returns a promise that resolves with the event handler `good` and rejects with any of `bad`.
fn answered(target: &JsValue, good: &str, bad: &[&str]) -> Promise {
    Promise::new(&mut |resolve, reject| {
        set(target, good, resolve);
        bad.iter().for_each(|name| set(target, name, reject.clone()));
    })
}

fn missing(_: JsValue) -> StorageError {
    StorageError::Unavailable
}

fn storage_error(error: JsValue) -> StorageError {
    // A rejection with an event carries no error itself: the error is that of the event's target.
    let error = if get(&error, "name").is_undefined() { get(&get(&error, "target"), "error") } else { error };
    match get(&error, "name").as_string().as_deref() {
        Some("QuotaExceededError") => StorageError::QuotaExceeded,
        _ => StorageError::Unavailable,
    }
}
