use std::collections::BTreeMap;

use axum::Json;
use axum::extract::rejection::QueryRejection;
use axum::extract::{Query, State};
use serde::Deserialize;
use support_widget::model::{Cloud, Rules};
use support_widget::wire::{BackendConfig, Problem};
use utoipa::IntoParams;

use super::list::parameter;
use super::state::ApiState;
use crate::http::Refusal;

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
/// The parts of the contract that it has, what to choose from, and how much fits.
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
    ),
    security(()),
)]
pub(super) async fn config(
    State(state): State<ApiState>,
    query: Result<Query<ConfigQuery>, QueryRejection>,
) -> Result<Json<BackendConfig>, Refusal> {
    let Query(query) = query.map_err(|_| Refusal::malformed("the query cannot be read"))?;
    let cloud = parameter("cloud", &query.cloud, Cloud::parse)?.unwrap_or(Cloud::Global);
    let rules = Rules::of(cloud);
    Ok(Json(BackendConfig {
        features: vec!["requests".to_owned()],
        operator: state.settings.operator.clone(),
        categories: rules.categories,
        severities: rules.severities,
        limits: Some(rules.limits),
        links: BTreeMap::new(),
    }))
}
