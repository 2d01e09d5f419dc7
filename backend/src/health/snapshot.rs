use std::collections::HashMap;

use support_widget::model::{Condition, HealthIssue, HealthStatus, ServiceHealth, Timestamp};

use crate::store::{HealthTable, ServiceRow};

/// The health of services at one time.
#[derive(Clone, Debug)]
pub(crate) struct Snapshot {
    /// When the source was asked.
    pub(crate) checked_at: Timestamp,
    /// The report of the source; `None` if it failed.
    services: Option<SourceReport>,
}

/// The status and issues of services, by each name and identifier that the source has for them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct SourceReport(HashMap<String, (HealthStatus, Vec<HealthIssue>)>);

impl SourceReport {
    /// Adds a service under all its names.
    pub(super) fn add<'a>(
        &mut self,
        names: impl IntoIterator<Item = &'a str>,
        status: HealthStatus,
        issues: &[HealthIssue],
    ) {
        for name in names {
            self.0.insert(name.to_lowercase(), (status, issues.to_vec()));
        }
    }

    pub(super) fn of(&self, name: &str) -> Option<&(HealthStatus, Vec<HealthIssue>)> {
        self.0.get(&name.to_lowercase())
    }
}

impl From<HealthTable> for SourceReport {
    fn from(table: HealthTable) -> Self {
        Self(table)
    }
}

/// Most issues per service in an answer: far more than anybody reads.
const MOST_ISSUES: usize = 50;

/// Longest title of an issue in an answer, in characters.
const TITLE: usize = 300;

impl Snapshot {
    pub(super) fn new(checked_at: Timestamp, services: Option<SourceReport>) -> Self {
        Self { checked_at, services }
    }

    /// Whether the source answered.
    pub(crate) fn is_known(&self) -> bool {
        self.services.is_some()
    }

    /// The status of a service with its open issues, latest first.
    pub(crate) fn health(&self, service: &ServiceRow) -> ServiceHealth {
        let (status, issues) = match self.find(service) {
            Some((status, issues)) => (*status, current(issues)),
            None => (HealthStatus::Unknown, Vec::new()),
        };
        ServiceHealth { service_id: service.id.clone(), display_name: service.display_name.clone(), status, issues }
    }

    /// An issue of a service, open or resolved.
    pub(crate) fn issue(&self, service: &ServiceRow, id: &str) -> Option<&HealthIssue> {
        self.find(service)?.1.iter().find(|issue| issue.id == id)
    }

    /// Whether the source reports this service.
    pub(crate) fn covers(&self, service: &ServiceRow) -> bool {
        self.find(service).is_some()
    }

    fn find(&self, service: &ServiceRow) -> Option<&(HealthStatus, Vec<HealthIssue>)> {
        let services = self.services.as_ref()?;
        let names = [service.health_name.as_ref(), Some(&service.display_name), Some(&service.id)];
        names.into_iter().flatten().find_map(|name| services.of(name))
    }
}

/// The open issues, latest first.
fn current(issues: &[HealthIssue]) -> Vec<HealthIssue> {
    let mut current: Vec<_> =
        issues.iter().filter(|issue| issue.status.condition() != Condition::Working).cloned().collect();
    current.sort_by_key(|issue| std::cmp::Reverse(issue.last_modified_date_time.or(issue.start_date_time)));
    current.truncate(MOST_ISSUES);
    for issue in &mut current {
        issue.title = issue.title.chars().take(TITLE).collect();
    }
    current
}
