use axum::extract::rejection::{PathRejection, QueryRejection};
use axum::extract::{Path, Query, State};
use axum::http::HeaderMap;
use axum::http::header::{CONTENT_LANGUAGE, CONTENT_SECURITY_POLICY, CONTENT_TYPE, REFERRER_POLICY};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use support_widget::i18n::negotiate;
use support_widget::wire::Problem;
use utoipa::IntoParams;

use crate::api::common::{ApiState, language};
use crate::http::ApiError;
use crate::store::ArticleText;

/// In which language to read an article.
#[derive(Debug, Default, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub(crate) struct PageQuery {
    /// A language; without it, that of `Accept-Language`.
    #[param(value_type = Option<String>)]
    lang: String,
}

/// Content security policy of the page: no scripts, no requests, no framing.
const POLICY: &str =
    "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/// Read an article
///
/// A page for people. Articles are public.
#[utoipa::path(
    get,
    path = "/help/{id}",
    operation_id = "readArticle",
    tag = "help",
    params(("id" = String, Path, description = "The article's identifier"), PageQuery),
    responses(
        (status = 200, description = "The article", body = String, content_type = "text/html; charset=utf-8"),
        (status = 404, description = "No such article", body = Problem, content_type = "application/problem+json"),
    ),
    security(()),
)]
pub(crate) async fn page(
    State(state): State<ApiState>,
    headers: HeaderMap,
    id: Result<Path<String>, PathRejection>,
    query: Result<Query<PageQuery>, QueryRejection>,
) -> Result<Response, ApiError> {
    let Path(id) = id.map_err(|_| ApiError::NotFound)?;
    let Query(query) = query.map_err(|_| ApiError::malformed("invalid query string"))?;
    let locale = if query.lang.is_empty() { language(&headers) } else { negotiate(&[query.lang]) };
    let article = state.store.article(&id, locale).await?.ok_or(ApiError::NotFound)?;
    let headers = [
        (CONTENT_TYPE, "text/html; charset=utf-8"),
        (CONTENT_LANGUAGE, locale),
        (CONTENT_SECURITY_POLICY, POLICY),
        (REFERRER_POLICY, "no-referrer"),
    ];
    Ok((headers, html(&article, locale)).into_response())
}

/// The page's own style.
pub(crate) async fn style() -> Response {
    ([(CONTENT_TYPE, "text/css; charset=utf-8")], include_str!("article.css")).into_response()
}

fn html(article: &ArticleText, locale: &str) -> String {
    let (title, summary) = (escaped(&article.title), escaped(&article.summary));
    let steps: String = article.steps.iter().map(|step| format!("<li>{}</li>\n", escaped(step))).collect();
    format!(
        "<!doctype html>\n<html lang=\"{locale}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n<title>{title}</title>\n\
         <link rel=\"stylesheet\" href=\"article.css\">\n</head>\n<body>\n<main>\n<h1>{title}</h1>\n\
         <p>{summary}</p>\n<ol>\n{steps}</ol>\n</main>\n</body>\n</html>\n"
    )
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_stays_text() {
        let article = ArticleText {
            title: "<script>alert(1)</script>".to_owned(),
            summary: "a & b".to_owned(),
            steps: vec!["\"</li><img src=x>".to_owned()],
        };
        let html = html(&article, "en-US");
        assert!(!html.contains("<script") && !html.contains("<img"), "{html}");
        assert!(html.contains("<p>a &amp; b</p>") && html.contains("<li>&quot;&lt;/li&gt;&lt;img src=x&gt;</li>"));
    }
}
