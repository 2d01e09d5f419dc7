use serde::{Deserialize, Serialize};

use super::support_request::RequestStatus;
use crate::model::Timestamp;

// By hand: nobody reads them here, and `wire_struct` would let the time of a notice be missing.

/// What a person changes about a request: what is not said stays.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct RequestChange {
    /// `closed` for a request that needs no more, `open` for one that does after all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<RequestStatus>,
    /// What has become of telling the customer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub escalation: Option<Notice>,
}

/// That a customer has been told how it ended, or has not after all.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct Notice {
    /// When; `null` takes it back. It has to be said: forgetting it takes nothing back.
    #[serde(deserialize_with = "Option::deserialize")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = DateTime))]
    pub customer_notified_at: Option<Timestamp>,
}
