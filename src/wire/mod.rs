//! The wire contract with a backend: JSON types of both sides, and the interpretation of HTTP responses.
//!
//! The model's types serialize to the contract's names, so the widget and the reference backend cannot differ; golden
//! tests freeze the result. Only data that no view shows has its own types here.

mod answer;
mod config;
mod problem;

pub use answer::{Answer, KEY_REUSED};
pub use config::BackendConfig;
pub use problem::{FieldProblem, Problem};

pub use crate::model::{
    Article, Customer, HealthReport, NewRequest, NewWatch, Notice, Page, Receipt, Recorded, RequestChange,
    RequestDetails, RequestSummary, Service, SolvedProblem, WatchedIssue,
};

/// Media type of problem details (RFC 9457).
pub const PROBLEM_JSON: &str = "application/problem+json";

/// Request header with the idempotency key: a retry with the same key and content stores no second request.
pub const IDEMPOTENCY_KEY: &str = "Idempotency-Key";
