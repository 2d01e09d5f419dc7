use support_widget::model::RequestStatus;

use super::AdminError;
use crate::config::Settings;
use crate::store::Store;
use crate::time::now;

/// Changes the status of any request, by its identifier or reference. Returns the reference. Works while a backend
/// serves from the same database.
pub async fn set_request_status(
    settings: Settings,
    request: &str,
    status: RequestStatus,
) -> Result<String, AdminError> {
    let store = Store::open(&settings).await?;
    let reference = store.set_request_status(request, status, now()).await;
    store.close().await;
    reference?.ok_or_else(|| AdminError::NoRequest(request.to_owned()))
}

/// Resolves a known issue by the operator's identifier, where the database is the source of health. Returns its title.
/// A backend that serves from the same database reports it with its next health check.
pub async fn resolve_issue(settings: Settings, issue: &str) -> Result<String, AdminError> {
    let store = Store::open(&settings).await?;
    let title = store.resolve_issue(issue, now()).await;
    store.close().await;
    title?.ok_or_else(|| AdminError::NoIssue(issue.to_owned()))
}
