use axum::Json;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State};
use support_widget::wire::{FieldProblem, Notice, Problem, WatchedIssue};

use super::caller::SignedIn;
use super::dates::settled;
use super::flaws::{not_allowed, notice_flaw, refuse};
use super::json_body::JsonBody;
use super::state::ApiState;
use super::watches::current;
use crate::clock::now;
use crate::http::Refusal;

/// Take note that a customer was told that a known problem is over
///
/// Should the problem come back, that the customer was told is forgotten. What a fast clock dates ahead counts as told when
/// the call arrived.
#[utoipa::path(
    patch,
    path = "/watched-issues/{id}",
    operation_id = "notifyCustomer",
    tag = "help",
    params(("id" = String, Path, description = "The identifier of the watch")),
    request_body(content = Notice, content_type = "application/json"),
    responses(
        (status = 200, description = "The watch as it is now", body = WatchedIssue),
        (status = 400, description = "The call cannot be read", body = Problem,
            content_type = "application/problem+json"),
        (status = 401, description = "Nobody said who is calling, or the token is not known", body = Problem,
            content_type = "application/problem+json"),
        (status = 404, description = "No such watch, or not the caller's", body = Problem,
            content_type = "application/problem+json"),
        (status = 415, description = "No JSON", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "A customer calls, the instant has not come yet, the problem is not over, or it is watched \
            for no customer", body = Problem, content_type = "application/problem+json"),
    ),
    security(("bearer" = [])),
)]
pub(super) async fn notify(
    State(state): State<ApiState>,
    SignedIn(user): SignedIn,
    id: Result<Path<String>, PathRejection>,
    JsonBody(notice): JsonBody<Notice>,
) -> Result<Json<WatchedIssue>, Refusal> {
    let Path(id) = id.map_err(|_| Refusal::NotFound)?;
    let received = now();
    refuse(notice_flaw(NOTICE, &notice, user, received).into_iter().collect())?;
    let notice = settled(&notice, received);
    let watch = state.store.watched(user, &id).await?.ok_or(Refusal::NotFound)?;
    // What is known is brought up to date first: an end that is learned later would make the notice forgotten.
    let watch = current(&state, vec![watch]).await?.pop().ok_or(Refusal::NotFound)?;
    refuse(nothing_to_tell(&watch, &notice).into_iter().collect())?;
    if !state.store.notify(user, &id, &notice).await? {
        return Err(Refusal::NotFound);
    }
    Ok(Json(WatchedIssue { customer_notified_at: notice.customer_notified_at, ..watch }))
}

const NOTICE: &str = "/customerNotifiedAt";

/// What speaks against a notice now; taking one back is always possible.
fn nothing_to_tell(watch: &WatchedIssue, notice: &Notice) -> Option<FieldProblem> {
    let is_to_tell = watch.is_over() && watch.customer.is_some();
    let is_told = notice.customer_notified_at.is_some();
    (is_told && !is_to_tell).then(|| not_allowed(NOTICE, "it is not over, or it is watched for no customer"))
}
