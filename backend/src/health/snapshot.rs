use std::collections::HashMap;

use support_widget::model::{Condition, HealthIssue, HealthStatus, ServiceHealth, Timestamp};

use crate::store::{HealthTable, ServiceRow};

/// The health of services at one time.
#[derive(Clone, Debug)]
pub(crate) struct Snapshot {
    /// When the source was asked.
    pub(crate) checked_at: Timestamp,
    /// The report of the source; `None` if it failed.
    report: Option<SourceReport>,
}

/// What a source reports.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct SourceReport {
    /// The status and issues of services, by each name and identifier that the source has for them.
    services: HashMap<String, (HealthStatus, Vec<HealthIssue>)>,
    /// The titles of issues in further languages, by issue id: each with its language.
    titles: HashMap<String, Vec<(String, String)>>,
}

impl SourceReport {
    /// Adds a service under all its names.
    pub(super) fn add<'a>(
        &mut self,
        names: impl IntoIterator<Item = &'a str>,
        status: HealthStatus,
        issues: &[HealthIssue],
    ) {
        for name in names {
            self.services.insert(name.to_lowercase(), (status, issues.to_vec()));
        }
    }

    pub(super) fn of(&self, name: &str) -> Option<&(HealthStatus, Vec<HealthIssue>)> {
        self.services.get(&name.to_lowercase())
    }

    /// An issue with its title in a language, if it has one.
    fn in_language(&self, issue: &HealthIssue, language: &str) -> HealthIssue {
        let titles = self.titles.get(&issue.id).into_iter().flatten();
        let own = titles.into_iter().find(|(known, _)| known == language);
        let (title, title_language) = match own {
            Some((known, title)) => (title.clone(), Some(known.clone())),
            None => (issue.title.clone(), issue.title_language.clone()),
        };
        HealthIssue { title, title_language, ..issue.clone() }
    }
}

impl From<HealthTable> for SourceReport {
    fn from(table: HealthTable) -> Self {
        Self { services: table.services, titles: table.titles }
    }
}

/// Most issues per service in an answer: far more than anybody reads.
const MOST_ISSUES: usize = 50;

/// Longest title of an issue in an answer, in characters.
const TITLE: usize = 300;

impl Snapshot {
    pub(super) fn new(checked_at: Timestamp, report: Option<SourceReport>) -> Self {
        Self { checked_at, report }
    }

    /// Whether the source answered.
    pub(crate) fn is_known(&self) -> bool {
        self.report.is_some()
    }

    /// The status of a service with its open issues, latest first, in a language as far as the source has it.
    pub(crate) fn health(&self, service: &ServiceRow, language: &str) -> ServiceHealth {
        let (status, issues) = match self.find(service) {
            Some((report, (status, issues))) => {
                let issues = issues.iter().map(|issue| report.in_language(issue, language));
                (*status, current(issues.collect()))
            }
            None => (HealthStatus::Unknown, Vec::new()),
        };
        ServiceHealth { service_id: service.id.clone(), display_name: service.display_name.clone(), status, issues }
    }

    /// An issue of a service, open or resolved, in a language if the source has it.
    pub(crate) fn issue(&self, service: &ServiceRow, id: &str, language: &str) -> Option<HealthIssue> {
        let (report, (_, issues)) = self.find(service)?;
        let issue = issues.iter().find(|issue| issue.id == id)?;
        Some(report.in_language(issue, language))
    }

    /// Whether the source reports this service.
    pub(crate) fn covers(&self, service: &ServiceRow) -> bool {
        self.find(service).is_some()
    }

    fn find(&self, service: &ServiceRow) -> Option<(&SourceReport, &(HealthStatus, Vec<HealthIssue>))> {
        let report = self.report.as_ref()?;
        let names = [service.health_name.as_ref(), Some(&service.display_name), Some(&service.id)];
        let found = names.into_iter().flatten().find_map(|name| report.of(name))?;
        Some((report, found))
    }
}

/// The open issues, latest first.
fn current(issues: Vec<HealthIssue>) -> Vec<HealthIssue> {
    let mut current = issues;
    current.retain(|issue| issue.status.condition() != Condition::Working);
    current.sort_by_key(|issue| std::cmp::Reverse(issue.last_modified_date_time.or(issue.start_date_time)));
    current.truncate(MOST_ISSUES);
    for issue in &mut current {
        issue.title = issue.title.chars().take(TITLE).collect();
    }
    current
}
