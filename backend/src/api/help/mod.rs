//! Help before a request is made: articles, the health of services, and problems solved without a request.

pub(crate) mod article_page;
pub(crate) mod articles;
pub(crate) mod service_health;
pub(crate) mod solved_problems;
