use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use support_widget::model::{HealthIssue, HealthStatus, TextLimit};
use support_widget::wire::{FieldProblem, NewWatch, Problem, WatchedIssue};

use super::caller::{Caller, SignedIn};
use super::flaws::{customer_flaws, not_allowed, refuse, text};
use super::json_body::JsonBody;
use super::mentioned::{Mentioned, mentioned};
use super::state::ApiState;
use crate::clock::now;
use crate::health::Snapshot;
use crate::http::Refusal;
use crate::store::{LastKnown, WatchEntry};

/// Watch a known problem
///
/// Watching twice is watching once.
#[utoipa::path(
    post,
    path = "/watched-issues",
    operation_id = "watchIssue",
    tag = "help",
    request_body(content = NewWatch, content_type = "application/json"),
    responses(
        (status = 201, description = "It is watched", body = WatchedIssue),
        (status = 200, description = "It was watched already", body = WatchedIssue),
        (status = 400, description = "The call cannot be read", body = Problem,
            content_type = "application/problem+json"),
        (status = 401, description = "Nobody said who is calling, or the token is not known", body = Problem,
            content_type = "application/problem+json"),
        (status = 422, description = "No such customer, service or problem, or not the caller's", body = Problem,
            content_type = "application/problem+json"),
    ),
    security(("bearer" = [])),
)]
pub(super) async fn watch(
    State(state): State<ApiState>,
    SignedIn(user): SignedIn,
    JsonBody(wish): JsonBody<NewWatch>,
) -> Result<(StatusCode, Json<WatchedIssue>), Refusal> {
    let mentioned = mentioned(&state, Caller::User(user), wish.customer.as_ref(), Some(&wish.service_id)).await?;
    let snapshot = state.health.snapshot().await;
    refuse(flaws(&wish, &mentioned, &snapshot))?;
    let issue = mentioned.service.as_ref().and_then(|service| snapshot.issue(service, &wish.issue_id));
    let entry = WatchEntry {
        user,
        // One's own problem has no customer.
        customer: mentioned.customer.as_ref().filter(|_| user.customer.is_none()),
        service_id: &wish.service_id,
        issue_id: &wish.issue_id,
        known: issue.map_or_else(|| unknown(&wish), LastKnown::of),
        received: now(),
    };
    let (watch, is_new) = state.store.watch(entry).await?;
    Ok((if is_new { StatusCode::CREATED } else { StatusCode::OK }, Json(watch)))
}

/// What the source of health does not speak of is no known problem; unless it says nothing at all, for then it is the
/// last that somebody saw.
fn flaws(wish: &NewWatch, mentioned: &Mentioned, snapshot: &Snapshot) -> Vec<FieldProblem> {
    let is_known = mentioned
        .service
        .as_ref()
        .is_none_or(|service| !snapshot.covers(service) || snapshot.issue(service, &wish.issue_id).is_some());
    let unknown = (!is_known).then(|| not_allowed("/issueId", "the service has no such problem"));
    let unfit = text("/issueId", TextLimit::IDENTIFIER, Some(&wish.issue_id));
    let customer = customer_flaws(wish.customer.as_ref());
    mentioned.problems.iter().cloned().chain(unknown).chain(unfit).chain(customer).collect()
}

fn unknown(wish: &NewWatch) -> LastKnown {
    LastKnown { title: wish.issue_id.clone(), status: HealthStatus::Unknown, last_modified: None }
}

impl LastKnown {
    /// What is known of a problem now.
    fn of(issue: &HealthIssue) -> Self {
        let title = issue.title.clone();
        Self { title, status: issue.status, last_modified: issue.last_modified_date_time }
    }
}
