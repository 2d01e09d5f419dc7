use axum::Json;
use axum::extract::rejection::QueryRejection;
use axum::extract::{Query, State};
use axum::http::HeaderMap;
use serde::Deserialize;
use support_widget::wire::{HealthReport, Problem};
use utoipa::IntoParams;

use crate::api::common::{ApiState, Caller, language, service_scope};
use crate::http::ApiError;

/// Which services to include.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[serde(default, rename_all = "camelCase")]
#[into_params(parameter_in = Query)]
pub(crate) struct HealthQuery {
    /// Only this service.
    #[param(value_type = Option<String>)]
    service_id: String,
    /// Only the services of this customer.
    #[param(value_type = Option<String>)]
    customer_id: String,
}

/// Read the health of services
///
/// At most a minute old, with the time of the check. A service is `unknown` if the source does not report it. Titles of
/// issues are in the language of `Accept-Language` where the source has them in it; each says its language.
#[utoipa::path(
    get,
    path = "/service-health",
    operation_id = "readServiceHealth",
    tag = "help",
    params(HealthQuery, ("Accept-Language" = Option<String>, Header, description = "The languages that are read")),
    responses(
        (status = 200, description = "The services with their known issues", body = HealthReport),
        (status = 401, description = "Missing or unknown token", body = Problem,
            content_type = "application/problem+json"),
        (status = 404, description = "No such service or customer, or not the caller's", body = Problem,
            content_type = "application/problem+json"),
    ),
    security((), ("bearer" = [])),
)]
pub(crate) async fn service_health(
    State(state): State<ApiState>,
    caller: Caller,
    headers: HeaderMap,
    query: Result<Query<HealthQuery>, QueryRejection>,
) -> Result<Json<HealthReport>, ApiError> {
    let Query(query) = query.map_err(|_| ApiError::malformed("invalid query string"))?;
    let scope = service_scope(&state, caller, &query.customer_id).await?;
    let mut services = state.store.services(scope.customer.as_ref()).await?;
    if !query.service_id.is_empty() {
        services.retain(|service| service.id == query.service_id);
        if services.is_empty() {
            return Err(ApiError::NotFound);
        }
    }
    let snapshot = state.health.snapshot().await;
    let items = services.iter().map(|service| snapshot.health(service, language(&headers))).collect();
    Ok(Json(HealthReport { checked_at: snapshot.checked_at, items }))
}
