use axum::Json;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State};
use axum::http::HeaderMap;
use support_widget::wire::{FieldProblem, Notice, Problem, WatchedIssue};

use super::refresh::refresh;
use crate::api::common::{ApiState, JsonBody, SignedIn, clamped_notice, language, not_allowed, notice_flaw, refuse};
use crate::http::ApiError;
use crate::time::now;

/// Record that a customer was notified that a known issue is resolved
///
/// The notice is cleared when the issue reopens. A date in the future, from a fast clock, is stored as the time of the
/// call.
#[utoipa::path(
    patch,
    path = "/watched-issues/{id}",
    operation_id = "notifyCustomer",
    tag = "help",
    params(
        ("id" = String, Path, description = "The identifier of the watch"),
        ("Accept-Language" = Option<String>, Header, description = "The languages that are read"),
    ),
    request_body(content = Notice, content_type = "application/json"),
    responses(
        (status = 200, description = "The watch as it is now", body = WatchedIssue),
        (status = 400, description = "Malformed request", body = Problem,
            content_type = "application/problem+json"),
        (status = 401, description = "Missing or unknown token", body = Problem,
            content_type = "application/problem+json"),
        (status = 404, description = "No such watch, or not the caller's", body = Problem,
            content_type = "application/problem+json"),
        (status = 415, description = "Not JSON", body = Problem, content_type = "application/problem+json"),
        (status = 422, description = "The caller is a customer, the date is in the future, the issue is not resolved, or it is watched \
            for no customer", body = Problem, content_type = "application/problem+json"),
    ),
    security(("bearer" = [])),
)]
pub(crate) async fn notify(
    State(state): State<ApiState>,
    SignedIn(user): SignedIn,
    headers: HeaderMap,
    id: Result<Path<String>, PathRejection>,
    JsonBody(notice): JsonBody<Notice>,
) -> Result<Json<WatchedIssue>, ApiError> {
    let Path(id) = id.map_err(|_| ApiError::NotFound)?;
    let received = now();
    refuse(notice_flaw(NOTICE, &notice, user, received).into_iter().collect())?;
    let notice = clamped_notice(&notice, received);
    let watch = state.store.watched(user, &id).await?.ok_or(ApiError::NotFound)?;
    // Refreshed before the notice is stored: a resolution learned only later would clear the notice again.
    let watch = refresh(&state, vec![watch], language(&headers)).await?.pop().ok_or(ApiError::NotFound)?;
    refuse(nothing_to_notify(&watch, &notice).into_iter().collect())?;
    if !state.store.notify(user, &id, &notice).await? {
        return Err(ApiError::NotFound);
    }
    Ok(Json(WatchedIssue { customer_notified_at: notice.customer_notified_at, ..watch }))
}

const NOTICE: &str = "/customerNotifiedAt";

/// The problem with a notice for an issue that needs none; clearing a notice is always possible.
fn nothing_to_notify(watch: &WatchedIssue, notice: &Notice) -> Option<FieldProblem> {
    let needs_notice = watch.is_over() && watch.customer.is_some();
    let sets_notice = notice.customer_notified_at.is_some();
    (sets_notice && !needs_notice)
        .then(|| not_allowed(NOTICE, "the issue is not resolved, or it is watched for no customer"))
}
