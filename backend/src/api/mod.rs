//! The calls of the contract, version 1: a folder for each topic, and `common` for what several of them share.

mod attachments;
mod common;
mod config;
mod customers;
mod document;
mod help;
mod requests;
mod router;
mod watches;

pub use document::document;
pub(crate) use router::router;
