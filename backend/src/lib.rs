//! Reference backend of the support widget: the wire contract, version 1, over SQLite.
//!
//! [`Backend`] serves it, configured by [`Settings`]. Inside:
//!
//! - `api` has the handlers of the contract, a folder for each topic, and generates the OpenAPI document;
//! - `http` is what all answers of the API share: errors, CORS, headers, limits of bodies, the access log;
//! - `store` is the database: the only part that knows SQL;
//! - `files` is the only part that knows where files are on disk;
//! - `data` keeps a database and its files together, and collects orphaned files;
//! - `search` normalizes text and makes the terms of the full-text indexes;
//! - `health` asks a source for the health of services, and caches it;
//! - `seed` is the demo data;
//! - `admin` are the commands of an operator: importing customers, resolving requests and known issues;
//! - `site` serves the demo portal and the files that pages embed;
//! - `config` are the settings, and `time` the clocks;
//! - `cli`, of the program, parses the command line and runs its commands.
//!
//! Three rules hold everywhere. A request, its history, its idempotency key and the rows of its files are stored in one
//! transaction, after the files themselves, so that no crash leaves a part of them. The caller follows from the token
//! alone, never from a parameter. And nothing that a person wrote, nor any token, is logged.

mod admin;
mod api;
mod backend;
mod config;
mod data;
mod files;
mod health;
mod http;
mod search;
mod seed;
mod site;
mod store;
mod time;

pub use admin::{AdminError, ImportError, import_customers, resolve_issue, search_plan, set_request_status};
pub use api::document as openapi_document;
pub use backend::Backend;
pub use config::{HealthSource, InvalidHealthSource, InvalidOrigin, Origin, Settings};
pub use data::{SweepError, Sweeper, Swept, init};
pub use files::FilesError;
pub use health::install_crypto_provider;
pub use seed::{SeedError, SeedName};
pub use site::{SiteError, page_policy, site};
pub use store::{CustomerLine, OpenError, StoreError};
