//! Reference backend of the support widget: the wire contract, version 1, over SQLite.
//!
//! [`Backend`] is the whole of it, and [`Settings`] all that can be chosen. Inside:
//!
//! - `api` answers the calls of the contract, and writes its OpenAPI document from the code;
//! - `http` is what every answer of the API has in common: CORS, problems, the log, the limit of a body;
//! - `store` is the only part that knows the database;
//! - `files` is the only part that knows where files lie, and `sweeper` takes away those that belong to no request;
//! - `data_folder` sees to it that a database and files belong together;
//! - `search` is text as searches compare it, and the words of the search indexes;
//! - `health` asks a source how services are;
//! - `seed` is what the demo is filled with, and `import` what an operator fills in;
//! - `desk` ends requests and known problems, as those do who answer;
//! - `site` serves the demo portal and the files that pages embed.
//!
//! Three rules hold everywhere. A request, its history, its idempotency key and what is known of its files are stored
//! in one transaction, after the files themselves, so no crash leaves a part of them. Who is calling follows from the token alone, never from a parameter. And nothing
//! that a person wrote, nor any token, reaches the log.

mod api;
mod backend;
mod clock;
mod data_folder;
mod desk;
mod files;
mod health;
mod http;
mod import;
mod operator_clock;
mod origin;
mod search;
mod search_plan;
mod seed;
mod seen;
mod settings;
mod site;
mod store;
mod sweeper;

pub use api::document as openapi_document;
pub use backend::Backend;
pub use data_folder::init;
pub use desk::{DeskError, end_issue, resolve};
pub use files::FilesError;
pub use health::{HealthSource, InvalidHealthSource};
pub use import::{CustomerLine, ImportError, import_customers};
pub use origin::{InvalidOrigin, Origin};
pub use search_plan::search_plan;
pub use seed::{SeedError, SeedName};
pub use settings::Settings;
pub use site::{SiteError, page_policy, site};
pub use store::OpenError;
pub use sweeper::{SweepError, Sweeper, Swept};
