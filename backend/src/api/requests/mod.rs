//! Support requests: creating, listing, reading and changing them, and their notes.

pub(crate) mod add_note;
pub(crate) mod change;
pub(crate) mod create;
pub(crate) mod details;
mod fingerprint;
mod gate;
pub(crate) mod list;
mod submission;
