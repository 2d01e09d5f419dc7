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
    /// What it will have people do.
    pub(crate) summary: String,
    /// What to do, step by step.
    pub(crate) steps: Vec<String>,
    /// The words that it is found by: those of the title, of the summary, and of the steps.
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
        // The files name the categories as people speak of them.
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
