use crate::model::Timestamp;
use crate::model::base::{string_enum, wire_struct};

wire_struct! {
    /// What `GET service-health` answers.
    pub struct HealthReport {
        /// When the source was last asked, which may be a minute ago.
        pub checked_at: Timestamp,
        /// The services, in no particular order.
        pub items: Vec<ServiceHealth>,
    }
}

wire_struct! {
    /// How a service is.
    pub struct ServiceHealth {
        /// The service's identifier.
        pub service_id: String,
        /// What people call the service.
        pub display_name: String,
        /// How it is.
        // Operators add statuses as they please, so one that is not known here is no mistake.
        pub status: HealthStatus = HealthStatus::Unknown,
        /// What is known to be wrong with it, latest first.
        #[serde(default)]
        pub issues: Vec<HealthIssue>,
    }
}

wire_struct! {
    /// A problem that the operator knows of.
    pub struct HealthIssue {
        /// The operator's identifier.
        pub id: String,
        /// The problem in a few words.
        pub title: String,
        /// How bad it is.
        pub classification: IssueClassification = IssueClassification::Advisory,
        /// Where the operator stands with it.
        // Operators add statuses as they please, so one that is not known here is no mistake.
        pub status: HealthStatus = HealthStatus::Unknown,
        /// When it began.
        pub start_date_time: Option<Timestamp>,
        /// When the operator last said something about it.
        pub last_modified_date_time: Option<Timestamp>,
        /// Where to read more.
        pub url: Option<String>,
    }
}

string_enum! {
    /// How bad a known problem is, in the words of Microsoft Graph.
    pub enum IssueClassification {
        /// The service works, with a limitation.
        Advisory = "advisory",
        /// The service, or a part of it, does not work.
        Incident = "incident",
    }
}

string_enum! {
    /// How a service is, or where the operator stands with a problem: the words of Microsoft Graph's
    /// `serviceHealthStatus`, and one for not knowing.
    pub enum HealthStatus {
        /// No problem is known.
        ServiceOperational = "serviceOperational",
        /// A possible problem is looked into.
        Investigating = "investigating",
        /// The cause is known, and is being mended.
        RestoringService = "restoringService",
        /// It is mended, and is being watched.
        VerifyingService = "verifyingService",
        /// It is mended.
        ServiceRestored = "serviceRestored",
        /// It is mended, and the operator has written about it.
        PostIncidentReviewPublished = "postIncidentReviewPublished",
        /// The service is slow, or parts of it fail now and then.
        ServiceDegradation = "serviceDegradation",
        /// The service does not work.
        ServiceInterruption = "serviceInterruption",
        /// It is mended, but takes a while to reach everybody.
        ExtendedRecovery = "extendedRecovery",
        /// There was no problem.
        FalsePositive = "falsePositive",
        /// The operator waits for more to go by.
        InvestigationSuspended = "investigationSuspended",
        /// It is over.
        Resolved = "resolved",
        /// Another company has lessened it.
        MitigatedExternal = "mitigatedExternal",
        /// It has been lessened.
        Mitigated = "mitigated",
        /// Another company has mended it.
        ResolvedExternal = "resolvedExternal",
        /// The problem is confirmed.
        Confirmed = "confirmed",
        /// Somebody has reported a problem.
        Reported = "reported",
        /// Nobody could say, or in a word that is not known here.
        Unknown = "unknown",
    }
}

impl HealthStatus {
    /// Whether the operator says that something is wrong.
    pub fn is_trouble(self) -> bool {
        matches!(self.condition(), Condition::Impaired | Condition::Down)
    }

    /// What it means for somebody who needs the service.
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

/// What a status means for somebody who needs the service.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Condition {
    /// It works.
    Working,
    /// It works, but not as it should, or nobody is sure yet.
    Impaired,
    /// It does not work.
    Down,
    /// Nobody could say.
    Unknown,
}

impl ServiceHealth {
    /// The problems that are not over.
    pub fn current_issues(&self) -> impl Iterator<Item = &HealthIssue> {
        self.issues.iter().filter(|issue| issue.status.condition() != Condition::Working)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn statuses_mean_what_the_operator_means_by_them() {
        for (word, condition) in [
            ("serviceOperational", Condition::Working),
            ("serviceRestored", Condition::Working),
            ("falsePositive", Condition::Working),
            ("investigating", Condition::Impaired),
            ("extendedRecovery", Condition::Impaired),
            ("serviceInterruption", Condition::Down),
            ("unknown", Condition::Unknown),
        ] {
            assert_eq!(HealthStatus::parse(word).map(HealthStatus::condition), Some(condition), "{word}");
        }
    }

    #[test]
    fn what_is_over_is_no_current_issue() {
        let issue = |id: &str, status| HealthIssue {
            id: id.to_owned(),
            title: String::new(),
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
