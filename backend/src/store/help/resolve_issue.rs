use sqlx::{Sqlite, Transaction};
use support_widget::model::{Condition, HealthStatus, Timestamp};

use crate::store::{Store, StoreError};

impl Store {
    /// Resolves a known issue in the health tables; its service is operational again unless it has another open issue.
    /// Returns the title of the issue, or `None` if there is no such issue.
    pub(crate) async fn resolve_issue(&self, id: &str, date: Timestamp) -> Result<Option<String>, StoreError> {
        let mut transaction = self.writer.begin_with("BEGIN IMMEDIATE").await?;
        let resolved: Option<(i64, String)> = sqlx::query_as(
            "UPDATE health_issues SET status = ?, last_modified_date_time = ? WHERE id = ? \
             RETURNING service_number, title",
        )
        .bind(HealthStatus::ServiceRestored.as_str())
        .bind(date.to_string())
        .bind(id)
        .fetch_optional(&mut *transaction)
        .await?;
        let Some((service, title)) = resolved else { return Ok(None) };
        if !has_open_issue(&mut transaction, service).await? {
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

async fn has_open_issue(transaction: &mut Transaction<'_, Sqlite>, service: i64) -> Result<bool, StoreError> {
    let statuses: Vec<String> = sqlx::query_scalar("SELECT status FROM health_issues WHERE service_number = ?")
        .bind(service)
        .fetch_all(&mut **transaction)
        .await?;
    // An issue with an unreadable status may be open.
    let is_open = |status: HealthStatus| status.condition() != Condition::Working;
    Ok(statuses.iter().any(|status| HealthStatus::parse(status).is_none_or(is_open)))
}
