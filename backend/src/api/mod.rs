//! The calls of the contract, version 1.

mod caller;
mod config;
mod create;
mod details;
mod document;
mod fingerprint;
mod flaws;
mod idempotency_key;
mod in_progress;
mod list;
mod parse;
mod state;
mod submitted;

use std::sync::Arc;

use axum::Router;
use axum::routing::{any, get};

pub use document::document;

use crate::Settings;
use crate::http::{Refusal, layered};
use crate::store::Store;
use state::ApiState;

/// Where the calls live.
const BASE: &str = "/support/v1";

/// The API, ready to be merged with a site.
pub(crate) fn router(store: Store, settings: Arc<Settings>) -> Router {
    let state = ApiState::new(store, settings.clone());
    let unknown = || any(|| async { Refusal::NotFound });
    let routes = Router::new()
        .route(&path("/config"), get(config::config))
        .route(&path("/requests"), get(list::list).post(create::create))
        .route(&path("/requests/{id}"), get(details::details))
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
