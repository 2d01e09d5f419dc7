use std::collections::HashMap;

use support_widget::model::{HealthIssue, HealthStatus, IssueClassification};

use super::Store;
use super::words::{some_instant, word};

/// How the services of the catalogue are, by their identifiers, as the tables say.
pub(crate) type HealthTable = HashMap<String, (HealthStatus, Vec<HealthIssue>)>;

#[derive(sqlx::FromRow)]
struct IssueRow {
    service_id: String,
    id: String,
    title: String,
    classification: String,
    status: String,
    start_date_time: Option<String>,
    last_modified_date_time: Option<String>,
    url: Option<String>,
}

impl Store {
    /// Reads the tables of health.
    pub(crate) async fn health_table(&self) -> Result<HealthTable, sqlx::Error> {
        // Both parts are read at one point in time.
        let mut snapshot = self.readers.begin().await?;
        let statuses: Vec<(String, Option<String>)> = sqlx::query_as(
            "SELECT id, status FROM services LEFT JOIN service_health ON service_number = services.number",
        )
        .fetch_all(&mut *snapshot)
        .await?;
        let issues: Vec<IssueRow> = sqlx::query_as(
            "SELECT services.id AS service_id, health_issues.id, title, classification, status, start_date_time, \
             last_modified_date_time, url FROM health_issues JOIN services ON services.number = service_number",
        )
        .fetch_all(&mut *snapshot)
        .await?;
        let mut table = HealthTable::new();
        for (id, status) in statuses {
            let status = status.as_deref().map(|status| word("status", status, HealthStatus::parse)).transpose()?;
            table.insert(id, (status.unwrap_or(HealthStatus::ServiceOperational), Vec::new()));
        }
        for row in issues {
            if let Some((_, issues)) = table.get_mut(&row.service_id) {
                issues.push(row.into_issue()?);
            }
        }
        Ok(table)
    }
}

impl IssueRow {
    fn into_issue(self) -> Result<HealthIssue, sqlx::Error> {
        Ok(HealthIssue {
            classification: word("classification", &self.classification, IssueClassification::parse)?,
            status: word("status", &self.status, HealthStatus::parse)?,
            start_date_time: some_instant("start_date_time", self.start_date_time.as_deref())?,
            last_modified_date_time: some_instant("last_modified_date_time", self.last_modified_date_time.as_deref())?,
            id: self.id,
            title: self.title,
            url: self.url,
        })
    }
}
