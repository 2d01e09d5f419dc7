use axum::Json;
use axum::extract::State;
use support_widget::model::{HealthStatus, Page};
use support_widget::wire::{Problem, WatchedIssue};

use super::caller::Caller;
use super::state::ApiState;
use crate::health::Snapshot;
use crate::http::Refusal;
use crate::store::ServiceRow;

/// List the known problems that the caller watches
///
/// Latest first, each with what the source of health says of it now or, where it says nothing, with what was last known.
#[utoipa::path(
    get,
    path = "/watched-issues",
    operation_id = "listWatchedIssues",
    tag = "help",
    responses(
        (status = 200, description = "The problems, all in one part", body = Page<WatchedIssue>),
        (status = 401, description = "Nobody said who is calling, or the token is not known", body = Problem,
            content_type = "application/problem+json"),
    ),
    security(("bearer" = [])),
)]
pub(super) async fn watches(
    State(state): State<ApiState>,
    caller: Caller,
) -> Result<Json<Page<WatchedIssue>>, Refusal> {
    let watches = state.store.watches(caller.user()?).await?;
    Ok(Json(Page { items: current(&state, watches).await?, next_cursor: None }))
}

/// Watches with what is known of their problems now, which is kept for later.
pub(super) async fn current(state: &ApiState, watches: Vec<WatchedIssue>) -> Result<Vec<WatchedIssue>, Refusal> {
    let services = state.store.services(None).await?;
    let snapshot = state.health.snapshot().await;
    let mut items = Vec::new();
    for watch in watches {
        let service = services.iter().find(|service| service.id == watch.service_id);
        let mut current = service.map_or_else(|| watch.clone(), |service| known_now(&watch, service, &snapshot));
        // A customer who was told of one end is told of the next one anew.
        let forgets_notice = current.is_over() != watch.is_over();
        current.customer_notified_at = current.customer_notified_at.filter(|_| !forgets_notice);
        if current != watch && state.store.update_watch(&current, watch.status, forgets_notice).await.is_err() {
            // It is shown all the same, and the next who asks tries again.
            tracing::warn!("what is known of a watched problem could not be kept");
        }
        items.push(current);
    }
    Ok(items)
}

/// Sources stop speaking of problems that are over.
fn known_now(watch: &WatchedIssue, service: &ServiceRow, snapshot: &Snapshot) -> WatchedIssue {
    match snapshot.issue(service, &watch.issue_id) {
        Some(issue) => WatchedIssue {
            title: issue.title.clone(),
            status: issue.status,
            last_modified_date_time: issue.last_modified_date_time,
            ..watch.clone()
        },
        None if snapshot.covers(service) => WatchedIssue { status: HealthStatus::Resolved, ..watch.clone() },
        None => watch.clone(),
    }
}
