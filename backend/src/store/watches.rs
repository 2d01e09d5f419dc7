use sqlx::{Sqlite, Transaction};
use support_widget::model::{CustomerReference, HealthStatus, Notice, Timestamp, WatchedIssue};
use uuid::Uuid;

use super::columns::{instant, word};
use super::customers::{KnownCustomer, identifier, record_use};
use super::omissions::Omissions;
use super::store_error::StoreError;
use super::{Store, User};

/// A known issue to watch.
pub(crate) struct WatchEntry<'a> {
    /// The user who watches it.
    pub(crate) user: User,
    /// The affected customer.
    pub(crate) customer: Option<&'a KnownCustomer>,
    /// The affected service.
    pub(crate) service_id: &'a str,
    /// The operator's identifier of the issue.
    pub(crate) issue_id: &'a str,
    /// What the source of health reports now.
    pub(crate) known: LastKnown,
    /// When the call arrived.
    pub(crate) received: Timestamp,
}

/// The last known state of an issue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct LastKnown {
    /// Its title.
    pub(crate) title: String,
    /// The language of the title.
    pub(crate) title_language: Option<String>,
    /// Its status.
    pub(crate) status: HealthStatus,
    /// Its last update by the operator.
    pub(crate) last_modified: Option<Timestamp>,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    service_id: String,
    issue_id: String,
    title: String,
    title_language: Option<String>,
    status: String,
    last_modified_date_time: Option<String>,
    created_date: String,
    customer_notified_at: Option<String>,
    service_name: Option<String>,
    customer_number: Option<i64>,
    company_name: Option<String>,
    domain: Option<String>,
}

const SELECT: &str = "SELECT watched_issues.id, service_id, issue_id, title, title_language, status, \
    last_modified_date_time, created_date, customer_notified_at, display_name AS service_name, customer_number, company_name, domain \
    FROM watched_issues LEFT JOIN services ON services.id = service_id \
    LEFT JOIN customers ON customers.number = customer_number";

const TABLE: &str = "watched_issues";

/// Most watches in a list: far more than a person can follow.
const LIMIT: i64 = 200;

impl Store {
    /// Stores a watch, and returns whether it is new. Idempotent.
    pub(crate) async fn watch(&self, entry: WatchEntry<'_>) -> Result<(WatchedIssue, bool), StoreError> {
        let mut transaction = self.writer.begin_with("BEGIN IMMEDIATE").await?;
        let is_new = insert(&mut transaction, &entry).await?;
        if let (Some(customer), None) = (entry.customer, entry.user.customer) {
            record_use(&mut transaction, entry.user.id, customer.number, entry.received).await?;
        }
        let sql = format!(
            "{SELECT} WHERE user_id = ? AND coalesce(customer_number, 0) = ? AND service_id = ? AND issue_id = ?"
        );
        let row: Row = sqlx::query_as(sqlx::AssertSqlSafe(sql))
            .bind(entry.user.id.0)
            .bind(entry.customer.map_or(0, |customer| customer.number))
            .bind(entry.service_id)
            .bind(entry.issue_id)
            .fetch_one(&mut *transaction)
            .await?;
        let issue = row.into_issue(&Omissions::of(TABLE))?;
        transaction.commit().await?;
        Ok((issue, is_new))
    }

    /// The watches of a user, latest first, with their last known state.
    pub(crate) async fn watches(&self, user: User) -> Result<Vec<WatchedIssue>, StoreError> {
        let sql = format!("{SELECT} WHERE user_id = ? ORDER BY watched_issues.number DESC LIMIT ?");
        let rows: Vec<Row> =
            sqlx::query_as(sqlx::AssertSqlSafe(sql)).bind(user.id.0).bind(LIMIT).fetch_all(&self.readers).await?;
        let omissions = Omissions::of(TABLE);
        Ok(omissions.rows(rows, |row| row.into_issue(&omissions)))
    }

