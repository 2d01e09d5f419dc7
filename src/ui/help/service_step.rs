use leptos::ev::Event;
use leptos::prelude::*;

use super::customers::for_whom;
use super::health_tag::health_tag;
use super::remote_data::{RemoteData, ask};
use crate::i18n::{messages, wording};
use crate::model::{Failure, Feature, Field, HealthReport, Page, RequestKind, Service, View, text};
use crate::ui::kit::{
    Element, after_draw, all, button, element, empty_state, failure_notice, heading, paragraph, switch,
};
use crate::ui::state::{HEADING, Live, Shared, State, live};

/// Step of the help flow: select the service that has the problem. Shows the health of each.
pub fn service_step(state: State, kind: RequestKind) -> AnyView {
    let title =
        if kind == RequestKind::Customer { messages::SERVICES_TITLE } else { messages::SERVICES_TITLE_SELF_HELP };
    all([
        heading(state.text(title)).into(),
        for_whom(state, kind),
        paragraph("lead", state.text(messages::SERVICES_INTRO)).into(),
        services(state, kind, RemoteData::nothing(), move || ()),
        without(state, kind).into(),
    ])
}

/// The list of services; `chosen` is called after a selection.
pub fn services(
    state: State,
    kind: RequestKind,
    found: Shared<RemoteData<Page<Service>>>,
    chosen: impl Fn() + Clone + Send + Sync + 'static,
) -> AnyView {
    let health = RemoteData::nothing();
    let filter = Shared::new(String::new());
    after_draw(move || {
        load(state, kind, found);
        load_health(state, health);
    });
    switch(
        move || found.get().key(),
        move |_| {
            let chosen = chosen.clone();
            Some(match found.peek().answer() {
                None => paragraph("loading", state.text(messages::SERVICES_LOADING)).into(),
                Some(Ok(page)) if page.items.is_empty() => {
                    let next = state.text(messages::SERVICES_EMPTY_HINT);
                    empty_state(state.text(messages::SERVICES_EMPTY), Some(next), None).into()
                }
                Some(Ok(page)) => all([
                    (page.items.len() > FEW)
                        .then(|| filter_field(state, filter))
                        .map_or_else(|| ().into_any(), Into::into),
                    list(state, kind, page.items.clone(), health, filter, chosen),
                ]),
                Some(Err(failure)) => {
                    let advice = state.text(match failure {
                        Failure::NotFound => messages::SERVICES_CUSTOMER_NOT_FOUND,
                        failure => wording::load_failure(failure),
                    });
                    failure_notice(state, messages::LOAD_FAILED_TITLE, advice, move || load(state, kind, found)).into()
                }
            })
        },
    )
}

/// Number of services that need no filter field.
const FEW: usize = 6;

fn customer_id(state: State) -> Option<String> {
    state.flow.peek().customer().map(|customer| customer.id.clone()).filter(|id| !id.is_empty())
}

fn load(state: State, kind: RequestKind, found: Shared<RemoteData<Page<Service>>>) {
    let call = state.help_services().services(customer_id(state).as_deref());
    ask(state, found, call, move |answer| match answer {
        Ok(page) => choose_preset(state, kind, page),
        Err(Failure::Unsupported) => state.lacks(Feature::Services),
        Err(_) => {}
    });
}

/// Selects the service preset by the page, or selected for another customer before, if this customer has it.
fn choose_preset(state: State, kind: RequestKind, page: &Page<Service>) {
    let flow = state.flow.peek();
    let is_asked = matches!(state.navigation.peek().current(), View::NewRequest(_));
    let preset = match flow.kept_service() {
        Some(service) => service.id.clone(),
        None if flow.service().is_none() => state.form(kind).draft.peek().value(Field::Service),
        None => return,
    };
    if let Some(service) = page.items.iter().find(|service| is_asked && service.id == preset).cloned() {
        // This is not a user action: the focus stays where it is on the page, unless it is in the widget already.
        state.keep_focus();
        take(state, kind, service);
    }
}

fn load_health(state: State, health: Shared<RemoteData<HealthReport>>) {
    if state.settings.peek().has(Feature::ServiceHealth) {
        let call = state.help_services().health(None, customer_id(state).as_deref());
        ask(state, health, call, |_| ());
    }
}

