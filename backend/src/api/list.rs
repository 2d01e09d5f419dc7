use axum::Json;
use axum::extract::rejection::QueryRejection;
use axum::extract::{Query, State};
use serde::Deserialize;
use support_widget::model::{RequestKind, RequestStatus};
use support_widget::wire::{Page, Problem, RequestSummary};
use utoipa::IntoParams;

use super::caller::Caller;
use super::state::ApiState;
use crate::http::Refusal;
use crate::store::{Cursor, Filter};

/// What to list. Text until it is checked, so that every refusal names the parameter.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub(super) struct ListQuery {
    /// Only requests of this kind. Those that customers report themselves stand among `customer` as well.
    #[param(value_type = Option<RequestKind>)]
    kind: String,
    /// Only requests that stand here.
    #[param(value_type = Option<RequestStatus>)]
    status: String,
    /// Only requests for the customer with this identifier.
    #[serde(rename = "customerId")]
    #[param(value_type = Option<String>)]
    customer_id: String,
    /// `true` for those alone that are resolved or closed, and whose customer is to be told and has not been.
    #[serde(rename = "awaitsNotice")]
    #[param(value_type = Option<bool>)]
    awaits_notice: String,
    /// The `nextCursor` of the part before.
    #[param(value_type = Option<String>)]
    cursor: String,
    /// How many at most; 20 when it is not said.
    #[param(value_type = Option<u32>, minimum = 1, maximum = 100)]
    limit: String,
}

/// How many requests a part has when nobody says.
const DEFAULT_LIMIT: usize = 20;

/// How many requests a part may have.
const MOST: usize = 100;

/// List the caller's own requests
///
/// Newest first. Following `nextCursor` shows every request once, also while new ones arrive.
#[utoipa::path(
    get,
    path = "/requests",
    operation_id = "listRequests",
    tag = "requests",
    params(ListQuery),
    responses(
        (status = 200, description = "A part of the list", body = Page<RequestSummary>),
        (status = 400, description = "A parameter cannot be read", body = Problem,
            content_type = "application/problem+json"),
        (status = 401, description = "Nobody said who is calling, or the token is not known", body = Problem,
            content_type = "application/problem+json"),
    ),
    security(("bearer" = [])),
)]
pub(super) async fn list(
    State(state): State<ApiState>,
    caller: Caller,
    query: Result<Query<ListQuery>, QueryRejection>,
) -> Result<Json<Page<RequestSummary>>, Refusal> {
    let user = caller.user()?;
    let Query(query) = query.map_err(|_| Refusal::malformed("the query cannot be read"))?;
    Ok(Json(state.store.list(user, query.filter()?).await?))
}

impl ListQuery {
    fn filter(&self) -> Result<Filter, Refusal> {
        Ok(Filter {
            kind: parameter("kind", &self.kind, RequestKind::parse)?,
            status: parameter("status", &self.status, RequestStatus::parse)?,
            customer_id: Some(self.customer_id.clone()).filter(|id| !id.is_empty()),
            awaits_notice: parameter("awaitsNotice", &self.awaits_notice, |text| text.parse().ok())?.unwrap_or(false),
            cursor: parameter("cursor", &self.cursor, Cursor::parse)?,
            limit: parameter("limit", &self.limit, |text| limit(text, MOST))?.unwrap_or(DEFAULT_LIMIT),
        })
    }
}

/// A parameter that is empty is one that was not sent.
pub(super) fn parameter<Value>(
    name: &str,
    text: &str,
    parse: impl Fn(&str) -> Option<Value>,
) -> Result<Option<Value>, Refusal> {
    if text.is_empty() {
        return Ok(None);
    }
    parse(text).map(Some).ok_or_else(|| Refusal::malformed(format!("the parameter {name} has no such value")))
}

/// How many are wanted, at most as many as there may be.
pub(super) fn limit(text: &str, most: usize) -> Option<usize> {
    text.parse().ok().filter(|limit| (1..=most).contains(limit))
}