    /// A watch of a user; `None` also if it belongs to another company.
    pub(crate) async fn watched(&self, user: User, id: &str) -> Result<Option<WatchedIssue>, StoreError> {
        let sql = format!("{SELECT} WHERE watched_issues.id = ? AND user_id = ?");
        let row: Option<Row> =
            sqlx::query_as(sqlx::AssertSqlSafe(sql)).bind(id).bind(user.id.0).fetch_optional(&self.readers).await?;
        row.map(|row| row.into_issue(&Omissions::of(TABLE))).transpose()
    }

    /// Records or clears that the customer of a watch was notified; false if the watch is not the user's.
    pub(crate) async fn notify(&self, user: User, id: &str, notice: &Notice) -> Result<bool, StoreError> {
        let update = sqlx::query("UPDATE watched_issues SET customer_notified_at = ? WHERE id = ? AND user_id = ?")
            .bind(notice.customer_notified_at.map(|told| told.to_string()))
            .bind(id)
            .bind(user.id.0);
        Ok(update.execute(&self.writer).await?.rows_affected() == 1)
    }

    /// Stores the state of a watched issue, and may clear the notice. Does nothing if a concurrent call has changed the
    /// status from the `before` that was read (optimistic locking).
    pub(crate) async fn update_watch(
        &self,
        issue: &WatchedIssue,
        before: HealthStatus,
        clears_notice: bool,
    ) -> Result<(), StoreError> {
        sqlx::query(
            "UPDATE watched_issues SET title = ?, title_language = ?, status = ?, last_modified_date_time = ?, \
             customer_notified_at = CASE WHEN ? THEN NULL ELSE customer_notified_at END WHERE id = ? AND status = ?",
        )
        .bind(&issue.title)
        .bind(&issue.title_language)
        .bind(issue.status.as_str())
        .bind(issue.last_modified_date_time.map(|date| date.to_string()))
        .bind(clears_notice)
        .bind(&issue.id)
        .bind(before.as_str())
        .execute(&self.writer)
        .await?;
        Ok(())
    }

    /// Deletes a watch; false if it is not the user's.
    pub(crate) async fn unwatch(&self, user: User, id: &str) -> Result<bool, StoreError> {
        let delete = sqlx::query("DELETE FROM watched_issues WHERE id = ? AND user_id = ?").bind(id).bind(user.id.0);
        Ok(delete.execute(&self.writer).await?.rows_affected() == 1)
    }
}

async fn insert(transaction: &mut Transaction<'_, Sqlite>, entry: &WatchEntry<'_>) -> Result<bool, StoreError> {
    let result = sqlx::query(
        "INSERT INTO watched_issues (id, user_id, customer_number, service_id, issue_id, title, title_language, \
         status, last_modified_date_time, created_date) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
    )
    .bind(Uuid::new_v4().to_string())
    .bind(entry.user.id.0)
    .bind(entry.customer.map(|customer| customer.number))
    .bind(entry.service_id)
    .bind(entry.issue_id)
    .bind(&entry.known.title)
    .bind(&entry.known.title_language)
    .bind(entry.known.status.as_str())
    .bind(entry.known.last_modified.map(|date| date.to_string()))
    .bind(entry.received.to_string())
    .execute(&mut **transaction)
    .await?;
    Ok(result.rows_affected() == 1)
}

impl Row {
    fn into_issue(self, omissions: &Omissions) -> Result<WatchedIssue, StoreError> {
        let customer = self.customer_number.map(|number| CustomerReference {
            id: Some(identifier(number)),
            company_name: self.company_name,
            domain: self.domain,
        });
        Ok(WatchedIssue {
            status: word("status", &self.status, HealthStatus::parse)?,
            created_date: instant("created_date", &self.created_date)?,
            last_modified_date_time: omissions.instant(self.last_modified_date_time.as_deref()),
            id: self.id,
            issue_id: self.issue_id,
            title: self.title,
            title_language: self.title_language,
            customer_notified_at: omissions.instant(self.customer_notified_at.as_deref()),
            service_name: self.service_name.unwrap_or_else(|| self.service_id.clone()),
            service_id: self.service_id,
            customer,
        })
    }
}
