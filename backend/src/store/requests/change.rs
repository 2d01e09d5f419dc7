use sqlx::{Sqlite, Transaction};
use support_widget::model::{Notice, OperatorHours, RequestStatus, Timestamp};
use support_widget::wire::RequestDetails;

use super::details::details_of;
use crate::store::columns::word;
use crate::store::{Store, StoreError, UserId};

/// A change of a request.
pub(crate) struct Change<'a> {
    /// The request's identifier.
    pub(crate) id: &'a str,
    /// The new status.
    pub(crate) status: Option<RequestStatus>,
    /// Whether the customer was notified.
    pub(crate) notice: Option<&'a Notice>,
    /// When the call arrived.
    pub(crate) received: Timestamp,
}

/// What became of a change.
#[derive(Debug)]
pub(crate) enum Changed {
    /// The request after the change.
    Done(Box<RequestDetails>),
    /// There is no such request, or it belongs to another company.
    NotFound,
    /// Nothing was changed: the request is not resolved or closed, or has no customer to notify.
    NothingToNotify,
}

impl Store {
    /// Changes a request that a user owns or wrote. If the changed request cannot be read, nothing is changed: an error
    /// must not hide a stored change.
    ///
    /// `hours` override the operator's hours of the request's cloud.
    pub(crate) async fn change(
        &self,
        user: UserId,
        change: Change<'_>,
        hours: Option<&OperatorHours>,
    ) -> Result<Changed, StoreError> {
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
        let needs_notice = to_notify == Some(true) && is_over(change.status.unwrap_or(present));
        if change.sets_notice() && !needs_notice {
            return Ok(Changed::NothingToNotify);
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
        Ok(Changed::Done(Box::new(details)))
    }

    /// Changes the status of any request, by its identifier or reference; returns the reference, or `None` if there is
    /// no such request.
    pub(crate) async fn set_request_status(
        &self,
        name: &str,
        wanted: RequestStatus,
        date: Timestamp,
    ) -> Result<Option<String>, StoreError> {
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
    /// Whether it records that the customer was notified; clearing that is always possible.
    fn sets_notice(&self) -> bool {
        self.notice.is_some_and(|notice| notice.customer_notified_at.is_some())
    }
}

/// Clears the operator's label, which belonged to the old status. Also clears the notice whenever the request is
/// resolved or reopened: after the next resolution the customer has to be notified again.
async fn set_status(
    transaction: &mut Transaction<'_, Sqlite>,
    number: i64,
    present: RequestStatus,
    wanted: RequestStatus,
    date: Timestamp,
) -> Result<(), StoreError> {
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

/// Stores the notice. The same notice again changes nothing.
async fn set_notice(
    transaction: &mut Transaction<'_, Sqlite>,
    number: i64,
    notice: &Notice,
    date: Timestamp,
) -> Result<(), StoreError> {
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
