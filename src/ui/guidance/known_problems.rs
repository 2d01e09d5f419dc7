use leptos::prelude::*;

use super::guide::Guide;
use crate::i18n::{MessageId, messages};
use crate::model::{Condition, Failure, Feature, HealthReport, ServiceHealth, text};
use crate::ui::help::{RemoteData, ask, health_tag, issue};
use crate::ui::kit::{Element, all, button, element, paragraph, switch};
use crate::ui::state::{Shared, State, live};

/// The health of all services, once it is there.
pub type FoundHealth = Shared<RemoteData<HealthReport>>;

/// Health of all services and their known issues; says so if the backend does not provide it.
pub fn known_problems(guide: Guide, found: FoundHealth) -> Element {
    let state = guide.state;
    let has_health = move || state.settings.get().has(Feature::ServiceHealth);
    let is_there = Memo::new(move |_| has_health());
    // The backend may announce this feature only later.
    Effect::new(move |_| {
        if is_there.get() {
            load(state, found);
        }
    });
    let body = switch(
        move || (has_health(), found.get().key()),
        move |_| match found.peek().answer()? {
            Ok(report) => Some(shown(state, report)),
            Err(_) => has_health().then(|| again(state, found).into()),
        },
    );
    let known = element("div").class("known").attribute("id", BOX).attribute("tabindex", "-1");
    known.child(advice(guide, found)).child(body)
}

/// What to do about the health shown. It is a live region that exists before the health arrives, so that the answer or
/// its failure is announced.
fn advice(guide: Guide, found: FoundHealth) -> Element {
    let state = guide.state;
    let message = move || message(state, found);
    let said = switch(
        move || (found.get().key(), message()),
        move |(_, message)| Some(paragraph(class(message), state.text(message)).into()),
    );
    let own = element("div").attribute("role", "status").child(said);
    // The English is for sighted readers only: it must not be announced a second time.
    let english = switch(message, move |message| Some(guide.english(message)));
    element("div").class("beside").child(own).child(english)
}

fn message(state: State, found: FoundHealth) -> MessageId {
    let settings = state.settings.get();
    match found.get().answer() {
        Some(Ok(report)) if has_problems(report) => messages::HEALTH_KNOWN_ISSUES,
        Some(Ok(_)) => messages::HEALTH_NO_KNOWN_ISSUES,
        _ if settings.features.is_some() && !settings.has(Feature::ServiceHealth) => {
            messages::GUIDANCE_ESCALATION_HEALTH_UNAVAILABLE
        }
        Some(Err(_)) => messages::HEALTH_UNAVAILABLE,
        None => messages::HEALTH_LOADING,
    }
}

fn class(message: MessageId) -> &'static str {
    match message {
        messages::HEALTH_LOADING => "loading",
        messages::HEALTH_UNAVAILABLE => "hint",
        _ => "advice",
    }
}

fn has_problems(report: &HealthReport) -> bool {
    report.items.iter().filter(|service| !is_working(service)).any(|service| service.current_issues().next().is_some())
}

fn is_working(service: &ServiceHealth) -> bool {
    service.status.condition() == Condition::Working
}

/// Id of the element that contains the health, which takes the focus from a button that disappears.
const BOX: &str = "known-problems";

fn load(state: State, found: FoundHealth) {
    let call = state.help_services().health(None, None);
    ask(state, found, call, move |answer| {
        if answer.as_ref().err() == Some(&Failure::Unsupported) {
            state.lacks(Feature::ServiceHealth);
        }
    });
}

fn again(state: State, found: FoundHealth) -> Element {
    let again = button("link", state.text(messages::TRY_AGAIN), move || {
        load(state, found);
        state.announcement.set(state.localizer().text(messages::HEALTH_LOADING));
        state.services().focus(BOX);
    });
    element("p").class("hint").child(again)
}

fn shown(state: State, report: &HealthReport) -> AnyView {
    let (working, impaired): (Vec<_>, Vec<_>) = report.items.iter().partition(|service| is_working(service));
    let checked = state.text_with(messages::HEALTH_CHECKED, "time", state.date(report.checked_at));
    let impaired: Vec<_> = impaired.into_iter().map(|service| entry(state, service)).collect();
    let list =
        (!impaired.is_empty()).then(|| element("ul").class("known-list").attribute("role", "list").children(impaired));
    let working = (!working.is_empty()).then(|| others(state, &working));
    let parts = list.into_iter().chain(working).chain([paragraph("hint", checked)]);
    all(parts.map(Into::into))
}

/// A service that is not healthy, with its known issues.
fn entry(state: State, service: &ServiceHealth) -> Element {
    // There is no selected customer in this view.
    let issues: Vec<_> = service.current_issues().map(|found| issue(state, service, found, None)).collect();
    let name = element("span").class("known-name").literal(text::shown(&service.display_name, 80));
    let line = element("p").class("health-line").child(name).child(health_tag(state, service.status));
    let count = issues.len();
    let details = (count > 0).then(|| {
        let said = live(move || state.counted(messages::GUIDANCE_ESCALATION_HEALTH_PROBLEMS, count));
        let list = element("ul").part("issues").attribute("role", "list").children(issues);
        element("details").child(element("summary").text(said)).child(list)
    });
    element("li").child(line).children(details)
}

/// The healthy services, collapsed.
fn others(state: State, services: &[&ServiceHealth]) -> Element {
    let count = services.len();
    let said = live(move || state.counted(messages::GUIDANCE_ESCALATION_HEALTH_WORKING, count));
    let names = services.iter().map(|service| element("li").literal(text::shown(&service.display_name, 80)));
    let list = element("ul").class("bullets").children(names);
    element("details").child(element("summary").text(said)).child(list)
}
