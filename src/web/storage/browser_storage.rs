//! Browser storage of drafts, the outbox and files (IndexedDB), and messages between the tabs of a site.

use std::any::Any;
use std::cell::RefCell;
use std::future::Future;
use std::rc::Rc;

use js_sys::Array;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::Blob;

use super::mechanism::{self, Held, step};
use super::page_events::{self, PageEvents};
use super::steps::{self, FILES};
use super::{lease, storage_marker};
use crate::app::future::LocalBoxFuture;
use crate::app::storage::{Change, Edit, Needed, PageEvent, RecordStore, Records, Storage, StorageError, Written};
use crate::web::dom::js::parsed;
use crate::web::dom::wait_for;
use crate::web::files::Files;

/// Implements the [`Storage`] port for one element.
pub struct BrowserStorage {
    files: Files,
    /// The channel that listens is also the one that sends: a channel does not hear itself.
    channel: Option<Rc<Held>>,
    unload_prompt: RefCell<Option<Held>>,
}

impl BrowserStorage {
    /// Creates the storage of an element; the bytes of files that are written or restored go through `files`.
    pub fn new(files: Files) -> Self {
        let channel = mechanism::channel().map(Rc::new);
        Self { files, channel, unload_prompt: RefCell::default() }
    }
}

impl Storage for BrowserStorage {
    fn records(&self) -> LocalBoxFuture<Result<Records, StorageError>> {
        Box::pin(records())
    }

    fn entry(&self, key: &str) -> LocalBoxFuture<Result<Option<String>, StorageError>> {
        let found = stored("outbox", key);
        Box::pin(async { Ok(found.await?.as_string()) })
    }

    fn write(&self, changes: Vec<Change>) -> LocalBoxFuture<Result<Written, StorageError>> {
        let files = self.files.clone();
        Box::pin(async move { write(&files, changes).await })
    }

    fn restore_file(&self, file: &str, name: &str) -> LocalBoxFuture<bool> {
        let (files, file, name, found) = (self.files.clone(), file.to_owned(), name.to_owned(), stored(FILES, file));
        Box::pin(async move {
            let Ok(bytes) = found.await else { return false };
            let blob = Blob::new_with_buffer_source_sequence(&Array::of1(&bytes)).ok().filter(|_| bytes.is_object());
            let is_there = blob.is_some();
            blob.into_iter().for_each(|blob| files.hold(file.clone(), name.clone(), blob));
            is_there
        })
    }

    fn lock(&self, name: &str) -> LocalBoxFuture<Box<dyn Any>> {
        Box::pin(lock(name.to_owned()))
    }

    fn watch(&self, handler: Rc<dyn Fn(PageEvent)>) -> Box<dyn Any> {
        Box::new(self.channel.clone().map(|channel| PageEvents::new(channel, handler)))
    }

    fn broadcast(&self, signal: &PageEvent) {
        self.channel.iter().for_each(|channel| page_events::broadcast(channel, signal));
    }

    fn set_unload_prompt(&self, shall_ask: bool) {
        let mut prompt = self.unload_prompt.borrow_mut();
        if shall_ask != prompt.is_some() {
            *prompt = if shall_ask { mechanism::ask_before_unload() } else { None };
        }
    }
}

async fn records() -> Result<Records, StorageError> {
    let needed = [Needed::All(RecordStore::Drafts), Needed::All(RecordStore::Outbox)];
    let mut reads = steps::reads(&needed);
    reads.push(step(FILES, "getAllKeys", &[]));
    let found = mechanism::read(reads).await?;
    let mut snapshot = steps::snapshot(&needed, &found);
    let files = found.last().map(steps::list).unwrap_or_default();
    snapshot.files = files.iter().filter_map(JsValue::as_string).collect();
    let records = snapshot.records();
    storage_marker::set(records.is_for_anybody(parsed));
    Ok(records)
}

/// Reads one value; `undefined` if it is not stored.
fn stored(store: &str, key: &str) -> impl Future<Output = Result<JsValue, StorageError>> + use<> {
    let found = mechanism::read(vec![step(store, "get", &[key.into()])]);
    async { Ok(found.await?.pop().unwrap_or_default()) }
}

async fn write(files: &Files, changes: Vec<Change>) -> Result<Written, StorageError> {
    let (mut bytes, mut unread) = (Vec::new(), Vec::new());
    for change in &changes {
        // File bytes are read before the transaction is opened: IndexedDB commits a transaction that awaits anything
        // else.
        let Change::PutFile(id) = change else { continue };
        match read_bytes(files, id).await {
            Some(content) => bytes.push((id.clone(), content)),
            None => unread.push(id.clone()),
        }
    }
    let needed = Needed::by(&changes);
    let applied = mechanism::write(steps::reads(&needed), move |found| {
        let applied = steps::snapshot(&needed, &found).apply(&changes, unread, parsed);
        (applied.edits.iter().filter_map(|edit| steps::write(edit, &bytes)).collect(), applied)
    });
    let applied = applied.await?;
    if applied.edits.iter().any(|edit| matches!(edit, Edit::Put(..))) {
        storage_marker::set(true);
    } else if applied.edits.iter().any(|edit| matches!(edit, Edit::Delete(..))) {
        // Nothing may be left; reading all records sets the marker.
        spawn_local(async { drop(records().await) });
    }
    Ok(applied.written)
}

/// Reads a file as an `ArrayBuffer`: private windows of Safari can store bytes in IndexedDB, but not a `Blob`.
async fn read_bytes(files: &Files, id: &str) -> Option<JsValue> {
    wait_for(&files.blob(id)?.into(), "arrayBuffer", &[]).await.ok()
}

/// Acquires a cross-tab lock: a Web Lock, which the browser releases when the tab dies, or a lease in IndexedDB where
/// there are none.
async fn lock(name: String) -> Box<dyn Any> {
    let Some((lock, granted)) = mechanism::lock(&name) else { return Box::new(lease::acquire(name).await) };
    // In a frame with an opaque origin, the request is rejected. Such a frame shares no storage with other tabs, so it
    // needs no lock.
    let _ = JsFuture::from(granted).await;
    Box::new(lock)
}
