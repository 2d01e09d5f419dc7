use axum::Json;
use axum::extract::State;
use support_widget::model::{HealthStatus, Page};
use support_widget::wire::{Problem, WatchedIssue};

use super::caller::Caller;
use super::state::ApiState;
use crate::health::Snapshot;
use crate::http::Refusal;
use crate::store::{LastKnown, ServiceRow, Watch};

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
    let services = state.store.services(None).await?;
    let snapshot = state.health.snapshot().await;
    let mut items = Vec::new();
    for watch in watches {
        let service = services.iter().find(|service| service.id == watch.service_id);
        let last = last_known(&watch);
        let known = service.map_or_else(|| last.clone(), |service| known_now(&watch, &last, service, &snapshot));
        if known != last && state.store.update_watch(&watch.issue.id, &known).await.is_err() {
            // It is shown all the same, and the next who asks tries again.
            tracing::warn!("what is known of a watched problem could not be kept");
        }
        items.push(with(watch.issue, known));
    }
    Ok(Json(Page { items, next_cursor: None }))
}

fn last_known(watch: &Watch) -> LastKnown {
    LastKnown {
        title: watch.issue.title.clone(),
        status: watch.issue.status,
        last_modified: watch.issue.last_modified_date_time,
    }
}

/// Sources stop speaking of problems that are over.
fn known_now(watch: &Watch, last: &LastKnown, service: &ServiceRow, snapshot: &Snapshot) -> LastKnown {
    match snapshot.issue(service, &watch.issue.issue_id) {
        Some(issue) => LastKnown::of(issue),
        None if snapshot.covers(service) => LastKnown { status: HealthStatus::Resolved, ..last.clone() },
        None => last.clone(),
    }
}

fn with(issue: WatchedIssue, known: LastKnown) -> WatchedIssue {
    WatchedIssue { title: known.title, status: known.status, last_modified_date_time: known.last_modified, ..issue }
}
