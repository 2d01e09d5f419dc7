//! The backend as its callers meet it: over HTTP.

#[path = "../support/mod.rs"]
mod support;

mod config;
mod cors;
mod forms;
mod idempotency;
mod identity;
mod log;
mod openapi;
mod paging;
mod refusals;
mod requests;
mod shutdown;
mod site;
