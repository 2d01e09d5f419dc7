use support_widget::model::{Escalation, Field, Flaw, Notice, Rules, Timestamp, validation};
use support_widget::wire::{FieldProblem, NewRequest};

use crate::http::Refusal;
use crate::store::User;

/// How far another computer's clock may be ahead, in seconds, before what it calls the past is our future.
const CLOCK_SKEW: i64 = 120;

/// A day in seconds: further ahead it is no clock that is fast, but another day that is meant.
const DAY: i64 = 86_400;

/// All that breaks the rules of a request's cloud.
pub(super) fn flaws(request: &NewRequest, rules: &Rules, now: Timestamp) -> Vec<FieldProblem> {
    let flaws = validation::flaws(request, rules, now.plus_seconds(CLOCK_SKEW));
    let tried = request.escalation.as_ref().map(escalation_flaws).unwrap_or_default();
    flaws.into_iter().map(problem).chain(tried).collect()
}

/// Entries of a list that nobody writes by hand.
const ENTRIES: usize = 50;

/// Characters of an identifier.
const IDENTIFIER: usize = 254;

/// What is too long in what was looked at and tried.
pub(super) fn escalation_flaws(escalation: &Escalation) -> Vec<FieldProblem> {
    let issue = escalation.health_issue_id.as_deref().and_then(|id| identifier("/escalation/healthIssueId", id));
    let limit = Escalation::REASON_LENGTH;
    let reason = escalation.reason.as_ref().filter(|reason| reason.chars().count() > limit);
    let reason = reason.map(|_| too_long("/escalation/reason", limit, "characters"));
    let steps = identifiers("/escalation/stepsTried", &escalation.steps_tried);
    issue.into_iter().chain(steps).chain(reason).collect()
}

/// What is wrong with a list of identifiers.
pub(super) fn identifiers(pointer: &str, ids: &[String]) -> Vec<FieldProblem> {
    if ids.len() > ENTRIES {
        return vec![too_long(pointer, ENTRIES, "entries")];
    }
    let each = ids.iter().enumerate().filter_map(|(index, id)| identifier(&format!("{pointer}/{index}"), id));
    each.collect()
}

/// What is wrong with an identifier.
pub(super) fn identifier(pointer: &str, id: &str) -> Option<FieldProblem> {
    (id.chars().count() > IDENTIFIER).then(|| too_long(pointer, IDENTIFIER, "characters"))
}

/// Refuses what has flaws, naming all of them.
pub(super) fn refuse(problems: Vec<FieldProblem>) -> Result<(), Refusal> {
    if problems.is_empty() { Ok(()) } else { Err(Refusal::Invalid(problems)) }
}

/// What is wrong with what a caller says about telling a customer: it is the partner who tells, and not in advance. A
/// clock that is fast is no reason to refuse, for nobody could note anything with it.
pub(super) fn notice_flaw(pointer: &str, notice: &Notice, user: User, now: Timestamp) -> Option<FieldProblem> {
    if user.customer.is_some() {
        return Some(not_allowed(pointer, "a customer is told by its partner"));
    }
    let told = notice.customer_notified_at.filter(|&told| told > now.plus_seconds(DAY));
    told.map(|_| FieldProblem {
        pointer: pointer.to_owned(),
        code: Flaw::InFuture.code().to_owned(),
        detail: detail(Flaw::InFuture),
    })
}

/// A choice that the caller does not have.
pub(super) fn not_allowed(pointer: &str, detail: &str) -> FieldProblem {
    FieldProblem { pointer: pointer.to_owned(), code: Flaw::NotAllowed.code().to_owned(), detail: detail.to_owned() }
}

/// What is longer than it may be.
pub(super) fn too_long(pointer: &str, limit: usize, what: &str) -> FieldProblem {
    let code = Flaw::TooLong { limit }.code().to_owned();
    FieldProblem { pointer: pointer.to_owned(), code, detail: format!("at most {limit} {what}") }
}

fn problem((field, flaw): (Field, Flaw)) -> FieldProblem {
    FieldProblem { pointer: field.pointer(), code: flaw.code().to_owned(), detail: detail(flaw) }
}

/// For developers; people read the wording of their own language.
fn detail(flaw: Flaw) -> String {
    match flaw {
        Flaw::Required => "this field is needed".to_owned(),
        Flaw::TooLong { limit } => format!("at most {limit} characters"),
        Flaw::Invalid => "not in the form that this field needs".to_owned(),
        Flaw::InFuture => "this instant has not come yet".to_owned(),
        Flaw::NotAllowed => "the rules do not allow this choice together with the others".to_owned(),
    }
}
