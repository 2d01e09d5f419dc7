//! What the product does, without a browser: drafts, the outbox, and the storage that both are persisted in.

pub mod drafts;
pub mod future;
pub mod outbox;
pub mod owner;
pub mod record;
pub mod storage;
