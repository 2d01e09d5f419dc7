use axum::Json;
use axum::extract::rejection::QueryRejection;
use axum::extract::{Query, State};
use axum::http::HeaderMap;
use serde::Deserialize;
use support_widget::wire::{Article, Page, Problem};
use utoipa::IntoParams;

use crate::api::common::{ApiState, language};
use crate::http::ApiError;
use crate::store::ArticleFilter;

/// Which articles to find.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[serde(default, rename_all = "camelCase")]
#[into_params(parameter_in = Query)]
pub(crate) struct ArticlesQuery {
    /// The words typed so far.
    #[param(value_type = Option<String>)]
    q: String,
    /// Only articles about this service.
    #[param(value_type = Option<String>)]
    service_id: String,
    /// Only articles about this kind of problem.
    #[param(value_type = Option<String>)]
    category_id: String,
}

/// Find articles
///
/// At most six, best match first, in the language of `Accept-Language`. Without a match, the first ones about the
/// service. Articles are public.
#[utoipa::path(
    get,
    path = "/articles",
    operation_id = "findArticles",
    tag = "help",
    params(ArticlesQuery, ("Accept-Language" = Option<String>, Header, description = "The languages that are read")),
    responses(
        (status = 200, description = "The articles, on a single page", body = Page<Article>),
        (status = 400, description = "Invalid query string", body = Problem,
            content_type = "application/problem+json"),
    ),
    security(()),
)]
pub(crate) async fn articles(
    State(state): State<ApiState>,
    headers: HeaderMap,
    query: Result<Query<ArticlesQuery>, QueryRejection>,
) -> Result<Json<Page<Article>>, ApiError> {
    let Query(query) = query.map_err(|_| ApiError::malformed("invalid query string"))?;
    let filter = ArticleFilter {
        locale: language(&headers),
        typed: query.q.trim(),
        service_id: &query.service_id,
        category_id: &query.category_id,
    };
    Ok(Json(Page { items: state.store.articles(filter).await?, next_cursor: None }))
}
