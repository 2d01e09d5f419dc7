use sqlx::{Sqlite, Transaction};
use support_widget::model::{Condition, HealthStatus, Timestamp};

use crate::store::{Store, StoreError};

impl Store {
    /// Ends a known problem in the tables of health: it is over, and its service works again unless another problem is
    /// left. Answers the problem's title, or `None` when there is no such problem.
    pub(crate) async fn resolve_issue(&self, id: &str, date: Timestamp) -> Result<Option<String>, StoreError> {
        let mut transaction = self.writer.begin_with("BEGIN IMMEDIATE").await?;
        let ended: Option<(i64, String)> = sqlx::query_as(
            "UPDATE health_issues SET status = ?, last_modified_date_time = ? WHERE id = ? \
             RETURNING service_number, title",
        )
        .bind(HealthStatus::ServiceRestored.as_str())
        .bind(date.to_string())
        .bind(id)
        .fetch_optional(&mut *transaction)
        .await?;
        let Some((service, title)) = ended else { return Ok(None) };
        if !has_problem(&mut transaction, service).await? {
            sqlx::query("UPDATE service_health SET status = ? WHERE service_number = ?")
                .bind(HealthStatus::ServiceOperational.as_str())
                .bind(service)
                .execute(&mut *transaction)
                .await?;
        }
        transaction.commit().await?;
        Ok(Some(title))
    }
}

async fn has_problem(transaction: &mut Transaction<'_, Sqlite>, service: i64) -> Result<bool, StoreError> {
    let statuses: Vec<String> = sqlx::query_scalar("SELECT status FROM health_issues WHERE service_number = ?")
        .bind(service)
        .fetch_all(&mut **transaction)
        .await?;
    // One whose status cannot be read may be a problem.
    let is_problem = |status: HealthStatus| status.condition() != Condition::Working;
    Ok(statuses.iter().any(|status| HealthStatus::parse(status).is_none_or(is_problem)))
}
