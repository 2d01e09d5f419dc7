//! Leptos views that draw the state, one module per feature.
//!
//! Views have no access to the network, storage or the host page; they request effects through
//! [`Services`](state::Services).

pub mod drafts;
pub mod form;
pub mod guidance;
pub mod help;
pub mod kit;
pub mod outbox;
pub mod requests;
pub mod shell;
pub mod state;
