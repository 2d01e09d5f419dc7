//! Text as searches compare it, and the words that the search indexes hold. Writer and reader of an index use the
//! same functions, so they cannot differ. Nothing here knows the database.

mod article_words;
mod customer_query;
mod customer_terms;
mod fold;
mod gram;

pub(crate) use article_words::{article_query, article_words};
pub(crate) use customer_query::CustomerQuery;
pub(crate) use customer_terms::customer_terms;
pub(crate) use fold::name_key;
