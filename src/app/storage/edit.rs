/// A store of records.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RecordStore {
    /// Drafts.
    Drafts,
    /// Outbox entries.
    Outbox,
}

/// What a transaction writes: one unconditional write.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edit {
    /// Writes a record: store, key and JSON.
    Put(RecordStore, String, String),
    /// Deletes a record.
    Delete(RecordStore, String),
    /// Writes the bytes of a file.
    PutFile(String),
    /// Deletes a file.
    DeleteFile(String),
}
