//! What the product does, without a browser: forms, drafts, the outbox, settings, and the ports to what is outside.

mod app;
mod apply_settings;
#[cfg(test)]
mod apply_settings_tests;
pub mod backend;
mod choices;
#[cfg(test)]
mod choices_tests;
pub mod clock;
pub mod drafts;
#[cfg(test)]
mod fake_host;
pub mod files;
pub mod form;
pub mod future;
pub mod host;
pub mod lifecycle;
#[cfg(test)]
mod lifecycle_tests;
mod navigation;
#[cfg(test)]
mod navigation_tests;
mod notify;
mod observable;
pub mod outbox;
pub mod owner;
mod persistence;
mod persistence_state;
mod prefill;
pub mod record;
mod review;
#[cfg(test)]
mod review_tests;
pub mod settings;
mod stages;
pub mod storage;
mod tasks;

pub use app::{App, LazyPorts};
pub use notify::Notify;
pub use observable::{Observable, Slot};
pub use persistence_state::PersistenceState;
