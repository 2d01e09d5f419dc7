use leptos::prelude::*;

use super::health_tag::health_tag;
use super::remote_data::{RemoteData, ask};
use crate::i18n::messages;
use crate::model::{
    CustomerReference, Feature, HealthIssue, HealthReport, HealthStatus, IssueClassification, NewWatch, RequestKind,
    ServiceHealth, View, text,
};
use crate::ui::kit::{Element, after_draw, all, button, element, fact, fixed, new_tab, paragraph, subheading, switch};
use crate::ui::state::{Shared, State, live};

/// Health of the selected service: known issues need not be reported again.
pub fn health(state: State, report: Shared<RemoteData<HealthReport>>) -> AnyView {
    let Some(service) = state.flow.peek().service().cloned() else { return ().into_any() };
    if !state.settings.peek().has(Feature::ServiceHealth) {
        return ().into_any();
    }
    // A change of language does not ask again: titles say their language, and what was done about an issue stays shown.
    after_draw(move || load(state, report));
    let body = switch(
        move || report.get().key(),
        move |_| {
            Some(match report.peek().answer() {
                None => paragraph("loading", state.text(messages::HEALTH_LOADING)).into(),
                Some(Ok(report)) => match report.items.iter().find(|item| item.service_id == service.id) {
                    Some(health) => shown(state, report, health),
                    None => unavailable(state, None).into(),
                },
                Some(Err(_)) => unavailable(state, Some(report)).into(),
            })
        },
    );
    element("section")
        .part("service-health")
        .child(subheading(state.text(messages::HEALTH_TITLE)).attribute("id", TITLE).attribute("tabindex", "-1"))
        .child(body)
        .into()
}

/// Id of the heading.
const TITLE: &str = "health-title";

fn load(state: State, report: Shared<RemoteData<HealthReport>>) {
    let (service, customer) = {
        let flow = state.flow.peek();
        let customer = flow.customer().map(|customer| customer.id.clone()).filter(|id| !id.is_empty());
        (flow.service().map(|service| service.id.clone()), customer)
    };
    let call = state.help_services().health(service.as_deref(), customer.as_deref());
    ask(state, report, call, move |answer| {
        if let Ok(report) = answer {
            state.flow.change(|flow| flow.saw(report));
        }
    });
}

/// Notice that health is unavailable, which does not block the flow.
fn unavailable(state: State, retry: Option<Shared<RemoteData<HealthReport>>>) -> Element {
    let again = retry.map(|report| {
        button("link", state.text(messages::TRY_AGAIN), move || {
            load(state, report);
            state.announcement.set(state.localizer().text(messages::HEALTH_LOADING));
            // The button disappears with the answer, and it has the focus.
            state.services().focus(TITLE);
        })
    });
    element("p")
        .class("hint")
        .text(state.text(messages::HEALTH_UNAVAILABLE))
        .text(state.between_sentences())
        .children(again)
}

fn shown(state: State, report: &HealthReport, health: &ServiceHealth) -> AnyView {
    let date = state.date(report.checked_at);
    let checked = state.text_with(messages::HEALTH_CHECKED, "time", date);
    let status = element("p")
        .class("health-line")
        .child(health_tag(state, health.status))
        .child(element("span").class("hint").text(checked));
    let customer = state.flow.peek().customer().map(|customer| customer.reference());
    let issues: Vec<_> = health.current_issues().map(|found| issue(state, health, found, customer.clone())).collect();
    let advice = match (health.status, issues.is_empty()) {
        (HealthStatus::Unknown, _) => messages::HEALTH_UNAVAILABLE,
        (_, true) => messages::HEALTH_NO_KNOWN_ISSUES,
        (_, false) => messages::HEALTH_KNOWN_ISSUES,
    };
    let list = (!issues.is_empty()).then(|| element("ul").part("issues").attribute("role", "list").children(issues));
    all([status.into(), paragraph("hint", state.text(advice)).into()].into_iter().chain(list.map(Into::into)))
}

/// A known issue of a service, with a button to watch it for a customer. The caller passes the customer, since only one
/// that is visible in its view may be used.
pub fn issue(
    state: State,
    health: &ServiceHealth,
    issue: &HealthIssue,
    customer: Option<CustomerReference>,
) -> Element {
    let title = text::shown(&issue.title, 200);
    let class = match issue.classification {
        IssueClassification::Incident => messages::ISSUE_INCIDENT,
        IssueClassification::Advisory => messages::ISSUE_ADVISORY,
    };
    let facts = element("dl")
        .class("facts")
        .child(fact(state, messages::ISSUE_ID, fixed(text::shown(&issue.id, 40))))
        .children(issue.start_date_time.map(|date| fact(state, messages::ISSUE_STARTED, state.date(date))))
        .children(issue.last_modified_date_time.map(|date| fact(state, messages::ISSUE_UPDATED, state.date(date))));
    let more = issue.url.as_ref().and_then(|url| state.help_services().address(url));
    let more = more.and_then(|link| new_tab(state, link.as_str(), state.text(messages::ISSUE_READ_MORE)));
    let head = element("p")
        .class("health-line")
        .child(element("span").class("issue-class").text(state.text(class)))
        .child(health_tag(state, issue.status));
    element("li")
        .part("issue")
        .child(head)
        .child(element("h4").in_language(issue.title_language.as_ref()).literal(title))
        .child(facts)
        .child(element("div").class("actions").children(watch(state, health, issue, customer)).children(more))
}

/// A button that watches a known issue, in place of a request that would be redundant.
fn watch(
    state: State,
    health: &ServiceHealth,
    issue: &HealthIssue,
    customer: Option<CustomerReference>,
) -> Option<AnyView> {
    if !state.settings.peek().has(Feature::WatchedIssues) {
        return None;
    }
    let watched = RemoteData::nothing();
    let watch = NewWatch { issue_id: issue.id.clone(), service_id: health.service_id.clone(), customer };
    let (next, id) = (format!("watched-{}", issue.id), format!("watched-{}", issue.id));
    let act = move || {
        let call = state.help_services().watch(watch.clone());
        let next = next.clone();
        ask(state, watched, call, move |answer| {
            let id = if answer.is_ok() { messages::ISSUE_WATCHED } else { messages::ISSUE_WATCH_FAILED };
            state.announcement.set(state.localizer().text(id));
            if answer.is_ok() {
                // The button disappears, and it has the focus.
                state.services().focus(&next);
            }
        });
    };
    let is_done = move || matches!(watched.get().answer(), Some(Ok(_)));
    let watch = button("secondary", state.text(messages::ISSUE_WATCH), act)
        .live_attribute("hidden", live(move || is_done().then(String::new)));
    let outcome = switch(
        move || watched.get().key(),
        move |_| {
            Some(match watched.peek().answer()? {
                Ok(_) => all([
                    paragraph("watched", state.text(messages::ISSUE_WATCHED)).into(),
                    button("link", state.text(messages::ISSUE_VIEW_WATCHED), move || {
                        state.go(View::Requests(RequestKind::Customer));
                    })
                    .given("id", id.clone())
                    .into(),
                ]),
                Err(_) => paragraph("refusal", state.text(messages::ISSUE_WATCH_FAILED)).into(),
            })
        },
    );
    Some(all([watch.into(), outcome]))
}
