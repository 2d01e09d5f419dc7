use sqlx::Sqlite;
use sqlx::query::Query;
use sqlx::sqlite::SqliteArguments;
use support_widget::model::{Conclusion, Escalation, HandoffCategory, HealthStatus, Lack, Step};

use crate::store::columns::json_list;
use crate::store::omissions::Omissions;

/// The escalation record of a request, as stored.
#[derive(sqlx::FromRow)]
pub(crate) struct EscalationRow {
    health_checked_at: Option<String>,
    health_status_seen: Option<String>,
    health_issue_id: Option<String>,
    differs_from_known_issue: Option<bool>,
    /// Not null, and possibly an empty list, exactly if the request has an escalation record.
    steps_tried: Option<String>,
    handoff_category: Option<String>,
    lacks: Option<String>,
    conclusion: Option<String>,
    concluded_at: Option<String>,
    reason: Option<String>,
    customer_to_notify: Option<bool>,
    customer_notified_at: Option<String>,
}

/// The columns that requests and solved problems share, in the order of [`bind_escalation`].
pub(crate) const ESCALATION_COLUMNS: &str = "health_checked_at, health_status_seen, health_issue_id, \
    differs_from_known_issue, steps_tried, handoff_category, lacks, conclusion, concluded_at, reason";

/// Placeholders for these columns.
pub(crate) const ESCALATION_VALUES: &str = "?, ?, ?, ?, ?, ?, ?, ?, ?, ?";

/// Binds the values of [`ESCALATION_COLUMNS`].
pub(crate) fn bind_escalation<'q>(
    query: Query<'q, Sqlite, SqliteArguments>,
    escalation: Option<&Escalation>,
) -> Query<'q, Sqlite, SqliteArguments> {
    let is_recorded = escalation.is_some();
    let record = escalation.cloned().unwrap_or_default();
    query
        .bind(record.health_checked_at.map(|date| date.to_string()))
        .bind(record.health_status_seen.map(HealthStatus::as_str))
        .bind(record.health_issue_id)
        .bind(is_recorded.then_some(record.differs_from_known_issue))
        .bind(is_recorded.then(|| json_list(&record.steps_tried)))
        .bind(record.handoff_category.map(HandoffCategory::as_str))
        .bind(record.lacks.map(Lack::as_str))
        .bind(record.conclusion.map(Conclusion::as_str))
        .bind(record.concluded_at.map(|date| date.to_string()))
        .bind(record.reason)
}

impl EscalationRow {
    /// The record as callers see it; `None` if there is none.
    pub(crate) fn into_escalation(self, omissions: &Omissions) -> Option<Escalation> {
        let steps = self.steps_tried?;
        Some(Escalation {
            health_checked_at: omissions.instant(self.health_checked_at.as_deref()),
            health_status_seen: omissions.some(self.health_status_seen.as_deref(), HealthStatus::parse),
            health_issue_id: self.health_issue_id,
            differs_from_known_issue: self.differs_from_known_issue.unwrap_or_default(),
            steps_tried: omissions.some(Some(&steps), present_steps).unwrap_or_default(),
            handoff_category: omissions.some(self.handoff_category.as_deref(), HandoffCategory::parse),
            lacks: omissions.some(self.lacks.as_deref(), Lack::parse),
            conclusion: omissions.some(self.conclusion.as_deref(), Conclusion::parse),
            concluded_at: omissions.instant(self.concluded_at.as_deref()),
            reason: self.reason,
            customer_to_notify: self.customer_to_notify.unwrap_or_default(),
            customer_notified_at: omissions.instant(self.customer_notified_at.as_deref()),
        })
    }
}

/// Rows of earlier versions may hold former identifiers.
fn present_steps(stored: &str) -> Option<Vec<String>> {
    let steps: Vec<String> = serde_json::from_str(stored).ok()?;
    Some(steps.iter().map(|id| Step::present_id(id).to_owned()).collect())
}
