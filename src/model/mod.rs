//! Domain model: clouds and their rules, drafts, requests, validation, and the state machines of the flows.
//!
//! Pure Rust without browser, network or translations, so that everything is tested natively.

mod base;
mod customer;
mod files;
mod help;
mod page;
mod request;
mod rules;

pub use base::*;
pub use customer::*;
pub use files::*;
pub use help::*;
pub use page::*;
pub use request::*;
pub use rules::*;
