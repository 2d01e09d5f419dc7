//! The backend as its callers meet it: over HTTP.

#[path = "../support/mod.rs"]
mod support;

mod articles;
mod config;
mod cors;
mod customers;
mod forms;
mod health;
mod health_sources;
mod idempotency;
mod identity;
mod imports;
mod isolation;
mod log;
mod on_behalf;
mod openapi;
mod paging;
mod refusals;
mod requests;
mod self_service;
mod services;
mod shutdown;
mod site;
mod solved;
mod watches;
