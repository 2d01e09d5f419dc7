use axum::Json;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use support_widget::model::{HealthIssue, HealthStatus, TextLimit};
use support_widget::wire::{FieldProblem, NewWatch, Problem, WatchedIssue};

use crate::api::common::{
    ApiState, Caller, JsonBody, References, SignedIn, customer_flaws, language, not_allowed, refuse,
    resolve_references, text,
};
use crate::health::Snapshot;
use crate::http::ApiError;
use crate::store::{LastKnown, WatchEntry};
use crate::time::now;

/// Watch a known issue
///
/// Idempotent: watching an issue again answers the same watch.
#[utoipa::path(
    post,
    path = "/watched-issues",
    operation_id = "watchIssue",
    tag = "help",
    params(("Accept-Language" = Option<String>, Header, description = "The languages that are read")),
    request_body(content = NewWatch, content_type = "application/json"),
    responses(
        (status = 201, description = "Watched", body = WatchedIssue),
        (status = 200, description = "Already watched", body = WatchedIssue),
        (status = 400, description = "Malformed request", body = Problem,
            content_type = "application/problem+json"),
        (status = 401, description = "Missing or unknown token", body = Problem,
            content_type = "application/problem+json"),
        (status = 422, description = "Unknown customer, service or issue, or not the caller's", body = Problem,
            content_type = "application/problem+json"),
    ),
    security(("bearer" = [])),
)]
pub(crate) async fn watch(
    State(state): State<ApiState>,
    SignedIn(user): SignedIn,
    headers: HeaderMap,
    JsonBody(wish): JsonBody<NewWatch>,
) -> Result<(StatusCode, Json<WatchedIssue>), ApiError> {
    let references =
        resolve_references(&state, Caller::User(user), wish.customer.as_ref(), Some(&wish.service_id)).await?;
    let snapshot = state.health.snapshot().await;
    let issue =
        references.service.as_ref().and_then(|service| snapshot.issue(service, &wish.issue_id, language(&headers)));
    refuse(flaws(&wish, &references, &snapshot, issue.is_some()))?;
    let entry = WatchEntry {
        user,
        // A customer's own watch needs no customer.
        customer: references.customer.as_ref().filter(|_| user.customer.is_none()),
        service_id: &wish.service_id,
        issue_id: &wish.issue_id,
        known: last_known(issue, &wish),
        received: now(),
    };
    let (watch, is_new) = state.store.watch(entry).await?;
    Ok((if is_new { StatusCode::CREATED } else { StatusCode::OK }, Json(watch)))
}

/// An issue that the source of health does not list is unknown; unless the source does not cover the service at all,
/// for then the caller may have seen it before the source failed.
fn flaws(wish: &NewWatch, references: &References, snapshot: &Snapshot, is_listed: bool) -> Vec<FieldProblem> {
    let is_known = references.service.as_ref().is_none_or(|service| !snapshot.covers(service) || is_listed);
    let unknown = (!is_known).then(|| not_allowed("/issueId", "the service has no such issue"));
    let unfit = text("/issueId", TextLimit::IDENTIFIER, Some(&wish.issue_id));
    let customer = customer_flaws(wish.customer.as_ref());
    references.problems.iter().cloned().chain(unknown).chain(unfit).chain(customer).collect()
}

/// What is known of an issue now; where the source is silent, its identifier stands for the title.
fn last_known(issue: Option<HealthIssue>, wish: &NewWatch) -> LastKnown {
    match issue {
        Some(issue) => LastKnown {
            title: issue.title,
            title_language: issue.title_language,
            status: issue.status,
            last_modified: issue.last_modified_date_time,
        },
        None => LastKnown {
            title: wish.issue_id.clone(),
            title_language: None,
            status: HealthStatus::Unknown,
            last_modified: None,
        },
    }
}
