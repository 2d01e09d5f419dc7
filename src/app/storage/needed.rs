use std::collections::BTreeSet;

use super::change::Change;
use super::edit::RecordStore;

/// What a transaction reads.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Needed {
    /// All records of a store.
    All(RecordStore),
    /// The record with this key, if it is stored.
    Record(RecordStore, String),
}

impl Needed {
    /// Lists what a transaction must read before it applies these changes.
    pub fn by(changes: &[Change]) -> Vec<Self> {
        let record = |store, key: &str| vec![Self::Record(store, key.to_owned())];
        let all = || vec![Self::All(RecordStore::Drafts), Self::All(RecordStore::Outbox)];
        let needed = changes.iter().flat_map(|change| match change {
            Change::PutDraft { open, .. } | Change::DeleteDraft(open) => record(RecordStore::Drafts, open.key()),
            Change::DeleteEntry(key, _) => record(RecordStore::Outbox, key),
            Change::Settle { key, files, .. } if files.is_empty() => record(RecordStore::Outbox, key),
            Change::Settle { .. } | Change::DeleteFile(_) => all(),
            Change::PutEntry(..) | Change::PutFile(_) => Vec::new(),
        });
        needed.collect::<BTreeSet<_>>().into_iter().collect()
    }
}
