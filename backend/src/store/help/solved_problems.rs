use sqlx::Row;
use support_widget::model::{SolvedProblem, Timestamp};
use uuid::Uuid;

use crate::store::KnownCustomer;
use crate::store::columns::json_list;
use crate::store::requests::{ESCALATION_COLUMNS, ESCALATION_VALUES, bind_escalation};
use crate::store::{ScopedKey, Store, StoreError, User};

/// A problem solved without a request.
pub(crate) struct SolvedEntry<'a> {
    /// The problem as sent.
    pub(crate) problem: &'a SolvedProblem,
    /// The sender; `None` if anonymous.
    pub(crate) user: Option<User>,
    /// The scope of the sender's idempotency keys.
    pub(crate) scope: String,
    /// Its idempotency key.
    pub(crate) key: Option<&'a ScopedKey>,
    /// The customer who had it.
    pub(crate) customer: Option<&'a KnownCustomer>,
    /// When it arrived.
    pub(crate) received: Timestamp,
}

impl Store {
    /// The identifier of the record with this key, for replays.
    pub(crate) async fn solved_before(&self, key: &ScopedKey) -> Result<Option<String>, StoreError> {
        Ok(sqlx::query_scalar("SELECT id FROM solved_problems WHERE scope = ? AND key = ?")
            .bind(&key.scope)
            .bind(key.key.to_string())
            .fetch_optional(&self.readers)
            .await?)
    }

    /// Stores a problem and returns its identifier; a replay returns the same one.
    pub(crate) async fn record_solved(&self, entry: SolvedEntry<'_>) -> Result<String, StoreError> {
        let sql = format!(
            "INSERT INTO solved_problems (id, scope, key, user_id, kind, cloud, customer_number, service_id, \
             {ESCALATION_COLUMNS}, articles, created_date) \
             VALUES (?, ?, ?, ?, ?, ?, ?, ?, {ESCALATION_VALUES}, ?, ?) \
             ON CONFLICT (scope, key) DO UPDATE SET scope = excluded.scope RETURNING id"
        );
        let insert = sqlx::query(sqlx::AssertSqlSafe(sql))
            .bind(Uuid::new_v4().to_string())
            .bind(entry.scope)
            .bind(entry.key.map(|key| key.key.to_string()))
            .bind(entry.user.map(|user| user.id.0))
            .bind(entry.problem.kind.as_str())
            .bind(entry.problem.cloud.as_str())
            .bind(entry.customer.map(|customer| customer.number))
            .bind(&entry.problem.service_id);
        let insert = bind_escalation(insert, Some(&entry.problem.escalation))
            .bind(json_list(&entry.problem.articles))
            .bind(entry.received.to_string());
        Ok(insert.fetch_one(&self.writer).await?.try_get("id")?)
    }
}
