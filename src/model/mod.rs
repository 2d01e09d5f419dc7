//! What the widget knows: clouds and their rules, drafts, requests, and the steps of each flow.
//!
//! Nothing here knows of a browser, a network or a language; everything is tested natively.

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
