use support_widget::model::HealthStatus;
use support_widget::wire::WatchedIssue;

use crate::api::common::ApiState;
use crate::health::Snapshot;
use crate::http::ApiError;
use crate::store::ServiceRow;

/// Updates watches from the source of health, with titles in a language where it has them, and stores what changed.
pub(crate) async fn refresh(
    state: &ApiState,
    watches: Vec<WatchedIssue>,
    language: &str,
) -> Result<Vec<WatchedIssue>, ApiError> {
    let services = state.store.services(None).await?;
    let snapshot = state.health.snapshot().await;
    let mut items = Vec::new();
    for watch in watches {
        let service = services.iter().find(|service| service.id == watch.service_id);
        let mut current =
            service.map_or_else(|| watch.clone(), |service| updated(&watch, service, &snapshot, language));
        // The notice belongs to one resolution: if the issue reopens, the customer is notified again after the next
        // one.
        let clears_notice = current.is_over() != watch.is_over();
        current.customer_notified_at = current.customer_notified_at.filter(|_| !clears_notice);
        if current != watch && state.store.update_watch(&current, watch.status, clears_notice).await.is_err() {
            // The answer is right all the same, and the next call tries again.
            tracing::warn!("update of a watched issue could not be stored");
        }
        items.push(current);
    }
    Ok(items)
}

/// Sources drop issues that are resolved, so an issue missing from a service that the source covers is resolved.
fn updated(watch: &WatchedIssue, service: &ServiceRow, snapshot: &Snapshot, language: &str) -> WatchedIssue {
    match snapshot.issue(service, &watch.issue_id, language) {
        Some(issue) => WatchedIssue {
            title: issue.title,
            title_language: issue.title_language,
            status: issue.status,
            last_modified_date_time: issue.last_modified_date_time,
            ..watch.clone()
        },
        None if snapshot.covers(service) => WatchedIssue { status: HealthStatus::Resolved, ..watch.clone() },
        None => watch.clone(),
    }
}
