//! What the product does, without a browser: forms, drafts, the outbox, settings, and the ports to what is outside.

pub mod backend;
pub mod drafts;
pub mod form;
pub mod future;
pub mod host;
pub mod outbox;
pub mod owner;
mod persistence_state;
pub mod record;
pub mod settings;
pub mod storage;

pub use persistence_state::PersistenceState;
