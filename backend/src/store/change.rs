use sqlx::{Sqlite, Transaction};
use support_widget::model::{Notice, OperatorHours, RequestStatus, Timestamp};
use support_widget::wire::RequestDetails;

use super::details::details_of;
use super::words::word;
use super::{Store, UserId};

/// What is to be changed about a request.
pub(crate) struct Change<'a> {
    /// The request's identifier.
    pub(crate) id: &'a str,
    /// Where it is to stand.
    pub(crate) status: Option<RequestStatus>,
    /// What has become of telling the customer.
    pub(crate) notice: Option<&'a Notice>,
    /// When the wish arrived.
    pub(crate) received: Timestamp,
}

/// What became of a change.
#[derive(Debug)]
pub(crate) enum Changed {
    /// The request, as it was to be.
    AsWanted(Box<RequestDetails>),
    /// It is somebody else's, or there is none.
    NotFound,
    /// Nobody can have been told how it ended: it is not over, or its customer is not to be told. Nothing has changed.
    NothingToTell,
}

impl Store {
    /// Changes a request that a user owns or wrote. What cannot be shown afterwards is not changed either: there is one
    /// answer to a call, and it holds.
    ///
    /// `hours` are the operator's, where they differ from those of the request's cloud.
    pub(crate) async fn change(
        &self,
        user: UserId,
        change: Change<'_>,
        hours: Option<&OperatorHours>,
    ) -> Result<Changed, sqlx::Error> {
        let mut transaction = self.writer.begin_with("BEGIN IMMEDIATE").await?;
        let request: Option<(i64, String, Option<bool>)> = sqlx::query_as(
            "SELECT number, status, customer_to_notify FROM requests WHERE id = ?1 AND (owner_id = ?2 OR author_id = ?2)",
        )
        .bind(change.id)
        .bind(user.0)
        .fetch_optional(&mut *transaction)
        .await?;
        let Some((number, status, to_notify)) = request else { return Ok(Changed::NotFound) };
        let present = word("status", &status, RequestStatus::parse)?;
        let is_to_tell = to_notify == Some(true) && is_over(change.status.unwrap_or(present));
        if change.tells() && !is_to_tell {
            return Ok(Changed::NothingToTell);
        }
        if let Some(wanted) = change.status {
            set_status(&mut transaction, number, present, wanted, change.received).await?;
        }
        if let Some(notice) = change.notice {
            set_notice(&mut transaction, number, notice, change.received).await?;
        }
        let Some(details) = details_of(&mut transaction, user, change.id, hours).await? else {
            return Ok(Changed::NotFound);
        };
        transaction.commit().await?;
        Ok(Changed::AsWanted(Box::new(details)))
    }

    /// Lets a request stand elsewhere, whoever owns it, by its identifier or its reference; answers the reference, or
    /// `None` when there is no such request.
    pub(crate) async fn resolve(
        &self,
        name: &str,
        wanted: RequestStatus,
        date: Timestamp,
    ) -> Result<Option<String>, sqlx::Error> {
        let mut transaction = self.writer.begin_with("BEGIN IMMEDIATE").await?;
        let request: Option<(i64, String, String)> = sqlx::query_as(
            "SELECT number, status, reference FROM requests WHERE id = lower(?1) OR reference = upper(?1)",
        )
        .bind(name)
        .fetch_optional(&mut *transaction)
        .await?;
        let Some((number, status, reference)) = request else { return Ok(None) };
        let present = word("status", &status, RequestStatus::parse)?;
        set_status(&mut transaction, number, present, wanted, date).await?;
        transaction.commit().await?;
        Ok(Some(reference))
    }
}

impl Change<'_> {
    /// Whether it says that the customer was told; taking that back is always possible.
    fn tells(&self) -> bool {
        self.notice.is_some_and(|notice| notice.customer_notified_at.is_some())
    }
}

/// The desk's own word went with the status before. And a customer who was told of one end is told of the next one
/// anew, so what was told is forgotten whenever a request ends, or does not end after all.
async fn set_status(
    transaction: &mut Transaction<'_, Sqlite>,
    number: i64,
    present: RequestStatus,
    wanted: RequestStatus,
    date: Timestamp,
) -> Result<(), sqlx::Error> {
    if present == wanted {
        return Ok(());
    }
    sqlx::query(
        "UPDATE requests SET status = ?1, status_label = NULL, last_modified_date = ?2, \
         customer_notified_at = CASE WHEN ?3 THEN customer_notified_at END WHERE number = ?4",
    )
    .bind(wanted.as_str())
    .bind(date.to_string())
    .bind(is_over(present) == is_over(wanted))
    .bind(number)
    .execute(&mut **transaction)
    .await?;
    sqlx::query("INSERT INTO request_history (request_number, status, date) VALUES (?, ?, ?)")
        .bind(number)
        .bind(wanted.as_str())
        .bind(date.to_string())
        .execute(&mut **transaction)
        .await?;
    Ok(())
}

/// Saying the same twice changes nothing.
async fn set_notice(
    transaction: &mut Transaction<'_, Sqlite>,
    number: i64,
    notice: &Notice,
    date: Timestamp,
) -> Result<(), sqlx::Error> {
    sqlx::query(
        "UPDATE requests SET customer_notified_at = ?1, last_modified_date = ?2 \
         WHERE number = ?3 AND customer_notified_at IS NOT ?1",
    )
    .bind(notice.customer_notified_at.map(|told| told.to_string()))
    .bind(date.to_string())
    .bind(number)
    .execute(&mut **transaction)
    .await?;
    Ok(())
}

fn is_over(status: RequestStatus) -> bool {
    matches!(status, RequestStatus::Resolved | RequestStatus::Closed)
}
