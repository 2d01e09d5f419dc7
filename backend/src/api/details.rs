use axum::Json;
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State};
use support_widget::wire::{Problem, RequestDetails};

use super::caller::Caller;
use super::state::ApiState;
use crate::http::Refusal;

/// Read one of the caller's own requests
///
/// A partner reads those of its customers, too. A request of somebody else is answered as one that does not exist.
#[utoipa::path(
    get,
    path = "/requests/{id}",
    operation_id = "readRequest",
    tag = "requests",
    params(("id" = String, Path, description = "The identifier from the receipt or the list")),
    responses(
        (status = 200, description = "The request with its history and notes", body = RequestDetails),
        (status = 401, description = "Nobody said who is calling, or the token is not known", body = Problem,
            content_type = "application/problem+json"),
        (status = 404, description = "No such request, or not the caller's", body = Problem,
            content_type = "application/problem+json"),
    ),
    security(("bearer" = [])),
)]
pub(super) async fn details(
    State(state): State<ApiState>,
    caller: Caller,
    id: Result<Path<String>, PathRejection>,
) -> Result<Json<RequestDetails>, Refusal> {
    let user = caller.user()?;
    let Path(id) = id.map_err(|_| Refusal::NotFound)?;
    state.store.details(user.id, &id, state.settings.operator_hours.as_ref()).await?.map(Json).ok_or(Refusal::NotFound)
}
