use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use support_widget::wire::Problem;

use super::caller::Caller;
use super::state::ApiState;
use crate::http::Refusal;

/// Watch a known problem no longer
#[utoipa::path(
    delete,
    path = "/watched-issues/{id}",
    operation_id = "unwatchIssue",
    tag = "help",
    params(("id" = String, Path, description = "The identifier of the watch")),
    responses(
        (status = 204, description = "It is watched no longer"),
        (status = 401, description = "Nobody said who is calling, or the token is not known", body = Problem,
            content_type = "application/problem+json"),
        (status = 404, description = "No such watch, or not the caller's", body = Problem,
            content_type = "application/problem+json"),
    ),
    security(("bearer" = [])),
)]
pub(super) async fn unwatch(
    State(state): State<ApiState>,
    caller: Caller,
    id: Result<Path<String>, PathRejection>,
) -> Result<StatusCode, Refusal> {
    let user = caller.user()?;
    let Path(id) = id.map_err(|_| Refusal::NotFound)?;
    if state.store.unwatch(user, &id).await? { Ok(StatusCode::NO_CONTENT) } else { Err(Refusal::NotFound) }
}
