use support_widget::model::{SolvedProblem, Timestamp};
use uuid::Uuid;

use super::customers::KnownCustomer;
use super::{Key, Store, User};

/// A problem that was solved without a request.
pub(crate) struct SolvedEntry<'a> {
    /// What was sent.
    pub(crate) problem: &'a SolvedProblem,
    /// Who sent it; nobody who was signed in, or this user.
    pub(crate) user: Option<User>,
    /// Whose idempotency keys are meant.
    pub(crate) scope: String,
    /// The key that it came with.
    pub(crate) key: Option<&'a Key>,
    /// The customer who had it.
    pub(crate) customer: Option<&'a KnownCustomer>,
    /// When it arrived.
    pub(crate) received: Timestamp,
}

impl Store {
    /// Stores it and answers its identifier; a repetition of the call answers the same one.
    pub(crate) async fn record_solved(&self, entry: SolvedEntry<'_>) -> Result<String, sqlx::Error> {
        let escalation = &entry.problem.escalation;
        sqlx::query_scalar(
            "INSERT INTO solved_problems (id, scope, key, user_id, kind, cloud, customer_number, service_id, \
             health_checked_at, health_status_seen, health_issue_id, steps_tried, handoff_category, articles, \
             created_date) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) \
             ON CONFLICT (scope, key) DO UPDATE SET scope = excluded.scope RETURNING id",
        )
        .bind(Uuid::new_v4().to_string())
        .bind(entry.scope)
        .bind(entry.key.map(|key| key.key.to_string()))
        .bind(entry.user.map(|user| user.id.0))
        .bind(entry.problem.kind.as_str())
        .bind(entry.problem.cloud.as_str())
        .bind(entry.customer.map(|customer| customer.number))
        .bind(&entry.problem.service_id)
        .bind(escalation.health_checked_at.map(|date| date.to_string()))
        .bind(escalation.health_status_seen.map(|status| status.as_str()))
        .bind(&escalation.health_issue_id)
        .bind(list(&escalation.steps_tried))
        .bind(escalation.handoff_category.map(|category| category.as_str()))
        .bind(list(&entry.problem.articles))
        .bind(entry.received.to_string())
        .fetch_one(&self.writer)
        .await
    }
}

/// A list of texts as it is stored.
pub(super) fn list(texts: &[String]) -> String {
    serde_json::Value::from(texts).to_string()
}
