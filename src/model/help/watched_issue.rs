use super::service_health::{Condition, HealthStatus};
use crate::model::base::wire_struct;
use crate::model::{CustomerReference, Timestamp};

wire_struct! {
    /// A known problem that somebody follows instead of reporting it again.
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
        pub status: HealthStatus = HealthStatus::Unknown,
        /// The customer who has it; absent for one's own.
        pub customer: Option<CustomerReference>,
        /// Since when it is watched.
        pub created_date: Timestamp,
        /// When the customer was told that it is over.
        pub customer_notified_at: Option<Timestamp>,
        /// When the operator last said something about it.
        pub last_modified_date_time: Option<Timestamp>,
    }
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

wire_struct! {
    /// A wish to follow a known problem. Wishing twice makes one.
    pub struct NewWatch {
        /// The operator's identifier of the problem.
        #[cfg_attr(feature = "openapi", schema(max_length = 254))]
        pub issue_id: String,
        /// The service that has it.
        #[cfg_attr(feature = "openapi", schema(max_length = 254))]
        pub service_id: String,
        /// The customer who has it; absent for one's own.
        pub customer: Option<CustomerReference>,
    }
}
