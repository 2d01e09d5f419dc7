use crate::app::drafts::OpenDraft;
use crate::model::Timestamp;

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
    /// Records the result of a delivery attempt. Does nothing if the entry is gone, or, unless delivery is finished, was
    /// submitted again since: another tab may have withdrawn it, and then that tab is responsible for it.
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
    /// Expects a file to be stored. If it is not, since another tab has deleted it, nothing is written.
    ExpectFile(String),
    /// Deletes a file, unless a stored record refers to it by then.
    DeleteFile(String),
}

/// Result of a successful write.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Written {
    /// Files that could not be read and so were not saved.
    pub unread: Vec<String>,
    /// Files that were expected and are not stored: nothing was written.
    pub missing: Vec<String>,
    /// Key of the separate copy that a draft was saved as, because another tab had written a newer version.
    pub apart: Option<String>,
}
