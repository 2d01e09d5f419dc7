use std::sync::Arc;

use axum::Router;
use axum::routing::{any, get, patch, post};

use super::attachments::download;
use super::common::ApiState;
use super::config;
use super::customers::{find, services};
use super::document;
use super::help::{article_page, articles, service_health, solved_problems};
use super::requests::{add_note, change, create, details, list};
use super::watches;
use crate::config::Settings;
use crate::files::FileStore;
use crate::http::{ApiError, layered};
use crate::store::Store;

/// Path prefix of every call.
const BASE: &str = "/support/v1";

/// The API, ready to be merged with a site.
pub(crate) fn router(store: Store, files: FileStore, settings: Arc<Settings>) -> Router {
    let state = ApiState::new(store, files, settings.clone());
    let unknown = || any(|| async { ApiError::NotFound });
    let routes = Router::new()
        .route(&path("/config"), get(config::config))
        .route(&path("/requests"), get(list::list).post(create::create))
        .route(&path("/requests/{id}"), get(details::details).patch(change::change))
        .route(&path("/requests/{id}/notes"), post(add_note::add_note))
        .route(&path("/requests/{id}/attachments/{attachment}"), get(download::attachment))
        .route(&path("/customers"), get(find::customers))
        .route(&path("/services"), get(services::services))
        .route(&path("/service-health"), get(service_health::service_health))
        .route(&path("/articles"), get(articles::articles))
        .route(&path("/help/{id}"), get(article_page::page))
        .route(&path("/help/article.css"), get(article_page::style))
        .route(&path("/watched-issues"), get(watches::list::watches).post(watches::watch::watch))
        .route(&path("/watched-issues/{id}"), patch(watches::notify::notify).delete(watches::unwatch::unwatch))
        .route(&path("/solved-problems"), post(solved_problems::record))
        .route(&path("/openapi.json"), get(document::serve))
        .route(BASE, unknown())
        .route(&path("/"), unknown())
        .route(&path("/{*rest}"), unknown())
        .method_not_allowed_fallback(|| async { ApiError::MethodNotAllowed })
        .with_state(state);
    // A site answers everything outside the API; without one, the answer is 404.
    let routes = if settings.site.is_some() { routes } else { routes.fallback(|| async { ApiError::NotFound }) };
    layered(routes, &settings)
}

fn path(rest: &str) -> String {
    format!("{BASE}{rest}")
}
