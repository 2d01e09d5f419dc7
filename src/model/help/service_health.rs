use crate::model::Timestamp;
use crate::model::base::{string_enum, wire_struct};

wire_struct! {
    /// Response of `GET service-health`.
    pub struct HealthReport {
        /// When the backend last queried its source, which may be a minute ago.
        pub checked_at: Timestamp,
        /// The services, in no particular order.
        pub items: Vec<ServiceHealth>,
    }
}

wire_struct! {
    /// Health of one service.
    pub struct ServiceHealth {
        /// Identifier of the service.
        pub service_id: String,
        /// Display name of the service.
        pub display_name: String,
        /// Status of the service.
        // Operators add statuses at any time, so an unknown status is not an error.
        pub status: HealthStatus = HealthStatus::Unknown,
        /// Known issues of the service, latest first.
        #[serde(default)]
        pub issues: Vec<HealthIssue>,
    }
}

wire_struct! {
    /// An issue that the operator has published.
    pub struct HealthIssue {
        /// The operator's identifier of the issue.
        pub id: String,
        /// Short description of the issue.
        pub title: String,
        /// Language of the title (BCP 47), which need not be the reader's: most operators write English alone. Absent
        /// if it is not known.
        pub title_language: Option<String>,
        /// Whether the issue is an advisory or an incident.
        pub classification: IssueClassification = IssueClassification::Advisory,
        /// The operator's status of the issue.
        // Operators add statuses at any time, so an unknown status is not an error.
        pub status: HealthStatus = HealthStatus::Unknown,
        /// When the issue began.
        pub start_date_time: Option<Timestamp>,
        /// When the operator last updated the issue.
        pub last_modified_date_time: Option<Timestamp>,
        /// Address of further information.
        pub url: Option<String>,
    }
}

string_enum! {
    /// Classification of a known issue, with the values of Microsoft Graph.
    pub enum IssueClassification {
        /// The service works, with limitations.
        Advisory = "advisory",
        /// The service, or some of its functions, fails.
        Incident = "incident",
    }
}

string_enum! {
    /// Status of a service or of an issue: the values of Microsoft Graph's `serviceHealthStatus`, and `unknown`.
    pub enum HealthStatus {
        /// No issue is known.
        ServiceOperational = "serviceOperational",
        /// The operator investigates a possible issue.
        Investigating = "investigating",
        /// The cause is known; the service is being restored.
        RestoringService = "restoringService",
        /// The service is restored, and the operator is verifying the fix.
        VerifyingService = "verifyingService",
        /// The service is restored.
        ServiceRestored = "serviceRestored",
        /// The service is restored, and the operator has published a post-incident review.
        PostIncidentReviewPublished = "postIncidentReviewPublished",
        /// The service is slow, or some of its functions fail now and then.
        ServiceDegradation = "serviceDegradation",
        /// The service does not work.
        ServiceInterruption = "serviceInterruption",
        /// The issue is fixed, but recovery takes a while to reach all users.
        ExtendedRecovery = "extendedRecovery",
        /// The reported issue turned out not to be one.
        FalsePositive = "falsePositive",
        /// The operator has suspended the investigation until more information is available.
        InvestigationSuspended = "investigationSuspended",
        /// The issue is resolved.
        Resolved = "resolved",
        /// A third party has mitigated the issue.
        MitigatedExternal = "mitigatedExternal",
        /// The issue is mitigated.
        Mitigated = "mitigated",
        /// A third party has resolved the issue.
        ResolvedExternal = "resolvedExternal",
        /// The issue is confirmed.
        Confirmed = "confirmed",
        /// An issue has been reported.
        Reported = "reported",
        /// The status could not be determined, or is not known to this build.
        Unknown = "unknown",
    }
}

impl HealthStatus {
    /// Whether the operator reports an impaired or unavailable service.
    pub fn is_trouble(self) -> bool {
        matches!(self.condition(), Condition::Impaired | Condition::Down)
    }

    /// Returns what the status means for users of the service.
    pub fn condition(self) -> Condition {
        match self {
            Self::ServiceOperational
            | Self::ServiceRestored
            | Self::PostIncidentReviewPublished
            | Self::FalsePositive
            | Self::Resolved
            | Self::ResolvedExternal => Condition::Working,
            Self::ServiceInterruption => Condition::Down,
            Self::Unknown => Condition::Unknown,
            _ => Condition::Impaired,
        }
    }
}

/// What a status means for users of the service.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Condition {
    /// The service works.
    Working,
    /// The service is impaired, or the issue is not confirmed yet.
    Impaired,
    /// The service is unavailable.
    Down,
    /// The status is unknown.
    Unknown,
}

impl ServiceHealth {
    /// The issues that are not resolved.
    pub fn current_issues(&self) -> impl Iterator<Item = &HealthIssue> {
        self.issues.iter().filter(|issue| issue.status.condition() != Condition::Working)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn statuses_mean_what_the_operator_means_by_them() {
        for (word, condition, is_trouble) in [
            ("serviceOperational", Condition::Working, false),
            ("serviceRestored", Condition::Working, false),
            ("falsePositive", Condition::Working, false),
            ("investigating", Condition::Impaired, true),
            ("extendedRecovery", Condition::Impaired, true),
            ("serviceInterruption", Condition::Down, true),
            ("unknown", Condition::Unknown, false),
        ] {
            let status = HealthStatus::parse(word).expect("a status of the operator");
            assert_eq!((status.condition(), status.is_trouble()), (condition, is_trouble), "{word}");
        }
    }

    #[test]
    fn what_is_over_is_no_current_issue() {
        let issue = |id: &str, status| HealthIssue {
            id: id.to_owned(),
            title: String::new(),
            title_language: None,
            classification: IssueClassification::Incident,
            status,
            start_date_time: None,
            last_modified_date_time: None,
            url: None,
        };
        let health = ServiceHealth {
            service_id: "exchange-online".to_owned(),
            display_name: "Exchange Online".to_owned(),
            status: HealthStatus::ServiceDegradation,
            issues: vec![issue("EX1", HealthStatus::ServiceRestored), issue("EX2", HealthStatus::ServiceDegradation)],
        };
        assert_eq!(health.current_issues().map(|issue| issue.id.as_str()).collect::<Vec<_>>(), ["EX2"]);
    }
}
