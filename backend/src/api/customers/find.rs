use axum::Json;
use axum::extract::rejection::QueryRejection;
use axum::extract::{Query, State};
use serde::Deserialize;
use support_widget::wire::{Customer, Page, Problem};
use utoipa::IntoParams;

use crate::api::common::{ApiState, Caller, limit, parameter};
use crate::http::ApiError;
use crate::search::CustomerQuery;
use crate::store::CustomerCursor;

/// Which customers to find.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub(crate) struct CustomersQuery {
    /// Search text: the beginning of a word of the name, any part of it in Chinese or Japanese, the beginning of the
    /// domain or of one of its labels, or four characters or more of the tenant's identifier. Case, width and accents
    /// make no difference. Without it, the customers that were used last.
    #[param(value_type = Option<String>)]
    q: String,
    /// The `nextCursor` of the previous page.
    #[param(value_type = Option<String>)]
    cursor: String,
    /// Page size; 10 by default.
    #[param(value_type = Option<u32>, minimum = 1, maximum = 50)]
    limit: String,
}

/// Default page size.
const DEFAULT_LIMIT: usize = 10;

/// Largest page size.
const MAX_LIMIT: usize = 50;

/// Find the caller's customers
///
/// Names that begin with the search text come first, then all other matches, each sorted by name and domain.
#[utoipa::path(
    get,
    path = "/customers",
    operation_id = "findCustomers",
    tag = "customers",
    params(CustomersQuery),
    responses(
        (status = 200, description = "A page of the results", body = Page<Customer>),
        (status = 400, description = "Invalid parameter", body = Problem,
            content_type = "application/problem+json"),
        (status = 401, description = "Missing or unknown token", body = Problem,
            content_type = "application/problem+json"),
        (status = 404, description = "The caller is a customer itself", body = Problem,
            content_type = "application/problem+json"),
    ),
    security(("bearer" = [])),
)]
pub(crate) async fn customers(
    State(state): State<ApiState>,
    caller: Caller,
    query: Result<Query<CustomersQuery>, QueryRejection>,
) -> Result<Json<Page<Customer>>, ApiError> {
    let user = caller.user()?;
    if user.customer.is_some() {
        return Err(ApiError::NotFound);
    }
    let Query(query) = query.map_err(|_| ApiError::malformed("invalid query string"))?;
    let cursor = parameter("cursor", &query.cursor, CustomerCursor::parse)?;
    let limit = parameter("limit", &query.limit, |text| limit(text, MAX_LIMIT))?.unwrap_or(DEFAULT_LIMIT);
    if query.q.trim().is_empty() {
        return Ok(Json(state.store.recent_customers(user.id, limit).await?));
    }
    let Some(wanted) = CustomerQuery::read(user.id.number(), &query.q) else {
        return Ok(Json(Page { items: Vec::new(), next_cursor: None }));
    };
    Ok(Json(state.store.find_customers(user.id, &wanted, cursor, limit).await?))
}
