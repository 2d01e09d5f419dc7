use super::change::Change;
use super::edit::RecordStore;

/// What a transaction reads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Needed {
    /// All records of a store.
    All(RecordStore),
    /// The record with this key, if it is stored.
    Record(RecordStore, String),
    /// Whether the file with this identifier is stored.
    File(String),
}

impl Needed {
    /// Lists what a transaction must read before it applies these changes.
    pub fn by(changes: &[Change]) -> Vec<Self> {
        let mut needed = Vec::new();
        changes.iter().for_each(|change| Self::add(change, &mut needed));
        needed
    }

    fn add(change: &Change, needed: &mut Vec<Self>) {
        let mut need = |one| {
            if !needed.contains(&one) {
                needed.push(one);
            }
        };
        match change {
            Change::PutDraft { open, .. } | Change::DeleteDraft(open) => {
                need(Self::Record(RecordStore::Drafts, open.key().to_owned()));
            }
            Change::DeleteEntry(key, _) => need(Self::Record(RecordStore::Outbox, key.clone())),
            Change::Settle { key, files, .. } if files.is_empty() => {
                need(Self::Record(RecordStore::Outbox, key.clone()));
            }
            Change::Settle { .. } | Change::DeleteFile(_) => {
                need(Self::All(RecordStore::Drafts));
                need(Self::All(RecordStore::Outbox));
            }
            Change::ExpectFile(id) => need(Self::File(id.clone())),
            Change::PutEntry(..) | Change::PutFile(_) => {}
        }
    }
}
