use sqlx::{Sqlite, Transaction};
use support_widget::model::{Cloud, Contact, HistoryEntry, OperatorHours, RequestStatus};
use support_widget::wire::RequestDetails;

use super::attachments::attachments_of;
use super::escalation_row::{ESCALATION_COLUMNS, EscalationRow};
use super::notes::notes_of;
use super::summary_row::SummaryRow;
use crate::store::columns::{instant, word};
use crate::store::omissions::Omissions;
use crate::store::{Store, StoreError, UserId};
use crate::time::first_response_due;

/// A request with the columns that lists omit.
#[derive(sqlx::FromRow)]
struct DetailsRow {
    #[sqlx(flatten)]
    summary: SummaryRow,
    cloud: String,
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
struct HistoryRow {
    status: String,
    status_label: Option<String>,
    date: String,
}

impl Store {
    /// A request that a user owns or wrote; `None` also if it belongs to another company.
    ///
    /// `hours` override the operator's hours of the request's cloud.
    pub(crate) async fn details(
        &self,
        user: UserId,
        id: &str,
        hours: Option<&OperatorHours>,
    ) -> Result<Option<RequestDetails>, StoreError> {
        // All statements read one snapshot.
        details_of(&mut self.readers.begin().await?, user, id, hours).await
    }
}

/// The same within a transaction.
pub(crate) async fn details_of(
    snapshot: &mut Transaction<'_, Sqlite>,
    user: UserId,
    id: &str,
    hours: Option<&OperatorHours>,
) -> Result<Option<RequestDetails>, StoreError> {
    let (columns, services) = (SummaryRow::COLUMNS, SummaryRow::SERVICES);
    let sql = format!(
        "SELECT {columns}, cloud, description, category_id, problem_start_time, contact_first_name, contact_last_name, \
             contact_email, contact_phone_number, {ESCALATION_COLUMNS} FROM requests {services} \
             WHERE requests.id = ?1 AND (owner_id = ?2 OR author_id = ?2)"
    );
    let row: Option<DetailsRow> =
        sqlx::query_as(sqlx::AssertSqlSafe(sql)).bind(id).bind(user.0).fetch_optional(&mut **snapshot).await?;
    let Some(row) = row else { return Ok(None) };
    let history: Vec<HistoryRow> = sqlx::query_as(
        "SELECT status, status_label, date FROM request_history WHERE request_number = ? ORDER BY number",
    )
    .bind(row.summary.number)
    .fetch_all(&mut **snapshot)
    .await?;
    let notes = notes_of(snapshot, row.summary.number).await?;
    let attachments = attachments_of(snapshot, row.summary.number, id).await?;
    let details = row.into_details(history, hours)?;
    Ok(Some(RequestDetails { notes, attachments, ..details }))
}

impl DetailsRow {
    fn into_details(
        self,
        history: Vec<HistoryRow>,
        hours: Option<&OperatorHours>,
    ) -> Result<RequestDetails, StoreError> {
        let omissions = Omissions::of("requests");
        let (cloud, summary) = (word("cloud", &self.cloud, Cloud::parse)?, self.summary.into_summary(&omissions)?);
        let due = first_response_due(hours, cloud, summary.kind, summary.severity, summary.created_date);
        Ok(RequestDetails {
            summary,
            description: self.description,
            category_id: self.category_id,
            problem_start_time: omissions.instant(self.problem_start_time.as_deref()),
            primary_contact: Some(Contact {
                first_name: self.contact_first_name,
                last_name: self.contact_last_name,
                email: self.contact_email,
                phone_number: self.contact_phone_number,
            }),
            escalation: self.escalation.into_escalation(&omissions),
            history: Omissions::of("request_history").rows(history, HistoryRow::into_entry),
            notes: Vec::new(),
            attachments: Vec::new(),
            first_response_due: due,
        })
    }
}

impl HistoryRow {
    fn into_entry(self) -> Result<HistoryEntry, StoreError> {
        Ok(HistoryEntry {
            status: word("status", &self.status, RequestStatus::parse)?,
            status_label: self.status_label,
            date: instant("date", &self.date)?,
        })
    }
}
