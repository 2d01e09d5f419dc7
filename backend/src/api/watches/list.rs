use axum::Json;
use axum::extract::State;
use axum::http::HeaderMap;
use support_widget::model::Page;
use support_widget::wire::{Problem, WatchedIssue};

use super::refresh::refresh;
use crate::api::common::{ApiState, Caller, language};
use crate::http::ApiError;

/// List the known issues that the caller watches
///
/// Latest first, each as the source of health reports it now or, if the source is silent, as it was last known.
#[utoipa::path(
    get,
    path = "/watched-issues",
    operation_id = "listWatchedIssues",
    tag = "help",
    params(("Accept-Language" = Option<String>, Header, description = "The languages that are read")),
    responses(
        (status = 200, description = "The watched issues, on a single page", body = Page<WatchedIssue>),
        (status = 401, description = "Missing or unknown token", body = Problem,
            content_type = "application/problem+json"),
    ),
    security(("bearer" = [])),
)]
pub(crate) async fn watches(
    State(state): State<ApiState>,
    caller: Caller,
    headers: HeaderMap,
) -> Result<Json<Page<WatchedIssue>>, ApiError> {
    let watches = state.store.watches(caller.user()?).await?;
    Ok(Json(Page { items: refresh(&state, watches, language(&headers)).await?, next_cursor: None }))
}