/// Id of the field that filters the list.
const FILTER: &str = "service-filter";

fn filter_field(state: State, filter: Shared<String>) -> Element {
    let input = element("input")
        .attribute("type", "search")
        .attribute("id", FILTER)
        .attribute("autocomplete", "off")
        .value(live(move || (*filter.get()).clone()))
        .on("input", move |event: Event| filter.set(event_target_value(&event)));
    element("div")
        .part("field")
        .child(element("label").attribute("for", FILTER).text(state.text(messages::SERVICES_FILTER)))
        .child(input)
}

fn list(
    state: State,
    kind: RequestKind,
    services: Vec<Service>,
    health: Shared<RemoteData<HealthReport>>,
    filter: Shared<String>,
    chosen: impl Fn() + Clone + Send + Sync + 'static,
) -> AnyView {
    let matching = move || {
        let words = text::structured(&filter.get()).to_lowercase();
        let fits = |service: &&Service| service.display_name.to_lowercase().contains(&words);
        services.iter().filter(fits).cloned().collect::<Vec<_>>()
    };
    let shown = matching.clone();
    switch(
        move || matching().into_iter().map(|service| service.id).collect::<Vec<_>>(),
        move |ids| {
            if ids.is_empty() {
                after_draw(move || state.announcement.set(state.localizer().text(messages::SERVICES_NO_MATCH)));
                return Some(no_match(state, filter).into());
            }
            let chosen = chosen.clone();
            let items = shown().into_iter().map(move |service| entry(state, kind, service, health, chosen.clone()));
            Some(element("ul").part("services").attribute("role", "list").children(items).into())
        },
    )
}

fn no_match(state: State, filter: Shared<String>) -> Element {
    let all = button("secondary", state.text(messages::SERVICES_SHOW_ALL), move || {
        filter.set(String::new());
        // The button disappears, and it has the focus.
        state.services().focus(FILTER);
    });
    let (title, next) = (state.text(messages::SERVICES_NO_MATCH), state.text(messages::SERVICES_NO_MATCH_HINT));
    empty_state(title, Some(next), Some(all))
}

fn entry(
    state: State,
    kind: RequestKind,
    service: Service,
    health: Shared<RemoteData<HealthReport>>,
    chosen: impl Fn() + 'static,
) -> Element {
    let id = service.id.clone();
    let is_chosen = state.flow.peek().service().is_some_and(|known| known.id == id);
    let tag = switch(
        move || health.get().key(),
        move |_| {
            let report = health.peek().answer().cloned()?.ok()?;
            let status = report.items.iter().find(|item| item.service_id == id)?.status;
            Some(health_tag(state, status).into())
        },
    );
    let (value, name) = (service.id.clone(), text::shown(&service.display_name, 80));
    let card = element("button")
        .attribute("type", "button")
        .part("service")
        .attribute("name", Field::Service.as_str())
        .given("value", value)
        .on("click", move |_| {
            choose(state, kind, service.clone());
            chosen();
        })
        .child(element("span").class("card-title").literal(name))
        .child(tag);
    element("li").child(if is_chosen { card.attribute("aria-current", "true") } else { card })
}

/// Selects the service on a user's click, and continues.
fn choose(state: State, kind: RequestKind, service: Service) {
    state.form(kind).touch();
    take(state, kind, service);
    state.services().focus(HEADING);
}

/// Selects the service, in the flow and in the form.
fn take(state: State, kind: RequestKind, service: Service) {
    if !state.edit(state.form(kind)) {
        return;
    }
    state.form(kind).draft.change(|draft| draft.fill(Field::Service, service.id.clone()));
    state.flow.change(|flow| {
        // The customers' home view lists the services too, and can be opened at any stage of the flow.
        flow.change_service();
        flow.choose(service);
    });
}

/// Continues with a problem that concerns none of the services.
fn without(state: State, kind: RequestKind) -> Element {
    let skip = move || {
        state.form(kind).set(Field::Service, String::new());
        state.flow.change(|flow| flow.go_without_service());
        state.services().focus(HEADING);
    };
    let label: Live<String> = live(move || state.localizer().text(messages::SERVICES_SOMETHING_ELSE));
    element("p").class("other-way").child(button("link", label, skip))
}
