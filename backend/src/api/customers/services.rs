use axum::Json;
use axum::extract::rejection::QueryRejection;
use axum::extract::{Query, State};
use serde::Deserialize;
use support_widget::wire::{Page, Problem, Service};
use utoipa::IntoParams;

use crate::api::common::{ApiState, Caller, service_scope};
use crate::http::ApiError;

/// Whose services to list.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub(crate) struct ServicesQuery {
    /// The customer whose services to list. Without it, a customer gets its own, a partner the whole catalogue.
    #[serde(rename = "customerId")]
    #[param(value_type = Option<String>)]
    customer_id: String,
}

/// List services
///
/// For a customer, each service has the URL of that customer's admin center.
#[utoipa::path(
    get,
    path = "/services",
    operation_id = "listServices",
    tag = "customers",
    params(ServicesQuery),
    responses(
        (status = 200, description = "The services, on a single page", body = Page<Service>),
        (status = 401, description = "Missing or unknown token", body = Problem,
            content_type = "application/problem+json"),
        (status = 404, description = "No such customer, or not the caller's", body = Problem,
            content_type = "application/problem+json"),
    ),
    security((), ("bearer" = [])),
)]
pub(crate) async fn services(
    State(state): State<ApiState>,
    caller: Caller,
    query: Result<Query<ServicesQuery>, QueryRejection>,
) -> Result<Json<Page<Service>>, ApiError> {
    let Query(query) = query.map_err(|_| ApiError::malformed("invalid query string"))?;
    let scope = service_scope(&state, caller, &query.customer_id).await?;
    let rows = state.store.services(scope.customer.as_ref()).await?;
    let items = rows.into_iter().map(|row| row.into_service(scope.user, scope.customer.as_ref())).collect();
    Ok(Json(Page { items, next_cursor: None }))
}
