//! The calls of the contract, version 1.

mod accept_language;
mod add_note;
mod articles;
mod asked;
mod attachment;
mod caller;
mod change;
mod config;
mod create;
mod customers;
mod dates;
mod details;
mod disposition;
mod document;
mod file_name;
mod fingerprint;
mod flaws;
mod form;
mod gate;
mod help;
mod idempotency_key;
mod in_progress;
mod json_body;
mod list;
mod mentioned;
mod notify;
mod parse;
mod service_health;
mod services;
mod solved_problems;
mod state;
mod submitted;
mod unwatch;
mod upload_body;
mod watch;
mod watches;

use std::sync::Arc;

use axum::Router;
use axum::routing::{any, get, patch, post};

pub use document::document;

use crate::Settings;
use crate::files::FileStore;
use crate::http::{Refusal, layered};
use crate::store::Store;
use state::ApiState;

/// Where the calls live.
const BASE: &str = "/support/v1";

/// The API, ready to be merged with a site.
pub(crate) fn router(store: Store, files: FileStore, settings: Arc<Settings>) -> Router {
    let state = ApiState::new(store, files, settings.clone());
    let unknown = || any(|| async { Refusal::NotFound });
    let routes = Router::new()
        .route(&path("/config"), get(config::config))
        .route(&path("/requests"), get(list::list).post(create::create))
        .route(&path("/requests/{id}"), get(details::details).patch(change::change))
        .route(&path("/requests/{id}/notes"), post(add_note::add_note))
        .route(&path("/requests/{id}/attachments/{attachment}"), get(attachment::attachment))
        .route(&path("/customers"), get(customers::customers))
        .route(&path("/services"), get(services::services))
        .route(&path("/service-health"), get(service_health::service_health))
        .route(&path("/articles"), get(articles::articles))
        .route(&path("/help/{id}"), get(help::page))
        .route(&path("/help/article.css"), get(help::style))
        .route(&path("/watched-issues"), get(watches::watches).post(watch::watch))
        .route(&path("/watched-issues/{id}"), patch(notify::notify).delete(unwatch::unwatch))
        .route(&path("/solved-problems"), post(solved_problems::record))
        .route(&path("/openapi.json"), get(document::serve))
        .route(BASE, unknown())
        .route(&path("/"), unknown())
        .route(&path("/{*rest}"), unknown())
        .method_not_allowed_fallback(|| async { Refusal::MethodNotAllowed })
        .with_state(state);
    // A site answers whatever lies outside the API; without one, nothing is there.
    let routes = if settings.site.is_some() { routes } else { routes.fallback(|| async { Refusal::NotFound }) };
    layered(routes, &settings)
}

fn path(rest: &str) -> String {
    format!("{BASE}{rest}")
}
