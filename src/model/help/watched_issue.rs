use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::service_health::{Condition, HealthStatus, health_status};
use crate::model::read::{Read, text, word};
use crate::model::{CustomerReference, Timestamp};

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
    /// Identifier of the service that has it.
    pub service_id: String,
    /// What people call that service.
    pub service_name: String,
    /// Where the operator stands with it now.
    pub status: HealthStatus,
    /// The customer who has it; absent for one's own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub customer: Option<CustomerReference>,
    /// Since when it is watched.
    #[cfg_attr(feature = "openapi", schema(value_type = String, format = DateTime))]
    pub created_date: Timestamp,
    /// When the customer was told that it is over.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = DateTime))]
    pub customer_notified_at: Option<Timestamp>,
    /// When the operator last said something about it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = DateTime))]
    pub last_modified_date_time: Option<Timestamp>,
}

impl WatchedIssue {
    /// Whether the problem is over, and the customer who had it has not been told.
    pub fn awaits_notice(&self) -> bool {
        self.is_over() && self.customer.is_some() && self.customer_notified_at.is_none()
    }

    /// Whether the problem is over.
    pub fn is_over(&self) -> bool {
        self.status.condition() == Condition::Working
    }
}

/// A wish to follow a known problem. Wishing twice makes one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct NewWatch {
    /// The operator's identifier of the problem.
    #[cfg_attr(feature = "openapi", schema(max_length = 254))]
    pub issue_id: String,
    /// The service that has it.
    #[cfg_attr(feature = "openapi", schema(max_length = 254))]
    pub service_id: String,
    /// The customer who has it; absent for one's own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub customer: Option<CustomerReference>,
}

impl Read for WatchedIssue {
    fn read(value: &Value) -> Option<Self> {
        Some(Self {
            id: text(value, "id")?,
            issue_id: text(value, "issueId")?,
            title: text(value, "title")?,
            service_id: text(value, "serviceId")?,
            service_name: text(value, "serviceName")?,
            customer_notified_at: word(value, "customerNotifiedAt", Timestamp::parse),
            status: health_status(value, "status"),
            customer: value.get("customer").and_then(CustomerReference::read),
            created_date: word(value, "createdDate", Timestamp::parse)?,
            last_modified_date_time: word(value, "lastModifiedDateTime", Timestamp::parse),
        })
    }
}
