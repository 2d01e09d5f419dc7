use super::service_health::HealthStatus;
use crate::model::Timestamp;
use crate::model::base::{string_enum, wire_struct};

string_enum! {
    /// A stage of the way, in the order in which they are gone through.
    pub enum HelpStage {
        /// Whose problem it is.
        Customer = "customer",
        /// Which service it is about.
        Service = "service",
        /// What helps without support.
        Help = "help",
        /// Whether the operator takes it over.
        Gate = "gate",
        /// The form.
        Details = "details",
        /// It was solved without support: a good end.
        Solved = "solved",
    }
}

wire_struct! {
    /// What a person saw of a service's health, and of when that was.
    pub struct HealthSeen {
        /// When the source had been asked.
        pub checked_at: Timestamp,
        /// How the service was.
        pub status: HealthStatus,
        /// The known problem that stood first.
        pub issue_id: Option<String>,
    }
}

/// What became of a further customer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Addition {
    /// It is among them now.
    Added,
    /// It was there already.
    Known,
    /// The partner may not serve it.
    Refused,
}
