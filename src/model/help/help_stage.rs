use super::service_health::HealthStatus;
use crate::model::Timestamp;

/// A stage of the way, in the order in which they are gone through.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum HelpStage {
    /// Whose problem it is.
    Customer,
    /// Which service it is about.
    Service,
    /// What helps without support.
    Help,
    /// Whether the operator takes it over.
    Gate,
    /// The form.
    Details,
    /// It was solved without support: a good end.
    Solved,
}

/// What a person saw of a service's health, and of when that was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HealthSeen {
    /// When the source had been asked.
    pub checked_at: Timestamp,
    /// How the service was.
    pub status: HealthStatus,
    /// The known problem that stood first.
    pub issue_id: Option<String>,
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
