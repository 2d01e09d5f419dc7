use axum::Json;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State};
use support_widget::wire::{Notice, Problem, WatchedIssue};

use super::caller::Caller;
use super::flaws::{notice_flaw, refuse};
use super::json_body::JsonBody;
use super::state::ApiState;
use super::watches::current;
use crate::clock::now;
use crate::http::Refusal;

/// Take note that a customer was told that a known problem is over
///
/// Should the problem come back, that the customer was told is forgotten.
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
        (status = 422, description = "A customer calls, or the instant has not come yet", body = Problem,
            content_type = "application/problem+json"),
    ),
    security(("bearer" = [])),
)]
pub(super) async fn notify(
    State(state): State<ApiState>,
    caller: Caller,
    id: Result<Path<String>, PathRejection>,
    JsonBody(notice): JsonBody<Notice>,
) -> Result<Json<WatchedIssue>, Refusal> {
    let user = caller.user()?;
    let Path(id) = id.map_err(|_| Refusal::NotFound)?;
    refuse(notice_flaw("/customerNotifiedAt", &notice, user, now()).into_iter().collect())?;
    let watch = state.store.watched(user, &id).await?.ok_or(Refusal::NotFound)?;
    // What is known is brought up to date first: an end that is learned later would make the notice forgotten.
    let watch = current(&state, vec![watch]).await?.pop().ok_or(Refusal::NotFound)?;
    if !state.store.notify(user, &id, &notice).await? {
        return Err(Refusal::NotFound);
    }
    Ok(Json(WatchedIssue { customer_notified_at: notice.customer_notified_at, ..watch }))
}
