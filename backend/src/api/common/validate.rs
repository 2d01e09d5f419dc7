use std::collections::HashSet;

use support_widget::model::{
    CustomerReference, Escalation, Field, Flaw, Notice, PageContext, Rules, TextLimit, Timestamp, validation,
};
use support_widget::wire::{FieldProblem, NewRequest};

use crate::http::ApiError;
use crate::store::User;

/// Clock skew of clients, in seconds, that is tolerated in dates that must not be in the future.
const CLOCK_SKEW: i64 = 120;

/// A day in seconds. A date further ahead is no clock skew, but wrong.
const DAY: i64 = 86_400;

/// Validates a request against the rules of its cloud.
pub(crate) fn flaws(request: &NewRequest, rules: &Rules, now: Timestamp) -> Vec<FieldProblem> {
    let flaws = validation::flaws(request, rules, now.plus_seconds(CLOCK_SKEW));
    let tried = request.escalation.as_ref().map(escalation_flaws).unwrap_or_default();
    let written = request.context.as_ref().map(context_flaws).unwrap_or_default();
    flaws.into_iter().map(problem).chain(tried).chain(written).collect()
}

/// Validates the texts of an escalation record.
pub(crate) fn escalation_flaws(escalation: &Escalation) -> Vec<FieldProblem> {
    let issue = text("/escalation/healthIssueId", TextLimit::IDENTIFIER, escalation.health_issue_id.as_deref());
    let steps = identifiers("/escalation/stepsTried", &escalation.steps_tried);
    let reason = text("/escalation/reason", TextLimit::REASON, escalation.reason.as_deref());
    issue.into_iter().chain(steps).chain(reason).collect()
}

/// Validates the page context.
fn context_flaws(context: &PageContext) -> Vec<FieldProblem> {
    let texts = [
        text("/context/pageUrl", TextLimit::PAGE_URL, context.page_url.as_deref()),
        text("/context/locale", TextLimit::LANGUAGE, context.locale.as_deref()),
        text("/context/widgetVersion", TextLimit::VERSION, context.widget_version.as_deref()),
    ];
    texts.into_iter().flatten().collect()
}

/// Validates the texts of a customer reference, for bodies that are not checked field by field.
pub(crate) fn customer_flaws(customer: Option<&CustomerReference>) -> Vec<FieldProblem> {
    let Some(customer) = customer else { return Vec::new() };
    let texts = [
        text("/customer/id", TextLimit::IDENTIFIER, customer.id.as_deref()),
        text("/customer/companyName", TextLimit::NAME, customer.company_name.as_deref()),
        text("/customer/domain", TextLimit::NAME, customer.domain.as_deref()),
    ];
    texts.into_iter().flatten().collect()
}

/// Validates a list of identifiers.
pub(crate) fn identifiers(pointer: &str, ids: &[String]) -> Vec<FieldProblem> {
    if ids.len() > TextLimit::ENTRIES {
        return vec![too_long(pointer, TextLimit::ENTRIES, "entries")];
    }
    let each = ids.iter().enumerate();
    each.filter_map(|(index, id)| text(&format!("{pointer}/{index}"), TextLimit::IDENTIFIER, Some(id))).collect()
}

/// Validates a text against its limit.
pub(crate) fn text(pointer: &str, limit: TextLimit, text: Option<&str>) -> Option<FieldProblem> {
    let flaw = limit.flaw(text?)?;
    Some(FieldProblem { pointer: pointer.to_owned(), code: flaw.code().to_owned(), detail: detail(flaw) })
}

/// Fails with all problems, if there are any; of several problems of one value, with the first.
pub(crate) fn refuse(mut problems: Vec<FieldProblem>) -> Result<(), ApiError> {
    let mut seen = HashSet::new();
    problems.retain(|problem| seen.insert(problem.pointer.clone()));
    if problems.is_empty() { Ok(()) } else { Err(ApiError::Invalid(problems)) }
}

/// Validates a notice that a customer was notified: only partners notify, and not in advance. Dates up to a day ahead
/// are accepted, so that clients with a fast clock can still record notices.
pub(crate) fn notice_flaw(pointer: &str, notice: &Notice, user: User, now: Timestamp) -> Option<FieldProblem> {
    if user.customer.is_some() {
        return Some(not_allowed(pointer, "only a partner can record that a customer was notified"));
    }
    let told = notice.customer_notified_at.filter(|&told| told > now.plus_seconds(DAY));
    told.map(|_| FieldProblem {
        pointer: pointer.to_owned(),
        code: Flaw::InFuture.code().to_owned(),
        detail: detail(Flaw::InFuture),
    })
}

/// A value that this caller may not use.
pub(crate) fn not_allowed(pointer: &str, detail: &str) -> FieldProblem {
    FieldProblem { pointer: pointer.to_owned(), code: Flaw::NotAllowed.code().to_owned(), detail: detail.to_owned() }
}

/// A value over its limit.
pub(crate) fn too_long(pointer: &str, limit: usize, what: &str) -> FieldProblem {
    let code = Flaw::TooLong { limit }.code().to_owned();
    FieldProblem { pointer: pointer.to_owned(), code, detail: format!("must have at most {limit} {what}") }
}

fn problem((field, flaw): (Field, Flaw)) -> FieldProblem {
    FieldProblem { pointer: field.pointer(), code: flaw.code().to_owned(), detail: detail(flaw) }
}

/// For developers; the widget has its own wording for people.
fn detail(flaw: Flaw) -> String {
    match flaw {
        Flaw::Required => "this field is required".to_owned(),
        Flaw::TooLong { limit } => format!("must be {limit} characters or fewer"),
        Flaw::Invalid => "invalid format, or contains control characters".to_owned(),
        Flaw::InFuture => "must not be in the future".to_owned(),
        Flaw::NotAllowed => "this value is not allowed in combination with the others".to_owned(),
    }
}
