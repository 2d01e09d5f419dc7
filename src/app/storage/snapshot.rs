use super::change::{Change, Written};
use super::edit::{Edit, RecordStore};
use super::records::Records;
use crate::app::drafts::OpenDraft;
use crate::app::outbox::OutboxEntry;
use crate::app::record::StoredRecord;
use crate::model::{Parse, Texts, Timestamp};

/// The stored state that a transaction has read, which changes are applied to: all of it, or at least what
/// [`Needed::by`](super::Needed::by) lists.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Snapshot {
    /// Drafts: JSON by key.
    pub drafts: Texts,
    /// Outbox entries: JSON by key.
    pub outbox: Texts,
    /// Identifiers of stored files.
    pub files: Vec<String>,
}

/// What becomes of changes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Applied {
    /// What the transaction has to write, in this order.
    pub edits: Vec<Edit>,
    /// Result of the write once the transaction is complete.
    pub written: Written,
}

impl Snapshot {
    /// Applies changes, each to the state that the ones before it leave, and returns the writes that do the same to what
    /// is stored. Files in `unread` are not saved, since their bytes could not be read; submitting the request reports
    /// them.
    pub fn apply(&mut self, changes: &[Change], unread: Vec<String>, parse: Parse) -> Applied {
        let missing = self.missing(changes);
        let mut applied = Applied { edits: Vec::new(), written: Written { unread, missing, apart: None } };
        if applied.written.missing.is_empty() {
            changes.iter().for_each(|change| self.apply_one(change, &mut applied, parse));
        }
        applied
    }

    /// All records, and the identifiers of all files.
    pub fn records(&self) -> Records {
        Records { drafts: self.drafts.to_vec(), outbox: self.outbox.to_vec(), files: self.files.clone() }
    }

    fn missing(&self, changes: &[Change]) -> Vec<String> {
        let expected = changes.iter().filter_map(|change| match change {
            Change::ExpectFile(id) => Some(id),
            _ => None,
        });
        expected.filter(|id| !self.files.contains(id)).cloned().collect()
    }

    fn apply_one(&mut self, change: &Change, applied: &mut Applied, parse: Parse) {
        match change {
            Change::PutDraft { open, record, apart } => self.put_draft(open, record, apart.as_deref(), applied, parse),
            Change::DeleteDraft(open) => {
                if let Some(key) = open.place(self.draft(open), None, parse) {
                    self.edit(Edit::Delete(RecordStore::Drafts, key.to_owned()), applied);
                }
            }
            Change::PutEntry(key, json) => {
                self.edit(Edit::Put(RecordStore::Outbox, key.clone(), json.clone()), applied);
            }
            Change::DeleteEntry(key, submitted) => {
                if self.is_submission(key, submitted, parse) {
                    self.edit(Edit::Delete(RecordStore::Outbox, key.clone()), applied);
                }
            }
            Change::Settle { key, record, files } => self.settle(key, record.as_ref(), files, applied, parse),
            Change::PutFile(id) => {
                if !applied.written.unread.contains(id) {
                    self.edit(Edit::PutFile(id.clone()), applied);
                }
            }
            Change::DeleteFile(id) => self.delete_file(id, applied),
            Change::ExpectFile(_) => {}
        }
    }

    fn put_draft(&mut self, open: &OpenDraft, record: &str, apart: Option<&str>, applied: &mut Applied, parse: Parse) {
        let stored = self.draft(open);
        if open.is_outdated(stored, parse) {
            return;
        }
        let Some(key) = open.place(stored, apart, parse).map(str::to_owned) else { return };
        if key != open.key() {
            applied.written.apart = Some(key.clone());
        }
        self.edit(Edit::Put(RecordStore::Drafts, key, record.to_owned()), applied);
    }

    fn settle(&mut self, key: &str, record: Option<&String>, files: &[String], applied: &mut Applied, parse: Parse) {
        // A delivered one goes whichever submission it was: the key is the same, and so is the content.
        let is_of_another = record.is_some_and(|record| self.submitted(key, parse) != submitted(key, record, parse));
        if !self.outbox.contains_key(key) || is_of_another {
            return;
        }
        let key = key.to_owned();
        self.edit(
            match record {
                Some(json) => Edit::Put(RecordStore::Outbox, key, json.clone()),
                None => Edit::Delete(RecordStore::Outbox, key),
            },
            applied,
        );
        files.iter().for_each(|id| self.delete_file(id, applied));
    }

    /// Deletes a file unless a draft or an outbox entry refers to it; another tab may have written one a moment ago.
    fn delete_file(&mut self, id: &str, applied: &mut Applied) {
        if !self.drafts.values().chain(self.outbox.values()).any(|record| record.contains(id)) {
            self.edit(Edit::DeleteFile(id.to_owned()), applied);
        }
    }

    fn draft(&self, open: &OpenDraft) -> Option<&str> {
        self.drafts.get(open.key()).map(String::as_str)
    }

    /// Whether the stored entry is the one that was submitted at this instant.
    fn is_submission(&self, key: &str, submitted: &Timestamp, parse: Parse) -> bool {
        self.submitted(key, parse).as_ref() == Some(submitted)
    }

    /// When the stored entry was submitted.
    fn submitted(&self, key: &str, parse: Parse) -> Option<Timestamp> {
        self.outbox.get(key).and_then(|json| submitted(key, json, parse))
    }

    fn edit(&mut self, edit: Edit, applied: &mut Applied) {
        match edit.clone() {
            Edit::Put(store, key, json) => self.store(store).insert(key, json),
            Edit::Delete(store, key) => self.store(store).remove(&key),
            Edit::PutFile(id) => {
                self.files.retain(|known| *known != id);
                self.files.push(id);
            }
            Edit::DeleteFile(id) => self.files.retain(|known| *known != id),
        }
        applied.edits.push(edit);
    }

    fn store(&mut self, store: RecordStore) -> &mut Texts {
        match store {
            RecordStore::Drafts => &mut self.drafts,
            RecordStore::Outbox => &mut self.outbox,
        }
    }
}

fn submitted(key: &str, json: &str, parse: Parse) -> Option<Timestamp> {
    match OutboxEntry::read(key, json, parse) {
        StoredRecord::Known(entry) => Some(entry.submitted),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
