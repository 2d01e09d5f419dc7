//! Browser storage of drafts, the outbox and files (IndexedDB), and messages between the tabs of a site.

use std::any::Any;
use std::future::Future;
use std::rc::Rc;

use futures_channel::oneshot;
use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;
use web_sys::Blob;

use super::database::{Database, Transaction};
use super::page_events::{self, PageEvents};
use super::unload_guard::UnloadGuard;
use super::{lock, storage_marker};
use crate::app::future::LocalBoxFuture;
use crate::app::outbox::OutboxEntry;
use crate::app::record::StoredRecord;
use crate::app::storage::{Change, PageEvent, Records, Storage, StorageError, Written};
use crate::web::dom::wait_for;
use crate::web::files::Files;

/// Implements the [`Storage`] port for one element.
pub struct BrowserStorage {
    files: Files,
    leaving: UnloadGuard,
}

impl BrowserStorage {
    /// Creates the storage of an element; the bytes of files that are written or restored go through `files`.
    pub fn new(files: Files) -> Self {
        Self { files, leaving: UnloadGuard::default() }
    }
}

impl Storage for BrowserStorage {
    fn records(&self) -> LocalBoxFuture<Result<Records, StorageError>> {
        Box::pin(records())
    }

    fn entry(&self, key: &str) -> LocalBoxFuture<Result<Option<String>, StorageError>> {
        let key = key.to_owned();
        Box::pin(async move { Ok(stored("outbox", &key).await?.as_string()) })
    }

    fn write(&self, changes: Vec<Change>) -> LocalBoxFuture<Result<Written, StorageError>> {
        let files = self.files.clone();
        complete(async move { write(&files, changes).await })
    }

    fn restore_file(&self, file: &str, name: &str) -> LocalBoxFuture<bool> {
        let (files, file, name) = (self.files.clone(), file.to_owned(), name.to_owned());
        Box::pin(async move {
            let Ok(bytes) = stored("files", &file).await else { return false };
            let blob = Blob::new_with_buffer_source_sequence(&Array::of1(&bytes)).ok().filter(|_| bytes.is_object());
            let is_there = blob.is_some();
            blob.into_iter().for_each(|blob| files.hold(file.clone(), name.clone(), blob));
            is_there
        })
    }

    fn lock(&self, name: &str) -> LocalBoxFuture<Box<dyn Any>> {
        Box::pin(lock::lock(name.to_owned()))
    }

    fn watch(&self, handler: Rc<dyn Fn(PageEvent)>) -> Box<dyn Any> {
        Box::new(PageEvents::new(handler))
    }

    fn broadcast(&self, signal: &PageEvent) {
        page_events::broadcast(signal);
    }

    fn set_unload_prompt(&self, shall_ask: bool) {
        self.leaving.ask(shall_ask);
    }
}

/// Runs `work` as a detached task: dropping the returned future does not cancel it, so what the user typed is persisted
/// even if the widget is removed meanwhile.
fn complete<T: 'static>(work: impl Future<Output = T> + 'static) -> LocalBoxFuture<T> {
    let (done, result) = oneshot::channel();
    spawn_local(async move {
        // The receiver may have been dropped.
        let _ = done.send(work.await);
    });
    Box::pin(async { result.await.expect("the work is never dropped") })
}

async fn records() -> Result<Records, StorageError> {
    let database = Database::open().await?;
    let transaction = database.transaction(false)?;
    // All requests are made before the first answer is awaited, so that one transaction reads one consistent state.
    let asked = [("drafts", "getAllKeys"), ("drafts", "getAll"), ("outbox", "getAllKeys"), ("outbox", "getAll")];
    let asked = asked.map(|(store, method)| transaction.ask(store, method, &[]));
    let files = transaction.ask("files", "getAllKeys", &[])?;
    let mut answers = Vec::new();
    for asked in asked {
        answers.push(texts(&asked?.answer().await?));
    }
    let files = texts(&files.answer().await?);
    let mut lists = answers.into_iter();
    let mut pairs = || lists.next().unwrap_or_default().into_iter().zip(lists.next().unwrap_or_default()).collect();
    let records = Records { drafts: pairs(), outbox: pairs(), files };
    storage_marker::set(!records.drafts.is_empty() || !records.outbox.is_empty());
    Ok(records)
}

async fn stored(store: &str, key: &str) -> Result<JsValue, StorageError> {
    let database = Database::open().await?;
    database.transaction(false)?.ask(store, "get", &[key.into()])?.answer().await
}

