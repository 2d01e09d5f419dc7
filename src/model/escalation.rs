use serde::{Deserialize, Serialize};

use super::string_enum::string_enum;
use super::{HealthStatus, Timestamp};

/// What was looked at and tried before support was asked: the proof that a problem is handed off with reason.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase", default)]
pub struct Escalation {
    /// When the health that was seen had been asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(value_type = Option<String>, format = DateTime))]
    pub health_checked_at: Option<Timestamp>,
    /// How the service was then.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub health_status_seen: Option<HealthStatus>,
    /// The known problem that was seen, where there was one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub health_issue_id: Option<String>,
    /// Identifiers of the steps that were tried.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub steps_tried: Vec<String>,
    /// Why the problem is handed off.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub handoff_category: Option<HandoffCategory>,
    /// Whether the customer waits to be told how it ended.
    pub customer_to_notify: bool,
}

string_enum! {
    /// The problems that an operator takes over from a partner.
    pub enum HandoffCategory {
        /// The service does not do what its description says, and nothing is published about it.
        UndocumentedServiceProblem = "undocumentedServiceProblem",
        /// The service cannot be reached.
        ServiceUnavailable = "serviceUnavailable",
        /// Something looks or works wrong.
        BugOrIrregularity = "bugOrIrregularity",
        /// The network fails for many.
        LargeScaleNetworkDisruption = "largeScaleNetworkDisruption",
        /// A region fails for many customers.
        RegionalMultiTenant = "regionalMultiTenant",
    }
}

string_enum! {
    /// A step to try before support is asked.
    pub enum Step {
        /// Look at it in the admin center, with admin rights.
        AdminCenter = "adminCenter",
        /// See whether it happens to others and on other devices.
        Reproduce = "reproduce",
        /// See whether the licence is there and valid.
        Licence = "licence",
        /// See whether rights and roles suffice.
        Permissions = "permissions",
        /// See what was changed last.
        Settings = "settings",
        /// Update the program, empty its cache, take another browser or network.
        Device = "device",
    }
}
