use axum::Json;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State};
use support_widget::model::{RequestStatus, Timestamp};
use support_widget::wire::{FieldProblem, Problem, RequestChange, RequestDetails};

use super::caller::SignedIn;
use super::dates::settled;
use super::flaws::{not_allowed, notice_flaw, refuse};
use super::json_body::JsonBody;
use super::state::ApiState;
use crate::clock::now;
use crate::http::Refusal;
use crate::store::{Change, Changed, User};

/// Change one of the caller's own requests
///
/// What is not said stays. A request is closed when it needs no more, and opened when it does after all; that its customer
/// was told is then forgotten. A customer may close and open what it reported itself; that it was told, its partner says:
/// of what is over and to be told alone. What a fast clock dates ahead counts as told when the call arrived.
#[utoipa::path(
    patch,
    path = "/requests/{id}",
    operation_id = "changeRequest",
    tag = "requests",
    params(("id" = String, Path, description = "The identifier from the receipt or the list")),
    request_body(content = RequestChange, content_type = "application/json"),
    responses(
        (status = 200, description = "The request as it is now", body = RequestDetails),
        (status = 400, description = "The call cannot be read", body = Problem,
            content_type = "application/problem+json"),
        (status = 401, description = "Nobody said who is calling, or the token is not known", body = Problem,
            content_type = "application/problem+json"),
        (status = 404, description = "No such request, or not the caller's", body = Problem,
            content_type = "application/problem+json"),
        (status = 415, description = "No JSON", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "The change breaks the rules", body = Problem,
            content_type = "application/problem+json"),
    ),
    security(("bearer" = [])),
)]
pub(super) async fn change(
    State(state): State<ApiState>,
    SignedIn(user): SignedIn,
    id: Result<Path<String>, PathRejection>,
    JsonBody(change): JsonBody<RequestChange>,
) -> Result<Json<RequestDetails>, Refusal> {
    let Path(id) = id.map_err(|_| Refusal::NotFound)?;
    let received = now();
    refuse(flaws(&change, user, received))?;
    let notice = change.escalation.as_ref().map(|notice| settled(notice, received));
    let wanted = Change { id: &id, status: change.status, notice: notice.as_ref(), received };
    match state.store.change(user.id, wanted, state.settings.operator_hours.as_ref()).await? {
        Changed::AsWanted(details) => Ok(Json(*details)),
        Changed::NotFound => Err(Refusal::NotFound),
        Changed::NothingToTell => {
            Err(Refusal::Invalid(vec![not_allowed(NOTICE, "it is not over, or its customer is not to be told")]))
        }
    }
}

/// Where a change says what has become of telling the customer.
const NOTICE: &str = "/escalation/customerNotifiedAt";

/// They follow from the change and its sender alone, so they tell nothing about requests of others.
fn flaws(change: &RequestChange, user: User, now: Timestamp) -> Vec<FieldProblem> {
    let status = change.status.filter(|status| !matches!(status, RequestStatus::Open | RequestStatus::Closed));
    let status = status.map(|_| not_allowed("/status", "a request can be opened or closed; the rest is the desk's"));
    let notice = change.escalation.as_ref();
    let notice = notice.and_then(|notice| notice_flaw(NOTICE, notice, user, now));
    status.into_iter().chain(notice).collect()
}
