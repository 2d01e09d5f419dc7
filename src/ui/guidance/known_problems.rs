use leptos::prelude::*;

use super::guide::Guide;
use crate::i18n::messages;
use crate::model::{Condition, Failure, Feature, HealthReport, ServiceHealth, text};
use crate::ui::customers::asked::{Asked, ask};
use crate::ui::customers::health::issue;
use crate::ui::customers::health_tag::health_tag;
use crate::ui::element::{Element, all, button, element, live, switch};
use crate::ui::heading::paragraph;
use crate::ui::shared::Shared;
use crate::ui::state::State;

type Found = Shared<Asked<HealthReport>>;

/// How all services are at this moment, with what is known to be wrong; where the backend does not know, it says so.
pub fn known_problems(guide: Guide) -> Element {
    let state = guide.state;
    let found = Asked::nothing();
    let has_health = move || state.settings.get().has(Feature::ServiceHealth);
    let is_there = Memo::new(move |_| has_health());
    // The backend may say only later that it has this part.
    Effect::new(move |_| {
        if is_there.get() {
            load(state, found);
        }
    });
    let is_known = move || state.settings.get().features.is_some();
    let body = switch(
        move || format!("{} {} {}", is_known(), has_health(), found.get().key()),
        move |_| {
            Some(match found.peek().answer() {
                Some(Ok(report)) => shown(state, report),
                _ if is_known() && !has_health() => guide.text(messages::ESCALATION_HEALTH_ABSENT).into(),
                Some(Err(_)) => unavailable(state, found).into(),
                None => paragraph("loading", state.text(messages::HEALTH_LOADING)).into(),
            })
        },
    );
    element("div").class("known").attribute("id", BOX).attribute("tabindex", "-1").child(body)
}

/// Id of what holds the health, which takes the focus of a button that goes.
const BOX: &str = "known-problems";

fn load(state: State, found: Found) {
    let call = state.later_services().health(None, None);
    ask(state, found, call, move |answer| {
        if answer.as_ref().err() == Some(&Failure::Unsupported) {
            state.lacks(Feature::ServiceHealth);
        }
    });
}

fn unavailable(state: State, found: Found) -> Element {
    let again = button("link", state.text(messages::TRY_AGAIN), move || {
        load(state, found);
        state.announcement.set(state.localizer().text(messages::HEALTH_LOADING));
        state.services().focus(BOX);
    });
    element("p").class("hint").text(state.text(messages::HEALTH_UNAVAILABLE)).literal(" ").child(again)
}

fn shown(state: State, report: &HealthReport) -> AnyView {
    let is_working = |service: &&ServiceHealth| service.status.condition() == Condition::Working;
    let (working, impaired): (Vec<_>, Vec<_>) = report.items.iter().partition(is_working);
    let is_known = impaired.iter().any(|service| service.current_issues().next().is_some());
    let advice = if is_known { messages::HEALTH_KNOWN } else { messages::HEALTH_NOTHING_KNOWN };
    let checked = state.text_with(messages::HEALTH_CHECKED, "time", state.date(report.checked_at));
    let impaired: Vec<_> = impaired.into_iter().map(|service| entry(state, service)).collect();
    let list =
        (!impaired.is_empty()).then(|| element("ul").class("known-list").attribute("role", "list").children(impaired));
    let working = (!working.is_empty()).then(|| others(state, &working));
    let advice = paragraph("advice", state.text(advice)).into();
    let parts = list.into_iter().chain(working).chain([paragraph("hint", checked)]);
    all([advice].into_iter().chain(parts.map(Into::into)))
}

/// A service that does not work as it should, with what is known to be wrong.
fn entry(state: State, service: &ServiceHealth) -> Element {
    let issues: Vec<_> = service.current_issues().map(|found| issue(state, service, found)).collect();
    let name = element("span").class("known-name").literal(text::shown(&service.display_name, 80));
    let line = element("p").class("health-line").child(name).child(health_tag(state, service.status));
    let count = issues.len();
    let details = (count > 0).then(|| {
        let said = live(move || state.counted(messages::ESCALATION_HEALTH_PROBLEMS, count));
        let list = element("ul").part("issues").attribute("role", "list").children(issues);
        element("details").child(element("summary").text(said)).child(list)
    });
    element("li").child(line).children(details)
}

/// The services that work, out of the way.
fn others(state: State, services: &[&ServiceHealth]) -> Element {
    let count = services.len();
    let said = live(move || state.counted(messages::ESCALATION_HEALTH_WORKING, count));
    let names = services.iter().map(|service| element("li").literal(text::shown(&service.display_name, 80)));
    let list = element("ul").class("bullets").children(names);
    element("details").child(element("summary").text(said)).child(list)
}
