//! Views of the outbox: requests that are not delivered yet, and what can be done with them.

mod entry;
mod entry_actions;
mod left_records;
mod outbox;
mod waiting;

pub use left_records::left_records;
pub use outbox::outbox;
pub use waiting::waiting;
