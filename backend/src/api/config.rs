use axum::Json;
use axum::extract::rejection::QueryRejection;
use axum::extract::{Query, State};
use axum::http::HeaderMap;
use serde::Deserialize;
use sha2::{Digest, Sha256};
use support_widget::model::{Cloud, Feature, Texts};
use support_widget::wire::{BackendConfig, Problem};
use utoipa::IntoParams;

use super::common::{ApiState, Caller, language, parameter};
use crate::http::ApiError;
use crate::store::UserId;

/// Which rules to answer with.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub(crate) struct ConfigQuery {
    /// The cloud whose rules to answer with; `global` by default.
    #[param(value_type = Option<Cloud>)]
    cloud: String,
}

/// Read what this backend offers
///
/// The features available to the caller, the choices of the form, and size limits. A customer also gets the other
/// contact channels of its partner; a partner, the number of customers still to be notified of resolved requests.
#[utoipa::path(
    get,
    path = "/config",
    operation_id = "readConfig",
    tag = "config",
    params(ConfigQuery, ("Accept-Language" = Option<String>, Header, description = "The languages that are read")),
    responses(
        (status = 200, description = "What this backend offers", body = BackendConfig),
        (status = 400, description = "Unknown cloud", body = Problem,
            content_type = "application/problem+json"),
        (status = 401, description = "Unknown token", body = Problem,
            content_type = "application/problem+json"),
    ),
    security((), ("bearer" = [])),
)]
pub(crate) async fn config(
    State(state): State<ApiState>,
    caller: Caller,
    headers: HeaderMap,
    query: Result<Query<ConfigQuery>, QueryRejection>,
) -> Result<Json<BackendConfig>, ApiError> {
    let Query(query) = query.map_err(|_| ApiError::malformed("invalid query string"))?;
    let cloud = parameter("cloud", &query.cloud, Cloud::parse)?.unwrap_or(Cloud::Global);
    let rules = state.settings.rules(cloud);
    let user = caller.user().ok();
    let own = user.and_then(|user| user.customer);
    let features = Feature::ALL.iter().filter(|&&feature| own.is_none() || feature != Feature::Customers);
    let partner = match own {
        Some(own) => Some(state.store.partner(own.partner, language(&headers)).await?),
        None => None,
    };
    let customers_to_notify = match user.filter(|_| own.is_none()) {
        Some(user) => Some(state.store.customers_to_notify(user.id).await?),
        None => None,
    };
    Ok(Json(BackendConfig {
        features: features.map(|feature| feature.as_str().to_owned()).collect(),
        operator: state.settings.operator.clone(),
        categories: rules.categories,
        severities: rules.severities,
        limits: Some(rules.limits),
        steps: state.settings.offered_steps(),
        escalation_gate: state.settings.escalation_gate,
        operator_hours: Some(state.settings.operator_hours.clone().unwrap_or(rules.hours)),
        customers_to_notify,
        caller_id: user.map(|user| caller_id(user.id)),
        links: Texts::default(),
        partner,
    }))
}

/// A stable pseudonym of the caller. It neither identifies the caller nor grants access.
fn caller_id(user: UserId) -> String {
    let digest = Sha256::digest(format!("support-widget caller {}", user.number()));
    digest.iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}
