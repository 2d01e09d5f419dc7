use sqlx::Sqlite;
use sqlx::query::Query;
use sqlx::sqlite::SqliteArguments;
use support_widget::model::{Conclusion, Escalation, HandoffCategory, HealthStatus, Lack, Step};

use crate::store::columns::json_list;
use crate::store::omissions::Omissions;

/// What was looked at and tried before, as it is stored with a request.
#[derive(sqlx::FromRow)]
pub(crate) struct EscalationRow {
    health_checked_at: Option<String>,
    health_status_seen: Option<String>,
    health_issue_id: Option<String>,
    differs_from_known_issue: Option<bool>,
    /// A request has a list, an empty one at least, exactly when it tells what was tried.
    steps_tried: Option<String>,
    handoff_category: Option<String>,
    lacks: Option<String>,
    conclusion: Option<String>,
    concluded_at: Option<String>,
    reason: Option<String>,
    customer_to_notify: Option<bool>,
    customer_notified_at: Option<String>,
}

/// The columns that requests and solved problems have alike, in the order of [`bind_escalation`].
pub(crate) const ESCALATION_COLUMNS: &str = "health_checked_at, health_status_seen, health_issue_id, \
    differs_from_known_issue, steps_tried, handoff_category, lacks, conclusion, concluded_at, reason";

/// Placeholders for these columns.
pub(crate) const ESCALATION_VALUES: &str = "?, ?, ?, ?, ?, ?, ?, ?, ?, ?";

/// Binds the values of [`ESCALATION_COLUMNS`].
pub(crate) fn bind_escalation<'q>(
    query: Query<'q, Sqlite, SqliteArguments>,
    escalation: Option<&Escalation>,
) -> Query<'q, Sqlite, SqliteArguments> {
    let tells = escalation.is_some();
    let told = escalation.cloned().unwrap_or_default();
    query
        .bind(told.health_checked_at.map(|date| date.to_string()))
        .bind(told.health_status_seen.map(HealthStatus::as_str))
        .bind(told.health_issue_id)
        .bind(tells.then_some(told.differs_from_known_issue))
        .bind(tells.then(|| json_list(&told.steps_tried)))
        .bind(told.handoff_category.map(HandoffCategory::as_str))
        .bind(told.lacks.map(Lack::as_str))
        .bind(told.conclusion.map(Conclusion::as_str))
        .bind(told.concluded_at.map(|date| date.to_string()))
        .bind(told.reason)
}

impl EscalationRow {
    /// The row as callers see it; `None` where nothing was told.
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
