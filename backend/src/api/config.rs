use std::collections::BTreeMap;

use axum::Json;
use axum::extract::rejection::QueryRejection;
use axum::extract::{Query, State};
use serde::Deserialize;
use sha2::{Digest, Sha256};
use support_widget::model::{Cloud, Feature};
use support_widget::wire::{BackendConfig, Problem};
use utoipa::IntoParams;

use super::caller::Caller;
use super::list::parameter;
use super::state::ApiState;
use crate::http::Refusal;
use crate::store::UserId;

/// Whose rules to answer.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub(super) struct ConfigQuery {
    /// The cloud whose rules are asked for; `global` when it is not said.
    #[param(value_type = Option<Cloud>)]
    cloud: String,
}

/// Tell what this backend offers
///
/// The parts of the contract that it has for whoever calls, what to choose from, and how much fits. A customer is told
/// how else its partner can be reached; a partner, how many customers wait to be told how their requests ended.
#[utoipa::path(
    get,
    path = "/config",
    operation_id = "readConfig",
    tag = "config",
    params(ConfigQuery),
    responses(
        (status = 200, description = "What is offered", body = BackendConfig),
        (status = 400, description = "There is no such cloud", body = Problem,
            content_type = "application/problem+json"),
        (status = 401, description = "The token is not known", body = Problem,
            content_type = "application/problem+json"),
    ),
    security((), ("bearer" = [])),
)]
pub(super) async fn config(
    State(state): State<ApiState>,
    caller: Caller,
    query: Result<Query<ConfigQuery>, QueryRejection>,
) -> Result<Json<BackendConfig>, Refusal> {
    let Query(query) = query.map_err(|_| Refusal::malformed("the query cannot be read"))?;
    let cloud = parameter("cloud", &query.cloud, Cloud::parse)?.unwrap_or(Cloud::Global);
    let rules = state.settings.rules(cloud);
    let user = caller.user().ok();
    let own = user.and_then(|user| user.customer);
    let features = Feature::ALL.iter().filter(|&&feature| own.is_none() || feature != Feature::Customers);
    let partner = match own {
        Some(own) => Some(state.store.partner(own.partner).await?),
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
        steps: state.settings.told_steps(),
        escalation_gate: state.settings.escalation_gate,
        operator_hours: Some(state.settings.operator_hours.clone().unwrap_or(rules.hours)),
        customers_to_notify,
        caller_id: user.map(|user| caller_id(user.id)),
        links: BTreeMap::new(),
        partner,
    }))
}

/// The same for the same user at every call; it tells nothing about who that is, and opens nothing.
fn caller_id(user: UserId) -> String {
    let digest = Sha256::digest(format!("support-widget caller {}", user.number()));
    digest.iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}
