use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::model::read::{Read, text};

/// A service that a customer has.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct Service {
    /// The backend's identifier.
    pub id: String,
    /// What people call it.
    pub display_name: String,
    /// The way into the customer's admin center for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub admin_center_url: Option<String>,
}

impl Read for Service {
    fn read(value: &Value) -> Option<Self> {
        Some(Self {
            id: text(value, "id")?,
            display_name: text(value, "displayName")?,
            admin_center_url: text(value, "adminCenterUrl"),
        })
    }
}
