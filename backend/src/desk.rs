//! What a desk does behind the contract: ending requests and known problems, so that people hear of it.

use support_widget::model::RequestStatus;

use crate::Settings;
use crate::clock::now;
use crate::store::{OpenError, Store};

/// Why nothing was ended.
#[derive(Debug, thiserror::Error)]
pub enum DeskError {
    /// The database cannot be opened.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// No request has this identifier or reference.
    #[error("there is no request {0}")]
    NoRequest(String),
    /// No known problem in the database has this identifier.
    #[error("there is no known problem {0}")]
    NoIssue(String),
    /// The database failed.
    #[error("the database failed: {0}")]
    Database(#[from] sqlx::Error),
}

/// Lets a request stand elsewhere, whoever owns it, by its identifier or its reference. Answers the reference. A backend
/// may be serving from the same database.
pub async fn resolve(settings: Settings, request: &str, status: RequestStatus) -> Result<String, DeskError> {
    let store = Store::open(&settings).await?;
    let resolved = store.resolve(request, status, now()).await;
    store.close().await;
    resolved?.ok_or_else(|| DeskError::NoRequest(request.to_owned()))
}

/// Ends a known problem where the database is the source of health, by the operator's identifier. Answers its title. A
/// backend that serves from the same database tells of it as soon as it asks the source again.
pub async fn end_issue(settings: Settings, issue: &str) -> Result<String, DeskError> {
    let store = Store::open(&settings).await?;
    let ended = store.end_issue(issue, now()).await;
    store.close().await;
    ended?.ok_or_else(|| DeskError::NoIssue(issue.to_owned()))
}
