use crate::i18n::{Localizer, MessageId, messages, wording};
use crate::model::{Contact, Escalation, NewRequest, RequestDetails, RequestKind, Rules, Severity, Timestamp, text};
use crate::ui::help::step_name;
use crate::ui::state::State;

/// The facts of an escalation record: what was checked, by whom, for whom, and the conclusion.
#[derive(Clone, Debug)]
pub struct EscalationRecord {
    /// Kind of the request.
    pub kind: RequestKind,
    /// The reference that people quote; `None` before the request is stored.
    pub reference: Option<String>,
    /// Time when the request was stored.
    pub created: Option<Timestamp>,
    /// Title of the problem.
    pub title: String,
    /// The customer's name and domain.
    pub customer: Option<String>,
    /// The service concerned.
    pub service: Option<String>,
    /// Impact of the problem.
    pub severity: Severity,
    /// The contact who made the checks.
    pub by: Option<Contact>,
    /// The checks and their conclusion.
    pub escalation: Escalation,
}

/// A line of an escalation record: its label and values.
pub type Line = (String, Vec<String>);

impl EscalationRecord {
    /// Collects the facts of a request that is about to be sent.
    pub fn of_new(request: &NewRequest, customer: Option<String>, service: Option<String>) -> Self {
        Self {
            kind: request.kind,
            reference: None,
            created: None,
            title: request.title.clone(),
            customer,
            service,
            severity: request.severity,
            by: Some(request.primary_contact.clone()),
            escalation: request.escalation.clone().unwrap_or_default(),
        }
    }

    /// Collects the facts of a stored request.
    pub fn of_stored(details: &RequestDetails, customer: Option<String>) -> Self {
        let summary = &details.summary;
        Self {
            kind: summary.kind,
            reference: Some(summary.reference.clone()),
            created: Some(summary.created_date),
            title: summary.title.clone(),
            customer,
            service: summary.service_name.clone(),
            severity: summary.severity,
            by: details.primary_contact.clone(),
            escalation: details.escalation.clone().unwrap_or_default(),
        }
    }

    /// Whether there is nothing to show.
    pub fn is_empty(&self) -> bool {
        let known = &self.escalation;
        known.health_status_seen.is_none() && known.steps_tried.is_empty() && known.conclusion.is_none()
    }

    /// Returns the name of the severity: the operator's own if there is one.
    fn severity_name(&self, rules: &Rules, localizer: &Localizer) -> String {
        let own = rules.severities.iter().find(|level| level.id == self.severity).and_then(|level| level.name.as_ref());
        let built_in = || localizer.text(wording::severity_of(self.kind, self.severity));
        own.map_or_else(built_in, |name| text::shown(name, 80))
    }

    /// Formats the record as lines, in the language of a localizer.
    pub fn lines(&self, state: State, localizer: &Localizer) -> Vec<Line> {
        let date = |instant: Timestamp| state.services().date_time(localizer.tag(), instant);
        let word = |id: MessageId| localizer.text(id);
        let short = |text: &String| text::shown(text, 200);
        let known = &self.escalation;
        let rules = state.settings.peek().rules.clone();
        let steps = known.steps_tried.iter().map(|step| step_name(localizer, &rules, self.kind, step)).collect();
        let escalation_reason = known.handoff_category.map(wording::handoff).or(known.lacks.map(wording::lack));
        let differs = known.differs_from_known_issue.then(|| word(messages::GATE_WATCH_DIFFERENT_PROBLEM));
        let all = [
            (messages::REQUESTS_REFERENCE, self.reference.as_ref().map(short).into_iter().collect()),
            (messages::REQUESTS_CREATED, self.created.map(date).into_iter().collect()),
            (messages::FIELD_TITLE, vec![short(&self.title)]),
            (messages::ESCALATION_RECORD_CHECKED_BY, self.by.iter().map(|by| person(by, localizer)).collect()),
            (messages::ON_BEHALF_LABEL, self.customer.clone().into_iter().collect()),
            (messages::FIELD_SERVICE, self.service.as_ref().map(short).into_iter().collect()),
            (messages::HEALTH_TITLE, health(known, localizer, date)),
            (
                messages::ESCALATION_RECORD_KNOWN_ISSUE,
                known.health_issue_id.as_ref().map(short).into_iter().chain(differs).collect(),
            ),
            (messages::ESCALATION_RECORD_STEPS, steps),
            (messages::ESCALATION_REASON_LABEL, escalation_reason.map(word).into_iter().collect()),
            (messages::REQUESTS_SEVERITY, vec![self.severity_name(&rules, localizer)]),
            (messages::ESCALATION_RECORD_CONCLUSION, conclusion(known, localizer, date)),
            (
                messages::ESCALATION_RECORD_JUSTIFICATION,
                known.reason.iter().map(|reason| text::shown(reason, 2_000)).collect(),
            ),
        ];
        let said = all.into_iter().filter(|(_, values): &(_, Vec<String>)| !values.is_empty());
        said.map(|(label, values)| (word(label), values)).collect()
    }
}

/// Formats a record as plain text, in the language of a localizer.
pub fn as_text(title: &str, lines: &[Line], localizer: &Localizer) -> String {
    let said = lines.iter().map(|(label, values)| {
        let value = match &values[..] {
            [value] => value.clone(),
            values => values.iter().fold(String::new(), |text, value| text + "\n- " + value),
        };
        localizer
            .text_with(messages::ESCALATION_RECORD_LINE, &[("label", label.clone().into()), ("value", value.into())])
    });
    let all: Vec<_> = [title.to_owned(), String::new()].into_iter().chain(said).collect();
    // A list below a label starts on a line of its own.
    text::without_isolates(&all.join("\n")).replace(" \n", "\n")
}

fn person(contact: &Contact, localizer: &Localizer) -> String {
    let (name, address) = (localizer.full_name(contact), text::shown(&contact.email, 254));
    if name.is_empty() { address } else { format!("{} <{address}>", text::shown(&name, 254)) }
}

fn health(known: &Escalation, localizer: &Localizer, date: impl Fn(Timestamp) -> String) -> Vec<String> {
    let status = known.health_status_seen.map(|status| localizer.text(wording::health(status)));
    let checked =
        known.health_checked_at.map(|at| localizer.text_with(messages::HEALTH_CHECKED, &[("time", date(at).into())]));
    status.into_iter().chain(checked).collect()
}

fn conclusion(known: &Escalation, localizer: &Localizer, date: impl Fn(Timestamp) -> String) -> Vec<String> {
    let concluded = known.conclusion.map(|conclusion| localizer.text(wording::conclusion(conclusion)));
    concluded.into_iter().chain(known.concluded_at.map(date)).collect()
}
