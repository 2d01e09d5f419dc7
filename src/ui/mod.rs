//! Leptos views that draw the state, by feature.
//!
//! They know no network, no storage and no page; what they need done, they ask of [`Services`](state::Services).

pub mod drafts;
pub mod form;
pub mod guidance;
pub mod help;
pub mod kit;
pub mod outbox;
pub mod requests;
pub mod shell;
pub mod state;
