use axum::Json;
use axum::extract::rejection::QueryRejection;
use axum::extract::{Query, State};
use serde::Deserialize;
use support_widget::wire::{HealthReport, Problem};
use utoipa::IntoParams;

use super::asked::asked;
use super::caller::Caller;
use super::state::ApiState;
use crate::http::Refusal;

/// Which services' health to tell.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[serde(default, rename_all = "camelCase")]
#[into_params(parameter_in = Query)]
pub(super) struct HealthQuery {
    /// Only this service.
    #[param(value_type = Option<String>)]
    service_id: String,
    /// Only the services of this customer.
    #[param(value_type = Option<String>)]
    customer_id: String,
}

/// Tell how services are
///
/// What was heard within the last minute, and when. A service is `unknown` when its source says nothing about it.
#[utoipa::path(
    get,
    path = "/service-health",
    operation_id = "readServiceHealth",
    tag = "help",
    params(HealthQuery),
    responses(
        (status = 200, description = "The services with what is known to be wrong with them", body = HealthReport),
        (status = 401, description = "Nobody said who is calling, or the token is not known", body = Problem,
            content_type = "application/problem+json"),
        (status = 404, description = "No such service or customer, or not the caller's", body = Problem,
            content_type = "application/problem+json"),
    ),
    security((), ("bearer" = [])),
)]
pub(super) async fn service_health(
    State(state): State<ApiState>,
    caller: Caller,
    query: Result<Query<HealthQuery>, QueryRejection>,
) -> Result<Json<HealthReport>, Refusal> {
    let Query(query) = query.map_err(|_| Refusal::malformed("the query cannot be read"))?;
    let asked = asked(&state, caller, &query.customer_id).await?;
    let mut services = state.store.services(asked.customer.as_ref()).await?;
    if !query.service_id.is_empty() {
        services.retain(|service| service.id == query.service_id);
        if services.is_empty() {
            return Err(Refusal::NotFound);
        }
    }
    let snapshot = state.health.snapshot().await;
    let items = services.iter().map(|service| snapshot.health(service)).collect();
    Ok(Json(HealthReport { checked_at: snapshot.checked_at, items }))
}
