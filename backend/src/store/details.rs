use support_widget::model::{HistoryEntry, RequestStatus};
use support_widget::wire::RequestDetails;

use super::summary_row::SummaryRow;
use super::words::{instant, word};
use super::{Store, UserId};

/// A request with what only its own page shows.
#[derive(sqlx::FromRow)]
struct DetailsRow {
    #[sqlx(flatten)]
    summary: SummaryRow,
    description: String,
    category_id: Option<String>,
    problem_start_time: Option<String>,
}

#[derive(sqlx::FromRow)]
struct HistoryRow {
    status: String,
    status_label: Option<String>,
    date: String,
}

impl Store {
    /// One request of a user; `None` also when it belongs to somebody else.
    pub(crate) async fn details(&self, owner: UserId, id: &str) -> Result<Option<RequestDetails>, sqlx::Error> {
        // Both parts are read at one point in time.
        let mut snapshot = self.readers.begin().await?;
        let columns = SummaryRow::COLUMNS;
        let sql = format!(
            "SELECT {columns}, description, category_id, problem_start_time FROM requests WHERE id = ? AND owner_id = ?"
        );
        let row: Option<DetailsRow> =
            sqlx::query_as(sqlx::AssertSqlSafe(sql)).bind(id).bind(owner.0).fetch_optional(&mut *snapshot).await?;
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
        let start = self.problem_start_time.as_deref();
        Ok(RequestDetails {
            summary: self.summary.into_summary()?,
            description: self.description,
            category_id: self.category_id,
            problem_start_time: start.map(|start| instant("problem_start_time", start)).transpose()?,
            history: history.into_iter().map(HistoryRow::into_entry).collect::<Result<_, _>>()?,
            notes: Vec::new(),
        })
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
