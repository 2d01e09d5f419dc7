use std::collections::HashMap;

use support_widget::model::{HealthIssue, HealthStatus, IssueClassification};

use crate::store::columns::word;
use crate::store::omissions::Omissions;
use crate::store::{Store, StoreError};

/// What the tables say of health.
#[derive(Default)]
pub(crate) struct HealthTable {
    /// The status and issues of the services of the catalogue, by service id.
    pub(crate) services: HashMap<String, (HealthStatus, Vec<HealthIssue>)>,
    /// The titles of issues in further languages, by issue id: each with its language.
    pub(crate) titles: HashMap<String, Vec<(String, String)>>,
}

#[derive(sqlx::FromRow)]
struct IssueRow {
    service_id: String,
    id: String,
    title: String,
    title_language: Option<String>,
    classification: String,
    status: String,
    start_date_time: Option<String>,
    last_modified_date_time: Option<String>,
    url: Option<String>,
}

impl Store {
    /// Reads the health tables.
    pub(crate) async fn health_table(&self) -> Result<HealthTable, StoreError> {
        // All statements read one snapshot.
        let mut snapshot = self.readers.begin().await?;
        let statuses: Vec<(String, Option<String>)> = sqlx::query_as(
            "SELECT id, status FROM services LEFT JOIN service_health ON service_number = services.number",
        )
        .fetch_all(&mut *snapshot)
        .await?;
        let issues: Vec<IssueRow> = sqlx::query_as(
            "SELECT services.id AS service_id, health_issues.id, title, title_language, classification, status, \
             start_date_time, last_modified_date_time, url FROM health_issues JOIN services ON services.number = service_number",
        )
        .fetch_all(&mut *snapshot)
        .await?;
        let titles: Vec<(String, String, String)> =
            sqlx::query_as("SELECT issue_id, language, title FROM health_issue_titles")
                .fetch_all(&mut *snapshot)
                .await?;
        let mut table = HealthTable::default();
        for (issue, language, title) in titles {
            table.titles.entry(issue).or_default().push((language, title));
        }
        let omissions = Omissions::of("service_health");
        for (id, stored) in statuses {
            let status = omissions.some(stored.as_deref(), HealthStatus::parse);
            // An unreadable status is unknown, and not operational.
            let otherwise = if stored.is_some() { HealthStatus::Unknown } else { HealthStatus::ServiceOperational };
            table.services.insert(id, (status.unwrap_or(otherwise), Vec::new()));
        }
        let omissions = Omissions::of("health_issues");
        for (service, issue) in omissions.rows(issues, |row| row.into_issue(&omissions)) {
            if let Some((_, issues)) = table.services.get_mut(&service) {
                issues.push(issue);
            }
        }
        Ok(table)
    }
}

impl IssueRow {
    /// The issue, with its service.
    fn into_issue(self, omissions: &Omissions) -> Result<(String, HealthIssue), StoreError> {
        let issue = HealthIssue {
            classification: word("classification", &self.classification, IssueClassification::parse)?,
            status: word("status", &self.status, HealthStatus::parse)?,
            start_date_time: omissions.instant(self.start_date_time.as_deref()),
            last_modified_date_time: omissions.instant(self.last_modified_date_time.as_deref()),
            id: self.id,
            title: self.title,
            title_language: self.title_language,
            url: self.url,
        };
        Ok((self.service_id, issue))
    }
}
