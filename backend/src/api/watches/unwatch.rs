use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use support_widget::wire::Problem;

use crate::api::common::{ApiState, Caller};
use crate::http::ApiError;

/// Stop watching a known issue
#[utoipa::path(
    delete,
    path = "/watched-issues/{id}",
    operation_id = "unwatchIssue",
    tag = "help",
    params(("id" = String, Path, description = "The identifier of the watch")),
    responses(
        (status = 204, description = "No longer watched"),
        (status = 401, description = "Missing or unknown token", body = Problem,
            content_type = "application/problem+json"),
        (status = 404, description = "No such watch, or not the caller's", body = Problem,
            content_type = "application/problem+json"),
    ),
    security(("bearer" = [])),
)]
pub(crate) async fn unwatch(
    State(state): State<ApiState>,
    caller: Caller,
    id: Result<Path<String>, PathRejection>,
) -> Result<StatusCode, ApiError> {
    let user = caller.user()?;
    let Path(id) = id.map_err(|_| ApiError::NotFound)?;
    if state.store.unwatch(user, &id).await? { Ok(StatusCode::NO_CONTENT) } else { Err(ApiError::NotFound) }
}
