use sqlx::{Sqlite, Transaction};
use support_widget::model::{CustomerReference, HealthStatus, Notice, Timestamp, WatchedIssue};
use uuid::Uuid;

use super::columns::{instant, word};
use super::customers::{KnownCustomer, identifier, record_use};
use super::omissions::Omissions;
use super::store_error::StoreError;
use super::{Store, User};

/// A known problem that somebody wants to follow.
pub(crate) struct WatchEntry<'a> {
    /// Who.
    pub(crate) user: User,
    /// The customer who has it.
    pub(crate) customer: Option<&'a KnownCustomer>,
    /// The service that has it.
    pub(crate) service_id: &'a str,
    /// The operator's identifier of the problem.
    pub(crate) issue_id: &'a str,
    /// What is known of it now.
    pub(crate) known: LastKnown,
    /// When it was wished.
    pub(crate) received: Timestamp,
}

/// What was last known of a problem.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct LastKnown {
    /// The problem in a few words.
    pub(crate) title: String,
    /// Where the operator stands with it.
    pub(crate) status: HealthStatus,
    /// When the operator last said something about it.
    pub(crate) last_modified: Option<Timestamp>,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: String,
    service_id: String,
    issue_id: String,
    title: String,
    status: String,
    last_modified_date_time: Option<String>,
    created_date: String,
    customer_notified_at: Option<String>,
    service_name: Option<String>,
    customer_number: Option<i64>,
    company_name: Option<String>,
    domain: Option<String>,
}

const SELECT: &str = "SELECT watched_issues.id, service_id, issue_id, title, status, last_modified_date_time, \
    created_date, customer_notified_at, display_name AS service_name, customer_number, company_name, domain \
    FROM watched_issues LEFT JOIN services ON services.id = service_id \
    LEFT JOIN customers ON customers.number = customer_number";

const TABLE: &str = "watched_issues";

/// How many watches are listed: far more than anybody can follow.
const MOST: i64 = 200;

impl Store {
    /// Stores a watch, and tells whether it is new; watching twice is watching once.
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

    /// What somebody watches, latest first, with what was last known.
    pub(crate) async fn watches(&self, user: User) -> Result<Vec<WatchedIssue>, StoreError> {
        let sql = format!("{SELECT} WHERE user_id = ? ORDER BY watched_issues.number DESC LIMIT ?");
        let rows: Vec<Row> =
            sqlx::query_as(sqlx::AssertSqlSafe(sql)).bind(user.id.0).bind(MOST).fetch_all(&self.readers).await?;
        let omissions = Omissions::of(TABLE);
        Ok(omissions.rows(rows, |row| row.into_issue(&omissions)))
    }

    /// One of what somebody watches; `None` when it is not the user's.
    pub(crate) async fn watched(&self, user: User, id: &str) -> Result<Option<WatchedIssue>, StoreError> {
        let sql = format!("{SELECT} WHERE watched_issues.id = ? AND user_id = ?");
        let row: Option<Row> =
            sqlx::query_as(sqlx::AssertSqlSafe(sql)).bind(id).bind(user.id.0).fetch_optional(&self.readers).await?;
        row.map(|row| row.into_issue(&Omissions::of(TABLE))).transpose()
    }

    /// Takes note that the customer of a watch has been told, or has not after all; false when it is not the user's.
    pub(crate) async fn notify(&self, user: User, id: &str, notice: &Notice) -> Result<bool, StoreError> {
        let update = sqlx::query("UPDATE watched_issues SET customer_notified_at = ? WHERE id = ? AND user_id = ?")
            .bind(notice.customer_notified_at.map(|told| told.to_string()))
            .bind(id)
            .bind(user.id.0);
        Ok(update.execute(&self.writer).await?.rows_affected() == 1)
    }

    /// Keeps what is known of a watched problem now, and may forget that its customer was told. Where somebody else has
    /// brought it to another status than the `before` that was read, what follows from that is theirs to keep.
    pub(crate) async fn update_watch(
        &self,
        issue: &WatchedIssue,
        before: HealthStatus,
        forgets_notice: bool,
    ) -> Result<(), StoreError> {
        sqlx::query(
            "UPDATE watched_issues SET title = ?, status = ?, last_modified_date_time = ?, \
             customer_notified_at = CASE WHEN ? THEN NULL ELSE customer_notified_at END WHERE id = ? AND status = ?",
        )
        .bind(&issue.title)
        .bind(issue.status.as_str())
        .bind(issue.last_modified_date_time.map(|date| date.to_string()))
        .bind(forgets_notice)
        .bind(&issue.id)
        .bind(before.as_str())
        .execute(&self.writer)
        .await?;
        Ok(())
    }

    /// Ends a watch; false when it is not the user's.
    pub(crate) async fn unwatch(&self, user: User, id: &str) -> Result<bool, StoreError> {
        let delete = sqlx::query("DELETE FROM watched_issues WHERE id = ? AND user_id = ?").bind(id).bind(user.id.0);
        Ok(delete.execute(&self.writer).await?.rows_affected() == 1)
    }
}

async fn insert(transaction: &mut Transaction<'_, Sqlite>, entry: &WatchEntry<'_>) -> Result<bool, StoreError> {
    let result = sqlx::query(
        "INSERT INTO watched_issues (id, user_id, customer_number, service_id, issue_id, title, status, \
         last_modified_date_time, created_date) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
    )
    .bind(Uuid::new_v4().to_string())
    .bind(entry.user.id.0)
    .bind(entry.customer.map(|customer| customer.number))
    .bind(entry.service_id)
    .bind(entry.issue_id)
    .bind(&entry.known.title)
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
            customer_notified_at: omissions.instant(self.customer_notified_at.as_deref()),
            service_name: self.service_name.unwrap_or_else(|| self.service_id.clone()),
            service_id: self.service_id,
            customer,
        })
    }
}
