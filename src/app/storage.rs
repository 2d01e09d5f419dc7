//! The storage port: drafts, outbox entries and files that are persisted on the device.

use std::any::Any;
use std::rc::Rc;

use crate::app::drafts::OpenDraft;
use crate::app::future::LocalBoxFuture;
use crate::model::Timestamp;

/// Port to persistent storage, and to the coordination of several tabs: it stores records, emits page events after
/// which state should be read again, and grants a lock to one tab at a time.
pub trait Storage {
    /// Reads all records.
    fn records(&self) -> LocalBoxFuture<Result<Records, StorageError>>;
    /// Reads one outbox entry in its current state; `None` if it is no longer stored.
    fn entry(&self, key: &str) -> LocalBoxFuture<Result<Option<String>, StorageError>>;
    /// Applies all changes or none, in one transaction, and resolves only when they are durable. A write that was
    /// started continues when its future is dropped.
    fn write(&self, changes: Vec<Change>) -> LocalBoxFuture<Result<Written, StorageError>>;
    /// Reads a stored file into memory under its name; false if it is no longer stored.
    fn restore_file(&self, file: &str, name: &str) -> LocalBoxFuture<bool>;
    /// Acquires a cross-tab lock by name; dropping the returned value releases it.
    fn lock(&self, name: &str) -> LocalBoxFuture<Box<dyn Any>>;
    /// Registers `handler` for page events until the returned value is dropped.
    fn watch(&self, handler: Rc<dyn Fn(PageEvent)>) -> Box<dyn Any>;
    /// Sends an event to the other tabs: one of the variants that come from other tabs.
    fn broadcast(&self, signal: &PageEvent);
    /// Turns the browser's unload prompt on or off. It must be on only while unsaved data would be lost.
    fn set_unload_prompt(&self, shall_ask: bool);
    /// Milliseconds by a monotonic clock.
    fn clock(&self) -> u64;
}

/// All stored records by their keys, and the identifiers of all stored files.
#[derive(Clone, Debug, Default)]
pub struct Records {
    /// Drafts: key and JSON.
    pub drafts: Vec<(String, String)>,
    /// Outbox entries: key and JSON.
    pub outbox: Vec<(String, String)>,
    /// Identifiers of files.
    pub files: Vec<String>,
}

/// A change to the stored records.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// Saves a draft, unless the stored version is newer.
    PutDraft {
        /// The draft's key and version as this tab knows them.
        open: OpenDraft,
        /// The draft as JSON.
        record: String,
        /// Key for a separate copy if another tab has written a newer version; with `None` the newer version is left as
        /// it is and nothing is saved.
        apart: Option<String>,
    },
    /// Deletes a draft, unless another tab has written a newer version.
    DeleteDraft(OpenDraft),
    /// Saves an outbox entry: key and JSON.
    PutEntry(String, String),
    /// Deletes the outbox entry that was submitted at this instant, but not a later submission under the same key.
    DeleteEntry(String, Timestamp),
    /// Records the result of a delivery attempt. Does nothing if the entry is gone: another tab may have withdrawn it,
    /// and then that tab is responsible for it.
    Settle {
        /// The entry's idempotency key.
        key: String,
        /// The entry as JSON; `None` deletes it, since its delivery is finished.
        record: Option<String>,
        /// Files that no other record refers to, which are deleted.
        files: Vec<String>,
    },
    /// Saves the bytes of an attached file.
    PutFile(String),
    /// Deletes a file, unless a stored record refers to it by then.
    DeleteFile(String),
}

/// Result of a successful write.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Written {
    /// Files that could not be read and so were not saved.
    pub unread: Vec<String>,
    /// Key of the separate copy that a draft was saved as, because another tab had written a newer version.
    pub apart: Option<String>,
}

/// Why the storage could not be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StorageError {
    /// The browser has no storage for this page, or denies it: a private window, a frame with an opaque origin, a
    /// setting.
    Unavailable,
    /// The storage quota is exceeded.
    QuotaExceeded,
}

/// A page event or a message of another tab, after which stored state should be read again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PageEvent {
    /// The network is back, or the page is visible again.
    Resumed,
    /// The page is about to be hidden and may never be visible again.
    Hiding,
    /// Another tab has changed stored records.
    StorageChanged,
    /// The user asked to send the outbox entry with this key at once, in a tab that does not hold its lock.
    SendRequested(String),
    /// Another tab has withdrawn the entry with this key that was submitted at this instant, and it is still stored.
    Withdrawn(String, Timestamp),
}
