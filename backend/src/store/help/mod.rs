//! What helps before a request is made: articles, the health of services, and problems solved without a request.

mod articles;
mod health_table;
mod resolve_issue;
mod solved_problems;

pub(crate) use articles::{ArticleFilter, ArticleText};
pub(crate) use health_table::HealthTable;
pub(crate) use solved_problems::SolvedEntry;
