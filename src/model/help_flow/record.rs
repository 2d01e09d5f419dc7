use super::HelpFlow;
use crate::model::{Escalation, HandoffCategory, HealthReport, HealthSeen, RequestKind, Step};

/// What is seen and tried on the way.
impl HelpFlow {
    /// Takes note of the health that is shown.
    pub fn saw(&mut self, report: &HealthReport) {
        let service = self.service.as_ref().map(|service| service.id.as_str());
        let health = report.items.iter().find(|health| Some(health.service_id.as_str()) == service);
        self.seen = health.map(|health| HealthSeen {
            checked_at: report.checked_at,
            status: health.status,
            issue_id: health.current_issues().next().map(|issue| issue.id.clone()),
        });
    }

    /// Ticks a step, or takes the tick away.
    pub fn set_tried(&mut self, step: Step, is_tried: bool) {
        self.tried.retain(|&known| known != step);
        if is_tried {
            self.tried.push(step);
            self.tried.sort_unstable();
        }
    }

    /// Takes note that an article was opened.
    pub fn opened(&mut self, article: &str) {
        if !self.articles.iter().any(|known| known == article) {
            self.articles.push(article.to_owned());
        }
    }

    /// What was looked at and tried, for the record.
    pub fn escalation(&self, handoff_category: Option<HandoffCategory>) -> Escalation {
        let seen = self.seen.as_ref();
        Escalation {
            health_checked_at: seen.map(|seen| seen.checked_at),
            health_status_seen: seen.map(|seen| seen.status),
            health_issue_id: seen.and_then(|seen| seen.issue_id.clone()),
            steps_tried: self.tried.iter().map(|step| step.as_str().to_owned()).collect(),
            handoff_category,
            customer_to_notify: self.kind == RequestKind::Customer,
        }
    }
}
