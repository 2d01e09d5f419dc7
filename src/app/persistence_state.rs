use crate::app::drafts::{DraftRecord, OpenDraft, SavedForm};
use crate::app::outbox::{OutboxEntry, Withdrawn};
use crate::app::record::StoredRecord;
use crate::app::storage::{Change, StorageError, Written};
use crate::model::AdditionalRequest;

/// A snapshot of the persisted drafts and outbox, limited to what the current user may see.
#[derive(Clone, Debug, Default)]
pub struct PersistenceState {
    /// Whether storage has been read.
    pub is_known: bool,
    /// Drafts offered to the user with their keys, newest first.
    pub drafts: Vec<(String, DraftRecord)>,
    /// Outbox entries, oldest first.
    pub outbox: Vec<OutboxEntry>,
    /// Identifiers of the persisted files.
    pub files: Vec<String>,
    /// Why nothing can be persisted.
    pub storage_error: Option<StorageError>,
    /// Whether storage holds records of a newer version that this build cannot read.
    pub has_newer: bool,
    /// Outbox entries that could not be written to storage and live only as long as this page. Those of the current
    /// user are in `outbox` as well.
    pub in_memory: Vec<OutboxEntry>,
    /// Drafts of submitted requests that could not be deleted, with the idempotency keys of the requests.
    pub leftovers: Vec<(String, OpenDraft)>,
    /// Keys of the drafts whose submission is being written: until it is, the draft is all that is stored.
    pub being_submitted: Vec<String>,
    /// Whether a retry loop is asking the backend for the caller's identity.
    pub is_asking: bool,
    /// Withdrawn requests that may still be in storage.
    pub withdrawn: Withdrawn,
    /// Keys of the requests being sent by this page right now.
    pub sending: Vec<String>,
    /// Keys of the requests that this page has tried to send.
    pub attempted: Vec<String>,
    /// Keys of the requests with a delivery task in this tab, which may be waiting for the lock.
    pub delivering: Vec<String>,
    /// Wake-up counter: incremented by events that justify an attempt before its backoff delay ends.
    pub wakes: u64,
    /// Keys of the requests that the user wants to be sent now, each with its number of attempts at that time: the next
    /// attempt, by any tab, fulfils the wish.
    pub asked: Vec<(String, u32)>,
    /// Keys of the requests that the user has asked for while a delivery task was ending, which will not notice.
    pub asked_meanwhile: Vec<String>,
}

impl PersistenceState {
    /// Returns a draft.
    pub fn draft(&self, key: &str) -> Option<&DraftRecord> {
        self.drafts.iter().find(|(known, _)| known == key).map(|(_, draft)| draft)
    }

    /// Returns an outbox entry.
    pub fn entry(&self, key: &str) -> Option<&OutboxEntry> {
        self.outbox.iter().find(|entry| entry.key == key)
    }

    /// Returns an entry with the owner that has become known since it was read, and released from what it waited for.
    pub fn with_present_owner(&self, mut entry: OutboxEntry) -> OutboxEntry {
        if let Some(known) = self.entry(&entry.key) {
            (entry.owner, entry.after) = (known.owner.clone(), known.after.clone());
        }
        entry
    }

    /// Returns an entry that was read from storage, in its latest state: where a result could not be written, for want
    /// of room, it is known to this page alone.
    pub fn latest(&self, mut read: OutboxEntry) -> OutboxEntry {
        let known = self.entry(&read.key).filter(|known| known.submitted == read.submitted);
        if let Some(known) = known.filter(|known| known.delivery.is_after(&read.delivery)) {
            read.delivery = known.delivery.clone();
        }
        read
    }

    /// Whether an entry waits for a first request that is gone: it was deleted, so a person decides whether this one is
    /// sent alone.
    pub fn is_left_alone(&self, entry: &OutboxEntry) -> bool {
        entry.after.as_deref().is_some_and(|first| self.entry(first).is_none())
    }

    /// Has requests of further customers wait for the user whose first request was deleted.
    pub fn hold_those_left_alone(&mut self) {
        let alone = self.outbox.iter().map(|entry| self.is_left_alone(entry) && !entry.delivery.is_delivered());
        let alone: Vec<_> = alone.collect();
        let held = self.outbox.iter_mut().zip(alone).filter(|(_, is_alone)| *is_alone);
        held.for_each(|(entry, _)| entry.delivery.hold(AdditionalRequest::LEFT_ALONE));
    }

    /// Whether a request is being sent right now, and must not be changed.
    pub fn is_sending(&self, key: &str) -> bool {
        self.sending.iter().any(|known| known == key)
    }

    /// Whether the user wants a request to be sent now, and no attempt has been made since.
    pub fn is_asked(&self, entry: &OutboxEntry) -> bool {
        self.asked.iter().any(|(key, attempts)| *key == entry.key && *attempts == entry.delivery.attempts())
    }

    /// Adds or replaces an outbox entry.
    pub fn put(&mut self, entry: OutboxEntry) {
        self.in_memory.iter_mut().filter(|known| known.key == entry.key).for_each(|known| *known = entry.clone());
        match self.outbox.iter_mut().find(|known| known.key == entry.key) {
            Some(known) => *known = entry,
            None => self.outbox.push(entry),
        }
    }

    /// Updates the list with drafts just written, so that a draft which is continued is the newest version.
    pub fn note_drafts(&mut self, changes: &[Change], written: &Written) {
        for change in changes {
            if let Change::PutDraft { open, record, .. } = change
                && let StoredRecord::Known(draft) = DraftRecord::read(record)
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

    /// Removes an outbox entry.
    pub fn remove(&mut self, key: &str) {
        self.outbox.retain(|entry| entry.key != key);
        self.in_memory.retain(|entry| entry.key != key);
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
        let entries = self.outbox.iter().filter(|entry| stays(&entry.key)).map(|entry| &entry.form);
        let others: Vec<_> = drafts.chain(entries).flat_map(|form| &form.files).map(|file| file.id.as_str()).collect();
        let freed = going.files.iter().filter(|file| !others.contains(&file.id.as_str()));
        freed.map(|file| Change::DeleteFile(file.id.clone())).collect()
    }
}
