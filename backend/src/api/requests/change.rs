use axum::Json;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State};
use support_widget::model::{RequestStatus, Timestamp};
use support_widget::wire::{FieldProblem, Problem, RequestChange, RequestDetails};

use crate::api::common::{ApiState, JsonBody, SignedIn, clamped_notice, not_allowed, notice_flaw, refuse};
use crate::http::ApiError;
use crate::store::{Change, Changed, User};
use crate::time::now;

/// Change one of the caller's own requests
///
/// Absent members stay unchanged. Callers may close a request and open it again, which clears the notice that its
/// customer was notified. Customers may close and open what they reported themselves; only partners record that a
/// customer was notified, and only for a resolved or closed request with a customer to notify. A date in the future,
/// from a fast clock, is stored as the time of the call.
#[utoipa::path(
    patch,
    path = "/requests/{id}",
    operation_id = "changeRequest",
    tag = "requests",
    params(("id" = String, Path, description = "The identifier from the receipt or the list")),
    request_body(content = RequestChange, content_type = "application/json"),
    responses(
        (status = 200, description = "The request as it is now", body = RequestDetails),
        (status = 400, description = "Malformed request", body = Problem,
            content_type = "application/problem+json"),
        (status = 401, description = "Missing or unknown token", body = Problem,
            content_type = "application/problem+json"),
        (status = 404, description = "No such request, or not the caller's", body = Problem,
            content_type = "application/problem+json"),
        (status = 415, description = "Not JSON", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "Invalid change", body = Problem,
            content_type = "application/problem+json"),
    ),
    security(("bearer" = [])),
)]
pub(crate) async fn change(
    State(state): State<ApiState>,
    SignedIn(user): SignedIn,
    id: Result<Path<String>, PathRejection>,
    JsonBody(change): JsonBody<RequestChange>,
) -> Result<Json<RequestDetails>, ApiError> {
    let Path(id) = id.map_err(|_| ApiError::NotFound)?;
    let received = now();
    refuse(flaws(&change, user, received))?;
    let notice = change.escalation.as_ref().map(|notice| clamped_notice(notice, received));
    let wanted = Change { id: &id, status: change.status, notice: notice.as_ref(), received };
    match state.store.change(user.id, wanted, state.settings.operator_hours.as_ref()).await? {
        Changed::Done(details) => Ok(Json(*details)),
        Changed::NotFound => Err(ApiError::NotFound),
        Changed::NothingToNotify => Err(ApiError::Invalid(vec![not_allowed(
            NOTICE,
            "the request is not resolved or closed, or has no customer to notify",
        )])),
    }
}

/// Pointer to the notice in a change.
const NOTICE: &str = "/escalation/customerNotifiedAt";

/// Problems of the change and its sender alone, so that they tell nothing about requests of other companies.
fn flaws(change: &RequestChange, user: User, now: Timestamp) -> Vec<FieldProblem> {
    let status = change.status.filter(|status| !matches!(status, RequestStatus::Open | RequestStatus::Closed));
    let status = status.map(|_| not_allowed("/status", "callers may set `status` to `open` or `closed` only"));
    let notice = change.escalation.as_ref();
    let notice = notice.and_then(|notice| notice_flaw(NOTICE, notice, user, now));
    status.into_iter().chain(notice).collect()
}
