//! Text normalization, and the terms of the FTS5 indexes. Writing and querying an index use the same functions, so that
//! they cannot differ. Nothing here knows the database.

mod article_words;
mod customer_query;
mod customer_terms;
mod fold;
mod ngrams;

pub(crate) use article_words::{article_query, article_words};
pub(crate) use customer_query::CustomerQuery;
pub(crate) use customer_terms::customer_terms;
pub(crate) use fold::name_key;
