use support_widget::model::Article;

use crate::search::article_query;
use crate::store::columns::unreadable;
use crate::store::{Store, StoreError};

/// Which articles to find.
#[derive(Clone, Copy, Debug)]
pub(crate) struct ArticleFilter<'a> {
    /// Their language.
    pub(crate) locale: &'a str,
    /// The search text.
    pub(crate) typed: &'a str,
    /// Only those about this service; empty for all.
    pub(crate) service_id: &'a str,
    /// Only those of this category; empty for all.
    pub(crate) category_id: &'a str,
}

/// An article in full.
#[derive(Clone, Debug)]
pub(crate) struct ArticleText {
    /// The problem.
    pub(crate) title: String,
    /// A summary of the solution.
    pub(crate) summary: String,
    /// The steps of the solution.
    pub(crate) steps: Vec<String>,
}

/// Most articles in an answer: as many as people look through.
const LIMIT: i64 = 6;

/// Most articles about the service if none matches the search text.
const FALLBACK_LIMIT: i64 = 3;

/// The condition on an article, besides its terms.
const FILTER: &str = "locale = ?1 AND (?2 = '' OR service_id = ?2) AND (?3 = '' OR category_id = ?3)";

impl Store {
    /// The articles that match, best first (FTS5 `bm25`); without a match, the first ones about the service.
    pub(crate) async fn articles(&self, filter: ArticleFilter<'_>) -> Result<Vec<Article>, StoreError> {
        if filter.typed.is_empty() {
            return self.articles_of_service(filter, LIMIT).await;
        }
        let found = match article_query(filter.typed) {
            Some(expression) => self.articles_with_words(filter, &expression).await?,
            None => Vec::new(),
        };
        if found.is_empty() { self.articles_of_service(filter, FALLBACK_LIMIT).await } else { Ok(found) }
    }

    /// One article in a language.
    pub(crate) async fn article(&self, id: &str, locale: &str) -> Result<Option<ArticleText>, StoreError> {
        let row: Option<(String, String, String)> =
            sqlx::query_as("SELECT title, summary, steps FROM articles WHERE id = ? AND locale = ?")
                .bind(id)
                .bind(locale)
                .fetch_optional(&self.readers)
                .await?;
        let Some((title, summary, steps)) = row else { return Ok(None) };
        let steps = serde_json::from_str(&steps).map_err(|_| unreadable("steps"))?;
        Ok(Some(ArticleText { title, summary, steps }))
    }

    async fn articles_of_service(&self, filter: ArticleFilter<'_>, most: i64) -> Result<Vec<Article>, StoreError> {
        if filter.service_id.is_empty() {
            return Ok(Vec::new());
        }
        let sql = format!("SELECT id, title, summary FROM articles WHERE {FILTER} ORDER BY number LIMIT ?4");
        self.read_articles(filter, sql, most, "").await
    }

    async fn articles_with_words(
        &self,
        filter: ArticleFilter<'_>,
        expression: &str,
    ) -> Result<Vec<Article>, StoreError> {
        // Matches in the title weigh most.
        let sql = format!(
            "SELECT id, articles.title, articles.summary FROM article_search \
             JOIN articles ON articles.number = article_search.rowid WHERE article_search MATCH ?5 AND {FILTER} \
             ORDER BY bm25(article_search, 6.0, 3.0, 1.0), articles.number LIMIT ?4"
        );
        self.read_articles(filter, sql, LIMIT, expression).await
    }

    async fn read_articles(
        &self,
        filter: ArticleFilter<'_>,
        sql: String,
        most: i64,
        expression: &str,
    ) -> Result<Vec<Article>, StoreError> {
        let rows: Vec<(String, String, String)> = sqlx::query_as(sqlx::AssertSqlSafe(sql))
            .bind(filter.locale)
            .bind(filter.service_id)
            .bind(filter.category_id)
            .bind(most)
            .bind(expression)
            .fetch_all(&self.readers)
            .await?;
        let article = |(id, title, summary): (String, String, String)| Article {
            url: address(&id, filter.locale),
            id,
            title,
            summary,
        };
        Ok(rows.into_iter().map(article).collect())
    }
}

/// The URL of an article, relative to the base of the API.
fn address(id: &str, locale: &str) -> String {
    format!("help/{id}?lang={locale}")
}
