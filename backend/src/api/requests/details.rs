use axum::Json;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State};
use support_widget::wire::{Problem, RequestDetails};

use crate::api::common::{ApiState, Caller};
use crate::http::ApiError;

/// Read one of the caller's own requests
///
/// Partners also read the requests of their customers. A request of another company is answered like one that does not
/// exist.
#[utoipa::path(
    get,
    path = "/requests/{id}",
    operation_id = "readRequest",
    tag = "requests",
    params(("id" = String, Path, description = "The identifier from the receipt or the list")),
    responses(
        (status = 200, description = "The request with its history and notes", body = RequestDetails),
        (status = 401, description = "Missing or unknown token", body = Problem,
            content_type = "application/problem+json"),
        (status = 404, description = "No such request, or not the caller's", body = Problem,
            content_type = "application/problem+json"),
    ),
    security(("bearer" = [])),
)]
pub(crate) async fn details(
    State(state): State<ApiState>,
    caller: Caller,
    id: Result<Path<String>, PathRejection>,
) -> Result<Json<RequestDetails>, ApiError> {
    let user = caller.user()?;
    let Path(id) = id.map_err(|_| ApiError::NotFound)?;
    state.store.details(user.id, &id, state.settings.operator_hours.as_ref()).await?.map(Json).ok_or(ApiError::NotFound)
}
