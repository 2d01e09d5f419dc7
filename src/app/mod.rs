//! What the product does, without a browser: forms, drafts, the outbox, settings, and the ports to what is outside.

mod app;
mod apply_settings;
pub mod backend;
mod choices;
pub mod clock;
pub mod drafts;
pub mod files;
pub mod form;
pub mod future;
pub mod host;
pub mod lifecycle;
mod navigation;
mod notify;
mod observable;
pub mod outbox;
pub mod owner;
mod persistence;
mod persistence_state;
mod prefill;
pub mod record;
mod review;
pub mod settings;
mod stages;
pub mod storage;
mod tasks;

pub use app::{App, LazyPorts};
pub use observable::{Observable, Slot};
pub use persistence_state::PersistenceState;
