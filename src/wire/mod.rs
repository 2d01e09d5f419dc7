//! The contract with a backend: the JSON of both sides, and what an HTTP answer means.
//!
//! The model's types serialize to the contract's names, so the widget and the reference backend cannot differ;
//! golden tests freeze the result. Only what no view ever sees has types of its own here.

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

/// Media type of the errors of RFC 9457.
pub const PROBLEM_JSON: &str = "application/problem+json";

/// The header that makes a repeated submission the same submission.
pub const IDEMPOTENCY_KEY: &str = "Idempotency-Key";
