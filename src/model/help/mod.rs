//! Self-help before a support request: the help flow, service health, known issues, and the escalation gate.

mod article;
mod customer_message;
mod escalation;
mod gate;
mod handoff;
mod help_flow;
mod help_stage;
mod service;
mod service_health;
mod solved_problem;
mod step;
mod watched_issue;

pub use article::Article;
pub use customer_message::CustomerMessage;
pub use escalation::{Conclusion, Escalation, HandoffCategory, Lack};
pub use gate::{Advice, EscalationCase, EscalationGate, EscalationReason};
pub use handoff::Handoff;
pub use help_flow::HelpFlow;
pub use help_stage::{Addition, HealthSeen, HelpStage};
pub use service::Service;
pub use service_health::{Condition, HealthIssue, HealthReport, HealthStatus, IssueClassification, ServiceHealth};
pub use solved_problem::{Recorded, SolvedProblem};
pub use step::Step;
pub use watched_issue::{NewWatch, WatchedIssue};
