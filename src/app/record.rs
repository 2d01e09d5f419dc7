//! Stored records: drafts, and outbox entries that are still to be delivered.
//!
//! Records are JSON with a format number. Older formats are read, newer ones are left alone: a page may load an older
//! build of the widget after a newer one.

use crate::model::{Json, Parse};

/// Format number that this build writes. 2 is 1 with the words `escalate` and `license`, which earlier builds do not know:
/// reading them as missing, they would drop a conclusion from a draft.
pub const FORMAT: u64 = 2;

/// Result of reading a stored record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StoredRecord<T> {
    /// The record could be read.
    Known(T),
    /// A newer build has written the record: it is neither shown nor changed.
    Newer,
    /// The record is damaged and cannot be recovered.
    Unreadable,
}

/// Reads a record of any format up to [`FORMAT`].
pub(super) fn record<T>(json: &str, parse: Parse, read: impl FnOnce(&Json) -> Option<T>) -> StoredRecord<T> {
    let Some(value) = parse(json) else { return StoredRecord::Unreadable };
    match value.get("format").and_then(Json::as_u64) {
        Some(1..=FORMAT) => read(&value).map_or(StoredRecord::Unreadable, StoredRecord::Known),
        Some(0) | None => StoredRecord::Unreadable,
        Some(_) => StoredRecord::Newer,
    }
}
