use serde::{Deserialize, Serialize};

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
