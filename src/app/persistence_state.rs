use crate::app::drafts::{DraftRecord, SavedForm};
use crate::app::outbox::Queue;
use crate::app::record::StoredRecord;
use crate::app::storage::{Change, StorageError, Written};
use crate::model::Parse;

/// A snapshot of the persisted drafts, limited to what the current user may see, and the queue of what was submitted.
#[derive(Clone, Debug, Default)]
pub struct PersistenceState {
    /// Whether storage has been read.
    pub is_known: bool,
    /// Drafts offered to the user with their keys, newest first.
    pub drafts: Vec<(String, DraftRecord)>,
    /// What was submitted, until its sender has seen that it arrived.
    pub queue: Queue,
    /// Identifiers of the persisted files.
    pub files: Vec<String>,
    /// Why nothing can be persisted.
    pub storage_error: Option<StorageError>,
    /// Whether storage holds records of a newer version that this build cannot read.
    pub has_newer: bool,
    /// Whether a retry loop is asking the backend for the caller's identity.
    pub is_asking: bool,
}

impl PersistenceState {
    /// Returns a draft.
    pub fn draft(&self, key: &str) -> Option<&DraftRecord> {
        self.drafts.iter().find(|(known, _)| known == key).map(|(_, draft)| draft)
    }

    /// Updates the list with drafts just written, so that a draft which is continued is the newest version.
    pub fn note_drafts(&mut self, changes: &[Change], written: &Written, parse: Parse) {
        for change in changes {
            if let Change::PutDraft { open, record, .. } = change
                && let StoredRecord::Known(draft) = DraftRecord::read(record, parse)
            {
                let key = written.apart.as_deref().unwrap_or(open.key());
                self.drafts.retain(|(known, _)| known != key);
                self.drafts.insert(0, (key.to_owned(), draft));
            }
        }
    }

    /// Records that nothing can be persisted.
    pub fn note_storage_error(&mut self, storage_error: StorageError) {
        self.is_known = true;
        self.storage_error = Some(storage_error);
    }

    /// Whether changes can be persisted: storage has been read, and no storage error is known.
    pub fn keeps(&self) -> bool {
        self.is_known && self.storage_error.is_none()
    }

    /// Returns deletions of a record's files that no other record refers to; `keys` are those of the records being
    /// deleted.
    pub fn freed_files(&self, going: &SavedForm, keys: &[&str]) -> Vec<Change> {
        let stays = |key: &str| !keys.contains(&key);
        let drafts = self.drafts.iter().filter(|(key, _)| stays(key)).map(|(_, draft)| &draft.form);
        let entries = self.queue.listed().filter(|entry| stays(&entry.key)).map(|entry| &entry.form);
        let others: Vec<_> = drafts.chain(entries).flat_map(|form| &form.files).map(|file| file.id.as_str()).collect();
        let freed = going.files.iter().filter(|file| !others.contains(&file.id.as_str()));
        freed.map(|file| Change::DeleteFile(file.id.clone())).collect()
    }
}
