use axum::Json;
use axum::extract::rejection::QueryRejection;
use axum::extract::{Query, State};
use serde::Deserialize;
use support_widget::wire::{Page, Problem, Service};
use utoipa::IntoParams;

use super::asked::asked;
use super::caller::Caller;
use super::state::ApiState;
use crate::http::Refusal;

/// Whose services to tell.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub(super) struct ServicesQuery {
    /// The customer whose services are wanted. Without it, a customer is told its own, a partner the whole catalogue.
    #[serde(rename = "customerId")]
    #[param(value_type = Option<String>)]
    customer_id: String,
}

/// List services
///
/// With a customer, each has the address of that customer's admin center for it.
#[utoipa::path(
    get,
    path = "/services",
    operation_id = "listServices",
    tag = "customers",
    params(ServicesQuery),
    responses(
        (status = 200, description = "The services, all in one part", body = Page<Service>),
        (status = 401, description = "Nobody said who is calling, or the token is not known", body = Problem,
            content_type = "application/problem+json"),
        (status = 404, description = "No such customer, or not the caller's", body = Problem,
            content_type = "application/problem+json"),
    ),
    security((), ("bearer" = [])),
)]
pub(super) async fn services(
    State(state): State<ApiState>,
    caller: Caller,
    query: Result<Query<ServicesQuery>, QueryRejection>,
) -> Result<Json<Page<Service>>, Refusal> {
    let Query(query) = query.map_err(|_| Refusal::malformed("the query cannot be read"))?;
    let asked = asked(&state, caller, &query.customer_id).await?;
    let rows = state.store.services(asked.customer.as_ref()).await?;
    let items = rows.into_iter().map(|row| row.into_service(asked.user, asked.customer.as_ref())).collect();
    Ok(Json(Page { items, next_cursor: None }))
}
