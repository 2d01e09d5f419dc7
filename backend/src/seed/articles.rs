use serde::Deserialize;
use support_widget::model::Category;

use super::files::{FILES, SeedError, read as read_file};
use crate::search::article_words;

/// An article in one language.
#[derive(Clone, Debug)]
pub(crate) struct ArticleSeed {
    /// Its identifier, the same in all languages.
    pub(crate) id: String,
    /// Its language.
    pub(crate) locale: String,
    /// The service that it is about.
    pub(crate) service: String,
    /// The kind of problem that it is about.
    pub(crate) category: String,
    /// The problem.
    pub(crate) title: String,
    /// A summary of the solution.
    pub(crate) summary: String,
    /// The steps of the solution.
    pub(crate) steps: Vec<String>,
    /// Its terms in the search index: of the title, the summary and the steps.
    pub(crate) words: [String; 3],
}

#[derive(Deserialize)]
struct File {
    article: Vec<Entry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    id: String,
    category: String,
    title: String,
    summary: String,
    body: Vec<String>,
}

/// The articles about a service, in all languages.
pub(super) fn articles_of(service: &str) -> Result<Vec<ArticleSeed>, SeedError> {
    let mut articles = Vec::new();
    for folder in FILES.get_dir("articles").into_iter().flat_map(|folder| folder.dirs()) {
        let locale = folder.path().file_name().and_then(|name| name.to_str()).unwrap_or_default();
        let file: File = read_file(&format!("articles/{locale}/{service}.toml"))?;
        articles.extend(file.article.into_iter().map(|entry| entry.into_article(locale, service)));
    }
    Ok(articles)
}

impl Entry {
    fn into_article(self, locale: &str, service: &str) -> ArticleSeed {
        // The files use short names of the categories.
        let category = match self.category.as_str() {
            "subscriptions" => Category::CUSTOMERS_AND_SUBSCRIPTIONS.to_owned(),
            _ => self.category,
        };
        ArticleSeed {
            words: [&self.title, &self.summary, &self.body.join(" ")].map(|text| article_words(text)),
            id: self.id,
            locale: locale.to_owned(),
            service: service.to_owned(),
            category,
            title: self.title,
            summary: self.summary,
            steps: self.body,
        }
    }
}
