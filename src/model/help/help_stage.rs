use super::service_health::HealthStatus;
use crate::model::Timestamp;
use crate::model::base::{string_enum, wire_struct};

string_enum! {
    /// A stage of the help flow, in the order of the flow.
    pub enum HelpStage {
        /// Choice of the customer who has the problem.
        Customer = "customer",
        /// Choice of the affected service.
        Service = "service",
        /// Help without support.
        Help = "help",
        /// Escalation gate: whether the operator takes the problem over.
        Gate = "gate",
        /// The request form.
        Details = "details",
        /// Successful end: the problem was solved without support.
        Solved = "solved",
    }
}

wire_struct! {
    /// The health of a service as the user saw it, and the time of that check.
    pub struct HealthSeen {
        /// When the backend had queried the source of the service health.
        pub checked_at: Timestamp,
        /// Status of the service at that time.
        pub status: HealthStatus,
        /// Identifier of the first current issue, if there was one.
        pub issue_id: Option<String>,
    }
}

/// Result of adding an additional customer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Addition {
    /// The customer was added.
    Added,
    /// The customer had been chosen or added before.
    Known,
    /// The partner may not serve the customer.
    Refused,
}
