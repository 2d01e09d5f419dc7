use super::service_health::{Condition, HealthStatus};
use crate::model::base::wire_struct;
use crate::model::{CustomerReference, Timestamp};

wire_struct! {
    /// A known issue that the user watches instead of reporting it again.
    pub struct WatchedIssue {
        /// The backend's identifier of the watch.
        pub id: String,
        /// The operator's identifier of the issue.
        pub issue_id: String,
        /// Short description of the issue.
        pub title: String,
        /// Language of the title (BCP 47); absent if it is not known.
        pub title_language: Option<String>,
        /// Identifier of the affected service.
        pub service_id: String,
        /// Display name of the affected service.
        pub service_name: String,
        /// The operator's current status of the issue.
        pub status: HealthStatus = HealthStatus::Unknown,
        /// The affected customer; absent if it is the caller's own company.
        pub customer: Option<CustomerReference>,
        /// When the watch was created.
        pub created_date: Timestamp,
        /// When the customer was notified that the issue is resolved.
        pub customer_notified_at: Option<Timestamp>,
        /// When the operator last updated the issue.
        pub last_modified_date_time: Option<Timestamp>,
    }
}

impl WatchedIssue {
    /// Whether the issue is resolved, and the affected customer has not been notified.
    pub fn awaits_notice(&self) -> bool {
        self.is_over() && self.customer.is_some() && self.customer_notified_at.is_none()
    }

    /// Whether the issue is resolved.
    pub fn is_over(&self) -> bool {
        self.status.condition() == Condition::Working
    }
}

wire_struct! {
    /// Request to watch a known issue. Idempotent: a repeated request creates no second watch.
    pub struct NewWatch {
        /// The operator's identifier of the issue.
        #[cfg_attr(feature = "openapi", schema(max_length = 254))]
        pub issue_id: String,
        /// Identifier of the affected service.
        #[cfg_attr(feature = "openapi", schema(max_length = 254))]
        pub service_id: String,
        /// The affected customer; absent if it is the caller's own company.
        pub customer: Option<CustomerReference>,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn customers_are_told_once_of_what_is_over() {
        let (now, customer) = (Timestamp::from_seconds(1), CustomerReference::default());
        for (status, customer, told, is_over, awaits_notice) in [
            (HealthStatus::Resolved, Some(&customer), None, true, true),
            (HealthStatus::Resolved, Some(&customer), Some(now), true, false),
            (HealthStatus::Resolved, None, None, true, false),
            (HealthStatus::Investigating, Some(&customer), None, false, false),
            (HealthStatus::Unknown, Some(&customer), None, false, false),
        ] {
            let issue = WatchedIssue {
                id: "7".to_owned(),
                issue_id: "EX1".to_owned(),
                title: "Mail is late".to_owned(),
                title_language: None,
                service_id: "mail".to_owned(),
                service_name: "Mail".to_owned(),
                status,
                customer: customer.cloned(),
                created_date: now,
                customer_notified_at: told,
                last_modified_date_time: None,
            };
            assert_eq!((issue.is_over(), issue.awaits_notice()), (is_over, awaits_notice), "{issue:?}");
        }
    }
}
