//! The port to what is persisted on a device.

use std::any::Any;
use std::rc::Rc;

use crate::app::drafts::OpenDraft;
use crate::app::future::LocalBoxFuture;
use crate::model::Timestamp;

/// What a person's device does for what is kept on it: it stores, it says when looking again is worth while, and it lets one of
/// several tabs do something at a time.
pub trait Storage {
    /// All that is kept.
    fn records(&self) -> LocalBoxFuture<Result<Records, StorageError>>;
    /// One submitted request, as it is kept now; `None` where it is not kept any more.
    fn entry(&self, key: &str) -> LocalBoxFuture<Result<Option<String>, StorageError>>;
    /// Makes all changes or none of them, and says so only when they are on the device. A write that was called for goes on
    /// when its future is dropped.
    fn write(&self, changes: Vec<Change>) -> LocalBoxFuture<Result<Written, StorageError>>;
    /// Takes a kept file up again under its name; false where it is not there any more.
    fn restore_file(&self, file: &str, name: &str) -> LocalBoxFuture<bool>;
    /// Waits until this tab alone may do something; letting the value go lets the next one do it.
    fn lock(&self, name: &str) -> LocalBoxFuture<Box<dyn Any>>;
    /// Has a handler called for signals, until the value is let go.
    fn watch(&self, handler: Rc<dyn Fn(PageEvent)>) -> Box<dyn Any>;
    /// Tells the other tabs what has happened, which is one of the signals that come from other tabs.
    fn broadcast(&self, signal: &PageEvent);
    /// Has the browser ask before the page is left, or no longer: only while something would be lost.
    fn set_unload_prompt(&self, shall_ask: bool);
    /// Milliseconds by a clock that never jumps.
    fn clock(&self) -> u64;
}

/// All that is kept: records by their keys, and the names of files.
#[derive(Clone, Debug, Default)]
pub struct Records {
    /// Unfinished requests.
    pub drafts: Vec<(String, String)>,
    /// Submitted requests.
    pub outbox: Vec<(String, String)>,
    /// Files.
    pub files: Vec<String>,
}

/// A change of what is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// Keeps an unfinished request.
    PutDraft {
        /// What this tab knows of it.
        open: OpenDraft,
        /// What is kept of it.
        record: String,
        /// The key to keep it under if another tab has written on in it; without one it is left as it is there.
        apart: Option<String>,
    },
    /// Forgets an unfinished request, unless another tab has written on in it.
    DeleteDraft(OpenDraft),
    /// Keeps a submitted request.
    PutEntry(String, String),
    /// Forgets a request that was submitted at this instant, but not what was submitted anew under its key.
    DeleteEntry(String, Timestamp),
    /// Takes note of what has become of a submitted request, unless it is not there any more: another tab may have taken it back,
    /// and then it is that tab's.
    Settle {
        /// The request.
        key: String,
        /// What is kept of it; nothing where it is over.
        record: Option<String>,
        /// Its files that nothing else has.
        files: Vec<String>,
    },
    /// Keeps a file that was chosen.
    PutFile(String),
    /// Forgets a file, unless something that is kept refers to it by then.
    DeleteFile(String),
}

/// What has become of changes that were made.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Written {
    /// Files that could not be read, and so are not kept.
    pub unread: Vec<String>,
    /// The key of an unfinished request that is kept apart from what another tab has written.
    pub apart: Option<String>,
}

/// Why nothing can be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StorageError {
    /// The browser has no storage for this page, or may not use it: a private window, a frame without an origin, a setting.
    Unavailable,
    /// There is no room left.
    QuotaExceeded,
}

/// Something has happened that may make it worth while to look again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PageEvent {
    /// The network is back, or the page is seen again.
    Resumed,
    /// The page is about to be hidden, and may never be seen again.
    Hiding,
    /// Another tab has changed something.
    StorageChanged,
    /// A person wants a submitted request to be sent at once, and another tab holds its claim.
    SendRequested(String),
    /// Another tab has taken back a request that was submitted at this instant, and the device still has it.
    Withdrawn(String, Timestamp),
}
