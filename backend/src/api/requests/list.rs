use axum::Json;
use axum::extract::rejection::QueryRejection;
use axum::extract::{Query, State};
use serde::Deserialize;
use support_widget::model::{RequestKind, RequestStatus};
use support_widget::wire::{Page, Problem, RequestSummary};
use utoipa::IntoParams;

use crate::api::common::{ApiState, Caller, limit, parameter};
use crate::http::ApiError;
use crate::store::{Cursor, Filter};

/// The filters of the list. Strings until they are parsed, so that each error names its parameter.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub(crate) struct ListQuery {
    /// Only requests of this kind; `customer` includes those that customers reported themselves.
    #[param(value_type = Option<RequestKind>)]
    kind: String,
    /// Only requests with this status.
    #[param(value_type = Option<RequestStatus>)]
    status: String,
    /// Only requests for the customer with this identifier.
    #[serde(rename = "customerId")]
    #[param(value_type = Option<String>)]
    customer_id: String,
    /// `true` for resolved and closed requests only whose customer still has to be notified.
    #[serde(rename = "awaitsNotice")]
    #[param(value_type = Option<bool>)]
    awaits_notice: String,
    /// The `nextCursor` of the previous page.
    #[param(value_type = Option<String>)]
    cursor: String,
    /// Page size; 20 by default.
    #[param(value_type = Option<u32>, minimum = 1, maximum = 100)]
    limit: String,
}

/// Default page size.
const DEFAULT_LIMIT: usize = 20;

/// Largest page size.
const MAX_LIMIT: usize = 100;

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
        (status = 200, description = "A page of the list", body = Page<RequestSummary>),
        (status = 400, description = "Invalid parameter", body = Problem,
            content_type = "application/problem+json"),
        (status = 401, description = "Missing or unknown token", body = Problem,
            content_type = "application/problem+json"),
    ),
    security(("bearer" = [])),
)]
pub(crate) async fn list(
    State(state): State<ApiState>,
    caller: Caller,
    query: Result<Query<ListQuery>, QueryRejection>,
) -> Result<Json<Page<RequestSummary>>, ApiError> {
    let user = caller.user()?;
    let Query(query) = query.map_err(|_| ApiError::malformed("invalid query string"))?;
    Ok(Json(state.store.list(user, query.filter()?).await?))
}

impl ListQuery {
    fn filter(&self) -> Result<Filter, ApiError> {
        Ok(Filter {
            kind: parameter("kind", &self.kind, RequestKind::parse)?,
            status: parameter("status", &self.status, RequestStatus::parse)?,
            customer_id: Some(self.customer_id.clone()).filter(|id| !id.is_empty()),
            awaits_notice: parameter("awaitsNotice", &self.awaits_notice, |text| text.parse().ok())?.unwrap_or(false),
            cursor: parameter("cursor", &self.cursor, Cursor::parse)?,
            limit: parameter("limit", &self.limit, |text| limit(text, MAX_LIMIT))?.unwrap_or(DEFAULT_LIMIT),
        })
    }
}
