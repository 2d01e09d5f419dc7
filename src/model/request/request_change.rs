use serde::{Deserialize, Serialize};

use super::support_request::RequestStatus;
use crate::model::Timestamp;

// Declared by hand: the widget only writes these types, and `wire_struct!` would let a notice omit its time.

/// Partial update of a request; absent members are left unchanged.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct RequestChange {
    /// `closed` to close the request, `open` to reopen it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<RequestStatus>,
    /// Whether the customer has been notified.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub escalation: Option<Notice>,
}

/// Records that the customer was notified of the outcome, or withdraws that record.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct Notice {
    /// When the customer was notified; `null` withdraws it. Required, so that an omitted member withdraws nothing.
    #[serde(deserialize_with = "Option::deserialize")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = DateTime))]
    pub customer_notified_at: Option<Timestamp>,
}