async fn write(files: &Files, changes: Vec<Change>) -> Result<Written, StorageError> {
    let (mut contents, mut written) = (Vec::new(), Written::default());
    for change in &changes {
        // File bytes are read before the transaction is opened: IndexedDB commits a transaction that awaits anything
        // else.
        let Change::PutFile(id) = change else {
            contents.push(None);
            continue;
        };
        contents.push(bytes(files, id).await);
        written.unread.extend(contents.last().is_some_and(Option::is_none).then(|| id.clone()));
    }
    let database = Database::open().await?;
    let transaction = database.transaction(true)?;
    for (change, bytes) in changes.iter().zip(contents) {
        match make(&transaction, change, bytes).await {
            Ok(apart) => written.apart = apart.or(written.apart),
            Err(lack) => {
                transaction.undo();
                return Err(lack);
            }
        }
    }
    transaction.done().await?;
    if changes.iter().any(|change| matches!(change, Change::PutDraft { .. } | Change::PutEntry(..))) {
        storage_marker::set(true);
    }
    Ok(written)
}

/// Applies a change to the stored state that the transaction sees. Returns the key of a draft that was saved as a
/// separate copy.
async fn make(
    transaction: &Transaction,
    change: &Change,
    bytes: Option<JsValue>,
) -> Result<Option<String>, StorageError> {
    match change {
        Change::PutDraft { open, record, apart } => {
            let stored = found(transaction, "drafts", open.key()).await?;
            if open.is_outdated(stored.as_deref()) {
                return Ok(None);
            }
            let place = open.place(stored.as_deref(), apart.as_deref());
            if let Some(key) = place {
                transaction.ask("drafts", "put", &[record.into(), key.into()])?;
            }
            return Ok(place.filter(|&key| key != open.key()).map(str::to_owned));
        }
        Change::DeleteDraft(open) => {
            let stored = found(transaction, "drafts", open.key()).await?;
            let key = open.place(stored.as_deref(), None);
            key.map(|key| transaction.ask("drafts", "delete", &[key.into()])).transpose()?;
        }
        Change::PutEntry(key, json) => drop(transaction.ask("outbox", "put", &[json.into(), key.into()])?),
        Change::DeleteEntry(key, submitted) => {
            let stored = found(transaction, "outbox", key).await?.map(|json| OutboxEntry::read(key, &json));
            if matches!(stored, Some(StoredRecord::Known(entry)) if entry.submitted == *submitted) {
                transaction.ask("outbox", "delete", &[key.into()])?;
            }
        }
        Change::Settle { key, record, files } => {
            if found(transaction, "outbox", key).await?.is_none() {
                return Ok(None);
            }
            match record {
                Some(json) => transaction.ask("outbox", "put", &[json.into(), key.into()])?,
                None => transaction.ask("outbox", "delete", &[key.into()])?,
            };
            for id in files {
                delete_file(transaction, id).await?;
            }
        }
        // A file that can no longer be read is not stored; submitting the request reports it.
        Change::PutFile(id) => {
            bytes.map(|bytes| transaction.ask("files", "put", &[bytes, id.into()])).transpose()?;
        }
        Change::DeleteFile(id) => delete_file(transaction, id).await?,
    }
    Ok(None)
}

/// Deletes a file unless a draft or an outbox entry refers to it; another tab may have written one a moment ago.
async fn delete_file(transaction: &Transaction, id: &str) -> Result<(), StorageError> {
    for store in ["drafts", "outbox"] {
        let records = texts(&transaction.ask(store, "getAll", &[])?.answer().await?);
        if records.iter().any(|record| record.contains(id)) {
            return Ok(());
        }
    }
    transaction.ask("files", "delete", &[id.into()]).map(|_| ())
}

async fn found(transaction: &Transaction, store: &str, key: &str) -> Result<Option<String>, StorageError> {
    Ok(transaction.ask(store, "get", &[key.into()])?.answer().await?.as_string())
}

/// Reads a file as an `ArrayBuffer`: private windows of Safari can store bytes in IndexedDB, but not a `Blob`.
async fn bytes(files: &Files, id: &str) -> Option<JsValue> {
    wait_for(&files.blob(id)?.into(), "arrayBuffer", &[]).await.ok()
}

fn texts(list: &JsValue) -> Vec<String> {
    let list: &Array = list.unchecked_ref();
    list.iter().filter_map(|item| item.as_string()).collect()
}
