use super::HelpFlow;
use crate::model::{
    Conclusion, Escalation, EscalationReason, Handoff, HealthReport, HealthSeen, HelpStage, RequestKind, TextLimit,
    Timestamp, text,
};

/// Records what the user sees, tries and answers.
impl HelpFlow {
    /// Records the displayed service health.
    pub fn saw(&mut self, report: &HealthReport) {
        let service = self.service.as_ref().map(|service| service.id.as_str());
        let health = report.items.iter().find(|health| Some(health.service_id.as_str()) == service);
        let seen = health.map(|health| HealthSeen {
            checked_at: report.checked_at,
            status: health.status,
            issue_id: health.current_issues().next().map(|issue| issue.id.clone()),
        });
        let was_known = self.is_known();
        self.seen = seen;
        if self.is_known() != was_known {
            self.reconsider();
        }
    }

    /// Whether the operator has published a current issue with the service.
    pub fn is_known(&self) -> bool {
        self.seen.as_ref().is_some_and(|seen| seen.issue_id.is_some() && seen.status.is_trouble())
    }

    /// Ticks or unticks a step.
    pub fn set_tried(&mut self, step: &str, is_tried: bool) {
        self.tried.retain(|known| known != step);
        if is_tried {
            self.tried.push(step.to_owned());
        }
        self.reconsider();
    }

    /// Sets the answers at the escalation gate.
    pub fn set_handoff(&mut self, handoff: Handoff) {
        self.handoff = handoff;
        self.reconsider();
    }

    /// Records the conclusion of the escalation gate, and continues to the form.
    pub fn conclude(&mut self, conclusion: Conclusion, now: Timestamp) {
        if self.stage == HelpStage::Gate {
            self.handoff.concluded = Some((conclusion, now));
            self.go_on();
        }
    }

    /// Records that an article was opened, within the limits of a request: number of entries and length of identifiers.
    pub fn opened(&mut self, article: &str) {
        let is_new = !self.articles.iter().any(|known| known == article);
        if is_new && self.articles.len() < TextLimit::ENTRIES && TextLimit::IDENTIFIER.fits(article) {
            self.articles.push(article.to_owned());
        }
    }

    /// Returns the escalation record. Values that a backend would refuse are left out: they come from the page or from
    /// a source of service health, so a user who fills in the form could not correct them.
    pub fn escalation(&self) -> Escalation {
        let (seen, handoff) = (self.seen.as_ref(), &self.handoff);
        let reason = text::prose(&handoff.reason);
        let tried = self.tried.iter().filter(|step| TextLimit::IDENTIFIER.fits(step));
        // For a known issue that does not differ, the gate asks for no reason to escalate.
        let escalation_reason = handoff.escalation_reason.filter(|_| handoff.differs || !self.is_known());
        Escalation {
            health_checked_at: seen.map(|seen| seen.checked_at),
            health_status_seen: seen.map(|seen| seen.status),
            health_issue_id: seen.and_then(|seen| seen.issue_id.clone()).filter(|id| TextLimit::IDENTIFIER.fits(id)),
            differs_from_known_issue: handoff.differs && self.is_known(),
            steps_tried: tried.take(TextLimit::ENTRIES).cloned().collect(),
            handoff_category: match escalation_reason {
                Some(EscalationReason::Category(category)) => Some(category),
                _ => None,
            },
            lacks: match escalation_reason {
                Some(EscalationReason::Lacks(lack)) => Some(lack),
                _ => None,
            },
            conclusion: handoff.concluded.map(|(conclusion, _)| conclusion),
            concluded_at: handoff.concluded.map(|(_, at)| at),
            reason: (!reason.is_empty()).then_some(reason),
            customer_to_notify: self.kind == RequestKind::Customer,
            customer_notified_at: None,
        }
    }
}
