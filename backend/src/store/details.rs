use support_widget::model::{Contact, Escalation, HandoffCategory, HealthStatus, HistoryEntry, RequestStatus};
use support_widget::wire::RequestDetails;

use super::summary_row::SummaryRow;
use super::words::{instant, some_instant, word};
use super::{Store, UserId, unreadable};

/// A request with what only its own page shows.
#[derive(sqlx::FromRow)]
struct DetailsRow {
    #[sqlx(flatten)]
    summary: SummaryRow,
    description: String,
    category_id: Option<String>,
    problem_start_time: Option<String>,
    contact_first_name: Option<String>,
    contact_last_name: Option<String>,
    contact_email: String,
    contact_phone_number: Option<String>,
    #[sqlx(flatten)]
    escalation: EscalationRow,
}

#[derive(sqlx::FromRow)]
struct EscalationRow {
    health_checked_at: Option<String>,
    health_status_seen: Option<String>,
    health_issue_id: Option<String>,
    /// A request has a list, an empty one at least, exactly when it tells what was tried.
    steps_tried: Option<String>,
    handoff_category: Option<String>,
    customer_to_notify: Option<bool>,
}

const ESCALATION_COLUMNS: &str = "health_checked_at, health_status_seen, health_issue_id, steps_tried, \
    handoff_category, customer_to_notify";

#[derive(sqlx::FromRow)]
struct HistoryRow {
    status: String,
    status_label: Option<String>,
    date: String,
}

impl Store {
    /// One request that a user owns or wrote; `None` also when it is somebody else's.
    pub(crate) async fn details(&self, user: UserId, id: &str) -> Result<Option<RequestDetails>, sqlx::Error> {
        // Both parts are read at one point in time.
        let mut snapshot = self.readers.begin().await?;
        let (columns, tables) = (SummaryRow::COLUMNS, SummaryRow::TABLES);
        let sql = format!(
            "SELECT {columns}, description, category_id, problem_start_time, contact_first_name, contact_last_name, \
             contact_email, contact_phone_number, {ESCALATION_COLUMNS} FROM {tables} \
             WHERE requests.id = ?1 AND (owner_id = ?2 OR author_id = ?2)"
        );
        let row: Option<DetailsRow> =
            sqlx::query_as(sqlx::AssertSqlSafe(sql)).bind(id).bind(user.0).fetch_optional(&mut *snapshot).await?;
        let Some(row) = row else { return Ok(None) };
        let history: Vec<HistoryRow> = sqlx::query_as(
            "SELECT status, status_label, date FROM request_history WHERE request_number = ? ORDER BY number",
        )
        .bind(row.summary.number)
        .fetch_all(&mut *snapshot)
        .await?;
        row.into_details(history).map(Some)
    }
}

impl DetailsRow {
    fn into_details(self, history: Vec<HistoryRow>) -> Result<RequestDetails, sqlx::Error> {
        Ok(RequestDetails {
            summary: self.summary.into_summary()?,
            description: self.description,
            category_id: self.category_id,
            problem_start_time: some_instant("problem_start_time", self.problem_start_time.as_deref())?,
            primary_contact: Some(Contact {
                first_name: self.contact_first_name,
                last_name: self.contact_last_name,
                email: self.contact_email,
                phone_number: self.contact_phone_number,
            }),
            escalation: self.escalation.into_escalation()?,
            history: history.into_iter().map(HistoryRow::into_entry).collect::<Result<_, _>>()?,
            notes: Vec::new(),
        })
    }
}

impl EscalationRow {
    fn into_escalation(self) -> Result<Option<Escalation>, sqlx::Error> {
        let Some(steps) = self.steps_tried else { return Ok(None) };
        let status = self.health_status_seen.as_deref();
        let category = self.handoff_category.as_deref();
        Ok(Some(Escalation {
            health_checked_at: some_instant("health_checked_at", self.health_checked_at.as_deref())?,
            health_status_seen: status.map(|seen| word("health_status_seen", seen, HealthStatus::parse)).transpose()?,
            health_issue_id: self.health_issue_id,
            steps_tried: serde_json::from_str(&steps).map_err(|_| unreadable("steps_tried"))?,
            handoff_category: category
                .map(|chosen| word("handoff_category", chosen, HandoffCategory::parse))
                .transpose()?,
            customer_to_notify: self.customer_to_notify.unwrap_or_default(),
        }))
    }
}

impl HistoryRow {
    fn into_entry(self) -> Result<HistoryEntry, sqlx::Error> {
        Ok(HistoryEntry {
            status: word("status", &self.status, RequestStatus::parse)?,
            status_label: self.status_label,
            date: instant("date", &self.date)?,
        })
    }
}
