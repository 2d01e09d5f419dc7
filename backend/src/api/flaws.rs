use std::collections::HashSet;

use support_widget::model::{
    CustomerReference, Escalation, Field, Flaw, Notice, PageContext, Rules, TextLimit, Timestamp, validation,
};
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
    let written = request.context.as_ref().map(context_flaws).unwrap_or_default();
    flaws.into_iter().map(problem).chain(tried).chain(written).collect()
}

/// What is wrong with what was looked at and tried.
pub(super) fn escalation_flaws(escalation: &Escalation) -> Vec<FieldProblem> {
    let issue = text("/escalation/healthIssueId", TextLimit::IDENTIFIER, escalation.health_issue_id.as_deref());
    let steps = identifiers("/escalation/stepsTried", &escalation.steps_tried);
    let reason = text("/escalation/reason", TextLimit::REASON, escalation.reason.as_deref());
    issue.into_iter().chain(steps).chain(reason).collect()
}

/// What is wrong with what a page says about itself.
fn context_flaws(context: &PageContext) -> Vec<FieldProblem> {
    let texts = [
        text("/context/pageUrl", TextLimit::PAGE_URL, context.page_url.as_deref()),
        text("/context/locale", TextLimit::LANGUAGE, context.locale.as_deref()),
        text("/context/widgetVersion", TextLimit::VERSION, context.widget_version.as_deref()),
    ];
    texts.into_iter().flatten().collect()
}

/// What is wrong with how a customer is spoken of, where no field of a form stands for it.
pub(super) fn customer_flaws(customer: Option<&CustomerReference>) -> Vec<FieldProblem> {
    let Some(customer) = customer else { return Vec::new() };
    let texts = [
        text("/customer/id", TextLimit::IDENTIFIER, customer.id.as_deref()),
        text("/customer/companyName", TextLimit::NAME, customer.company_name.as_deref()),
        text("/customer/domain", TextLimit::NAME, customer.domain.as_deref()),
    ];
    texts.into_iter().flatten().collect()
}

/// What is wrong with a list of identifiers.
pub(super) fn identifiers(pointer: &str, ids: &[String]) -> Vec<FieldProblem> {
    if ids.len() > TextLimit::ENTRIES {
        return vec![too_long(pointer, TextLimit::ENTRIES, "entries")];
    }
    let each = ids.iter().enumerate();
    each.filter_map(|(index, id)| text(&format!("{pointer}/{index}"), TextLimit::IDENTIFIER, Some(id))).collect()
}

/// What is wrong with a text.
pub(super) fn text(pointer: &str, limit: TextLimit, text: Option<&str>) -> Option<FieldProblem> {
    let flaw = limit.flaw(text?)?;
    Some(FieldProblem { pointer: pointer.to_owned(), code: flaw.code().to_owned(), detail: detail(flaw) })
}

/// Refuses what has flaws, naming all of them: of each value the first.
pub(super) fn refuse(mut problems: Vec<FieldProblem>) -> Result<(), Refusal> {
    let mut seen = HashSet::new();
    problems.retain(|problem| seen.insert(problem.pointer.clone()));
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
        Flaw::Invalid => "not in the form that this field needs, or it holds controls".to_owned(),
        Flaw::InFuture => "this instant has not come yet".to_owned(),
        Flaw::NotAllowed => "the rules do not allow this choice together with the others".to_owned(),
    }
}
