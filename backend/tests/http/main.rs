//! The backend as its callers meet it: over HTTP.

#[path = "../support/mod.rs"]
mod support;

mod articles;
mod attachment_failures;
mod attachment_limits;
mod attachment_names;
mod attachment_replay;
mod attachments;
mod changes;
mod config;
mod cors;
mod customers;
mod data_folder;
mod demo;
mod escalation;
mod first_response;
mod forms;
mod health;
mod health_sources;
mod idempotency;
mod identity;
mod imports;
mod isolation;
mod log;
mod notes;
mod notices;
mod on_behalf;
mod openapi;
mod paging;
mod refusals;
mod requests;
mod resolve;
mod self_service;
mod services;
mod shutdown;
mod site;
mod solved;
mod sweeping;
mod unfit_texts;
mod unreadable_rows;
mod upgrade;
mod watches;
mod watches_at_once;
