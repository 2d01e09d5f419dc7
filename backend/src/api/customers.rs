use axum::Json;
use axum::extract::rejection::QueryRejection;
use axum::extract::{Query, State};
use serde::Deserialize;
use support_widget::wire::{Customer, Page, Problem};
use utoipa::IntoParams;

use super::caller::Caller;
use super::list::{limit, parameter};
use super::state::ApiState;
use crate::http::Refusal;
use crate::search::CustomerQuery;
use crate::store::CustomerCursor;

/// Which customers to find.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub(super) struct CustomersQuery {
    /// What was typed: the beginning of a word of the name, any part of it in Chinese or Japanese, the beginning of the
    /// domain or of one of its labels, or four characters or more of the tenant's identifier. Case, width and accents
    /// make no difference. Without it, the customers that were used last.
    #[param(value_type = Option<String>)]
    q: String,
    /// The `nextCursor` of the part before.
    #[param(value_type = Option<String>)]
    cursor: String,
    /// How many at most; 10 when it is not said.
    #[param(value_type = Option<u32>, minimum = 1, maximum = 50)]
    limit: String,
}

/// How many customers a part has when nobody says.
const DEFAULT_LIMIT: usize = 10;

/// How many customers a part may have.
const MOST: usize = 50;

/// Find the caller's customers
///
/// Names that begin with what was typed come first, then all others, each in the order of names and domains.
#[utoipa::path(
    get,
    path = "/customers",
    operation_id = "findCustomers",
    tag = "customers",
    params(CustomersQuery),
    responses(
        (status = 200, description = "A part of what was found", body = Page<Customer>),
        (status = 400, description = "A parameter cannot be read", body = Problem,
            content_type = "application/problem+json"),
        (status = 401, description = "Nobody said who is calling, or the token is not known", body = Problem,
            content_type = "application/problem+json"),
        (status = 404, description = "Whoever calls has no customers, but is one", body = Problem,
            content_type = "application/problem+json"),
    ),
    security(("bearer" = [])),
)]
pub(super) async fn customers(
    State(state): State<ApiState>,
    caller: Caller,
    query: Result<Query<CustomersQuery>, QueryRejection>,
) -> Result<Json<Page<Customer>>, Refusal> {
    let user = caller.user()?;
    if user.customer.is_some() {
        return Err(Refusal::NotFound);
    }
    let Query(query) = query.map_err(|_| Refusal::malformed("the query cannot be read"))?;
    let cursor = parameter("cursor", &query.cursor, CustomerCursor::parse)?;
    let limit = parameter("limit", &query.limit, |text| limit(text, MOST))?.unwrap_or(DEFAULT_LIMIT);
    if query.q.trim().is_empty() {
        return Ok(Json(state.store.recent_customers(user.id, limit).await?));
    }
    let Some(wanted) = CustomerQuery::read(user.id.number(), &query.q) else {
        return Ok(Json(Page { items: Vec::new(), next_cursor: None }));
    };
    Ok(Json(state.store.find_customers(user.id, &wanted, cursor, limit).await?))
}
