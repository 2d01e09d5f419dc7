//! What is kept on a person's device, and what the tabs of a site tell each other.

mod claim;
mod database;
mod lease;
mod leaving;
mod signals;

use std::any::Any;
use std::future::Future;
use std::rc::Rc;

use futures_channel::oneshot;
use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;
use web_sys::Blob;

use super::files::Files;
use super::kept_mark;
use super::object::wait_for;
use crate::ui::{Change, Device, Later, Records, Signal, StorageLack};
use database::{Database, Transaction};
pub use lease::now as clock;
use leaving::Leaving;
use signals::Signals;

/// The device, for one element.
pub struct BrowserDevice {
    files: Files,
    leaving: Leaving,
}

impl BrowserDevice {
    /// The device for an element that has these files.
    pub fn new(files: Files) -> Self {
        Self { files, leaving: Leaving::default() }
    }
}

impl Device for BrowserDevice {
    fn records(&self) -> Later<Result<Records, StorageLack>> {
        Box::pin(records())
    }

    fn entry(&self, key: &str) -> Later<Result<Option<String>, StorageLack>> {
        let key = key.to_owned();
        Box::pin(async move { Ok(stored("outbox", &key).await?.as_string()) })
    }

    fn write(&self, changes: Vec<Change>) -> Later<Result<Vec<String>, StorageLack>> {
        let files = self.files.clone();
        complete(async move { write(&files, changes).await })
    }

    fn take_up(&self, file: &str, name: &str) -> Later<bool> {
        let (files, file, name) = (self.files.clone(), file.to_owned(), name.to_owned());
        Box::pin(async move {
            let Ok(bytes) = stored("files", &file).await else { return false };
            let blob = Blob::new_with_buffer_source_sequence(&Array::of1(&bytes)).ok().filter(|_| bytes.is_object());
            let is_there = blob.is_some();
            blob.into_iter().for_each(|blob| files.hold(file.clone(), name.clone(), blob));
            is_there
        })
    }

    fn claim(&self, name: &str) -> Later<Box<dyn Any>> {
        Box::pin(claim::claim(name.to_owned()))
    }

    fn watch(&self, handler: Rc<dyn Fn(Signal)>) -> Box<dyn Any> {
        Box::new(Signals::new(handler))
    }

    fn tell_others(&self, asked: Option<&str>) {
        signals::tell_others(asked);
    }

    fn ask_before_leaving(&self, shall_ask: bool) {
        self.leaving.ask(shall_ask);
    }

    fn clock(&self) -> u64 {
        lease::now()
    }
}

/// Carries something out whose result may be dropped: what a person typed is written though the widget is removed meanwhile.
fn complete<T: 'static>(work: impl Future<Output = T> + 'static) -> Later<T> {
    let (done, result) = oneshot::channel();
    spawn_local(async move {
        // Nobody waits for it any more.
        let _ = done.send(work.await);
    });
    Box::pin(async { result.await.expect("the work is never dropped") })
}

async fn records() -> Result<Records, StorageLack> {
    let database = Database::open().await?;
    let transaction = database.transaction(false)?;
    // All are asked before the first is waited for: one transaction sees one state.
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
    kept_mark::set(!records.drafts.is_empty() || !records.outbox.is_empty());
    Ok(records)
}

async fn stored(store: &str, key: &str) -> Result<JsValue, StorageLack> {
    let database = Database::open().await?;
    database.transaction(false)?.ask(store, "get", &[key.into()])?.answer().await
}

async fn write(files: &Files, changes: Vec<Change>) -> Result<Vec<String>, StorageLack> {
    let (mut contents, mut unread) = (Vec::new(), Vec::new());
    for change in &changes {
        // Bytes are read before: a transaction ends while it waits for anything else.
        let Change::PutFile(id) = change else {
            contents.push(None);
            continue;
        };
        contents.push(bytes(files, id).await);
        unread.extend(contents.last().is_some_and(Option::is_none).then(|| id.clone()));
    }
    let database = Database::open().await?;
    let transaction = database.transaction(true)?;
    for (change, bytes) in changes.iter().zip(contents) {
        if let Err(lack) = make(&transaction, change, bytes).await {
            transaction.undo();
            return Err(lack);
        }
    }
    transaction.done().await?;
    if changes.iter().any(|change| matches!(change, Change::PutDraft(..) | Change::PutEntry(..))) {
        kept_mark::set(true);
    }
    Ok(unread)
}

async fn make(transaction: &Transaction, change: &Change, bytes: Option<JsValue>) -> Result<(), StorageLack> {
    let Change::Settle { key, record, files } = change else { return ask(transaction, change, bytes) };
    if transaction.ask("outbox", "get", &[key.into()])?.answer().await?.is_undefined() {
        return Ok(());
    }
    let entry = match record {
        Some(json) => Change::PutEntry(key.clone(), json.clone()),
        None => Change::DeleteEntry(key.clone()),
    };
    let files = files.iter().map(|id| Change::DeleteFile(id.clone()));
    [entry].into_iter().chain(files).try_for_each(|change| ask(transaction, &change, None))
}

/// The bytes of a file. As bytes and not as a file they can be stored in private windows of Safari, too.
async fn bytes(files: &Files, id: &str) -> Option<JsValue> {
    wait_for(&files.blob(id)?.into(), "arrayBuffer", &[]).await.ok()
}

fn ask(transaction: &Transaction, change: &Change, bytes: Option<JsValue>) -> Result<(), StorageLack> {
    let (store, method, arguments) = match change {
        Change::PutDraft(key, json) => ("drafts", "put", vec![json.into(), key.into()]),
        Change::DeleteDraft(key) => ("drafts", "delete", vec![key.into()]),
        Change::PutEntry(key, json) => ("outbox", "put", vec![json.into(), key.into()]),
        Change::DeleteEntry(key) => ("outbox", "delete", vec![key.into()]),
        // A file that can no longer be read is not kept; sending says so.
        Change::PutFile(_) if bytes.is_none() => return Ok(()),
        Change::PutFile(id) => ("files", "put", vec![bytes.unwrap_or_default(), id.into()]),
        Change::DeleteFile(id) => ("files", "delete", vec![id.into()]),
        Change::Settle { .. } => return Ok(()),
    };
    transaction.ask(store, method, &arguments).map(|_| ())
}

fn texts(list: &JsValue) -> Vec<String> {
    let list: &Array = list.unchecked_ref();
    list.iter().filter_map(|item| item.as_string()).collect()
}
