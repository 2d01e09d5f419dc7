use std::collections::HashMap;

use support_widget::model::{Condition, HealthIssue, HealthStatus, ServiceHealth, Timestamp};

use crate::store::{HealthTable, ServiceRow};

/// What a source said at one time.
#[derive(Clone, Debug)]
pub(crate) struct Snapshot {
    /// When it was asked.
    pub(crate) checked_at: Timestamp,
    /// What it said; `None` when it said nothing that can be read.
    services: Option<Reading>,
}

/// How services are, by all names and identifiers that a source has for them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Reading(HashMap<String, (HealthStatus, Vec<HealthIssue>)>);

impl Reading {
    /// Adds a service under its names.
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

impl From<HealthTable> for Reading {
    fn from(table: HealthTable) -> Self {
        Self(table)
    }
}

/// How many problems of a service are told: far more than anybody reads.
const MOST_ISSUES: usize = 50;

/// Characters of a problem's title that are told.
const TITLE: usize = 300;

impl Snapshot {
    pub(super) fn new(checked_at: Timestamp, services: Option<Reading>) -> Self {
        Self { checked_at, services }
    }

    /// Whether the source said anything.
    pub(crate) fn is_known(&self) -> bool {
        self.services.is_some()
    }

    /// How a service is, with what is wrong with it now, latest first.
    pub(crate) fn health(&self, service: &ServiceRow) -> ServiceHealth {
        let (status, issues) = match self.reading(service) {
            Some((status, issues)) => (*status, current(issues)),
            None => (HealthStatus::Unknown, Vec::new()),
        };
        ServiceHealth { service_id: service.id.clone(), display_name: service.display_name.clone(), status, issues }
    }

    /// A problem of a service, also one that is over.
    pub(crate) fn issue(&self, service: &ServiceRow, id: &str) -> Option<&HealthIssue> {
        self.reading(service)?.1.iter().find(|issue| issue.id == id)
    }

    /// Whether the source speaks of this service.
    pub(crate) fn covers(&self, service: &ServiceRow) -> bool {
        self.reading(service).is_some()
    }

    fn reading(&self, service: &ServiceRow) -> Option<&(HealthStatus, Vec<HealthIssue>)> {
        let services = self.services.as_ref()?;
        let names = [service.health_name.as_ref(), Some(&service.display_name), Some(&service.id)];
        names.into_iter().flatten().find_map(|name| services.of(name))
    }
}

/// The problems that are not over, latest first.
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
