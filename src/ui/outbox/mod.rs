//! Views of the outbox: requests that are not delivered yet, and what can be done with them.

mod entry;
mod entry_actions;
mod outbox;
mod waiting;

pub use outbox::outbox;
pub use waiting::waiting;
