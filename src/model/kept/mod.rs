//! What is kept on a person's device: unfinished requests, and requests that are still to be delivered.
//!
//! Records are JSON with a number for their format. Older formats are read, newer ones are left alone: a page may show an
//! older build of the widget after a newer one.

mod draft_record;
mod open_draft;
mod outbox_entry;
mod owner;
mod retention;
mod saved_form;
mod version;
mod withdrawn;

pub use draft_record::DraftRecord;
pub use open_draft::{OpenDraft, Standing};
pub use outbox_entry::OutboxEntry;
pub use owner::{Ownership, UNKNOWN, ownership};
pub use retention::{Retention, retention};
pub use saved_form::{KnownBy, SavedFile, SavedForm};
pub use version::Version;
pub use withdrawn::Withdrawn;

use serde_json::Value;

/// The format that this build writes.
pub const FORMAT: u64 = 1;

/// What a kept record is to this build.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kept<T> {
    /// It can be read.
    Known(T),
    /// A newer build has written it: it is neither shown nor changed.
    Newer,
    /// It is damaged, and of no use to anybody.
    Unreadable,
}

/// Reads a record of any format up to ours.
fn record<T>(json: &str, read: impl FnOnce(&Value) -> Option<T>) -> Kept<T> {
    let Ok(value) = serde_json::from_str::<Value>(json) else { return Kept::Unreadable };
    match value.get("format").and_then(Value::as_u64) {
        Some(1..=FORMAT) => read(&value).map_or(Kept::Unreadable, Kept::Known),
        Some(format) if format > FORMAT => Kept::Newer,
        _ => Kept::Unreadable,
    }
}

#[cfg(test)]
mod saved_form_tests;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod two_tabs;
