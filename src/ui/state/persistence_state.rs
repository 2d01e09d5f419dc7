use crate::app::drafts::{DraftRecord, OpenDraft, SavedForm};
use crate::app::outbox::{OutboxEntry, Withdrawn};
use crate::app::record::StoredRecord;
use crate::app::storage::{Change, StorageError, Written};

/// What is known of what is kept on the device, as far as the person who looks may see it.
#[derive(Clone, Debug, Default)]
pub struct PersistenceState {
    /// Whether the device has been looked at.
    pub is_known: bool,
    /// Unfinished requests that are offered, the latest first, by their keys.
    pub drafts: Vec<(String, DraftRecord)>,
    /// Submitted requests, the first first.
    pub outbox: Vec<OutboxEntry>,
    /// Files that are on the device.
    pub files: Vec<String>,
    /// Why nothing can be kept.
    pub storage_error: Option<StorageError>,
    /// Whether a newer build has kept something that this one cannot read.
    pub has_newer: bool,
    /// Submitted requests that could not be written to the device: they live as long as this page. Those of them that are the
    /// person's own are in the outbox as well.
    pub in_memory: Vec<OutboxEntry>,
    /// Drafts of submitted requests that could not be deleted, by the requests' keys.
    pub leftovers: Vec<(String, OpenDraft)>,
    /// Whether the backend is being asked who calls, again and again.
    pub is_asking: bool,
    /// Submitted requests that were taken back, which the device may still have.
    pub withdrawn: Withdrawn,
    /// Keys of submitted requests that are on their way right now.
    pub sending: Vec<String>,
    /// Keys of submitted requests that this page has tried to send.
    pub attempted: Vec<String>,
    /// Keys of submitted requests that this tab is seeing to.
    pub delivering: Vec<String>,
    /// Counts what makes an attempt worth while before its time.
    pub wakes: u64,
    /// Keys of submitted requests that a person wants to be sent at once, each with the attempts that there had been by then:
    /// another one, by whichever tab, does what was wanted.
    pub asked: Vec<(String, u32)>,
}

impl PersistenceState {
    /// An unfinished request.
    pub fn draft(&self, key: &str) -> Option<&DraftRecord> {
        self.drafts.iter().find(|(known, _)| known == key).map(|(_, draft)| draft)
    }

    /// A submitted request.
    pub fn entry(&self, key: &str) -> Option<&OutboxEntry> {
        self.outbox.iter().find(|entry| entry.key == key)
    }

    /// Whether a submitted request is on its way right now, so that nobody may change it.
    pub fn is_sending(&self, key: &str) -> bool {
        self.sending.iter().any(|known| known == key)
    }

    /// Whether a person wants a submitted request to be sent at once, and nobody has tried since.
    pub fn is_asked(&self, entry: &OutboxEntry) -> bool {
        self.asked.iter().any(|(key, attempts)| *key == entry.key && *attempts == entry.delivery.attempts())
    }

    /// Takes note of a submitted request as it is now.
    pub fn put(&mut self, entry: OutboxEntry) {
        self.in_memory.iter_mut().filter(|known| known.key == entry.key).for_each(|known| *known = entry.clone());
        match self.outbox.iter_mut().find(|known| known.key == entry.key) {
            Some(known) => *known = entry,
            None => self.outbox.push(entry),
        }
    }

    /// Takes note of unfinished requests that were written: whoever goes on with one goes on with the very last of it.
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

    /// Takes note that nothing can be persisted.
    pub fn note_storage_error(&mut self, storage_error: StorageError) {
        self.is_known = true;
        self.storage_error = Some(storage_error);
    }

    /// Forgets a submitted request.
    pub fn remove(&mut self, key: &str) {
        self.outbox.retain(|entry| entry.key != key);
        self.in_memory.retain(|entry| entry.key != key);
    }

    /// Whether submitted requests are on the device, and not in this page's memory alone.
    pub fn keeps(&self) -> bool {
        self.is_known && self.storage_error.is_none()
    }

    /// The files of a record that is going, as far as no other record has them.
    pub fn freed_files(&self, going: &SavedForm, keys: &[&str]) -> Vec<Change> {
        let stays = |key: &str| !keys.contains(&key);
        let drafts = self.drafts.iter().filter(|(key, _)| stays(key)).map(|(_, draft)| &draft.form);
        let entries = self.outbox.iter().filter(|entry| stays(&entry.key)).map(|entry| &entry.form);
        let others: Vec<_> = drafts.chain(entries).flat_map(|form| &form.files).map(|file| file.id.as_str()).collect();
        let freed = going.files.iter().filter(|file| !others.contains(&file.id.as_str()));
        freed.map(|file| Change::DeleteFile(file.id.clone())).collect()
    }
}
