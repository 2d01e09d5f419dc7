use serde::{Deserialize, Serialize};

use super::{CustomerReference, HealthStatus, Timestamp};

/// A known problem that somebody follows instead of reporting it again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct WatchedIssue {
    /// The backend's identifier of the watch.
    pub id: String,
    /// The operator's identifier of the problem.
    pub issue_id: String,
    /// The problem in a few words.
    pub title: String,
    /// The service that has it.
    pub service_name: String,
    /// Where the operator stands with it now.
    pub status: HealthStatus,
    /// The customer who has it; absent for one's own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub customer: Option<CustomerReference>,
    /// Since when it is watched.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    pub created_date: Timestamp,
    /// When the operator last said something about it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = DateTime))]
    pub last_modified_date_time: Option<Timestamp>,
}

/// A wish to follow a known problem. Wishing twice makes one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct NewWatch {
    /// The operator's identifier of the problem.
    pub issue_id: String,
    /// The service that has it.
    pub service_id: String,
    /// The customer who has it; absent for one's own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub customer: Option<CustomerReference>,
}
