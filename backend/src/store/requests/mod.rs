//! Requests with their history, notes, files and idempotency keys.

mod attachments;
mod change;
mod cursor;
mod details;
mod escalation_row;
mod idempotency;
mod insert;
mod list;
mod notes;
mod reference;
mod summary_row;

pub(crate) use change::{Change, Changed};
pub(crate) use cursor::Cursor;
pub(super) use escalation_row::{ESCALATION_COLUMNS, ESCALATION_VALUES, bind_escalation};
pub(crate) use idempotency::{IdempotencyRecord, ScopedKey};
pub(crate) use insert::{NewEntry, Stored};
pub(crate) use list::Filter;
pub(crate) use notes::{NoteEntry, Noted};
