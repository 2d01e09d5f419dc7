use leptos::prelude::*;

use crate::i18n::{MessageId, messages};
use crate::model::{Customer, Feature, Field, HelpStage, RequestKind, text};
use crate::ui::kit::{Element, all, button, element, switch, when};
use crate::ui::state::{HEADING, Shared, State, live};

/// The line below the heading of every step: the selected customer and service, with buttons to change them.
pub fn on_behalf(state: State, kind: RequestKind) -> AnyView {
    when(
        move || {
            let flow = state.flow.get();
            let is_past = |stage| flow.stage() > stage;
            (is_past(HelpStage::Customer) && flow.customer().is_some())
                || (is_past(HelpStage::Service) && flow.service().is_some())
        },
        move || banner(state, kind),
    )
}

fn banner(state: State, kind: RequestKind) -> Element {
    let form = state.form(kind);
    let is_editing = move || form.progress.get().submission.is_editing();
    let lines = switch(
        move || {
            let flow = state.flow.get();
            let customer = flow.customer().map(|customer| customer.id.clone());
            let service = flow.service().filter(|_| flow.stage() > HelpStage::Service);
            (customer, service.map(|service| service.id.clone()), is_editing())
        },
        move |(_, service, may_change)| {
            let flow = state.flow.peek();
            let has_service = service.is_some();
            // Without customer search no other customer can be selected.
            let may_choose = may_change && state.settings.peek().has(Feature::Customers);
            let customer = flow.customer().map(|customer| customer_line(state, customer, may_choose).into());
            let service = flow.service().filter(|_| has_service);
            let service =
                service.map(|service| service_line(state, text::shown(&service.display_name, 80), may_change).into());
            Some(all(customer.into_iter().chain(service)))
        },
    );
    element("div").part("on-behalf").child(lines)
}

fn customer_line(state: State, customer: &Customer, may_change: bool) -> Element {
    let tenant = customer.tenant_id.as_ref().map(|id| tenant(state, text::shown(id, 80)));
    let change = may_change.then(|| {
        let change = move || {
            state.change_choice(Field::Customer);
            state.services().focus(HEADING);
        };
        button("link", state.text(messages::ON_BEHALF_CHANGE), change)
            .worded("aria-label", state.text(messages::ON_BEHALF_CHANGE_CUSTOMER))
    });
    let name = named(state, messages::ON_BEHALF_LABEL, text::shown(&customer.company_name, 120))
        .child(element("span").class("domain").literal(text::shown(&customer.domain, 120)))
        .children(tenant);
    line(name, change)
}

fn service_line(state: State, name: String, may_change: bool) -> Element {
    let change = may_change.then(|| {
        let change = move || {
            state.change_choice(Field::Service);
            state.services().focus(HEADING);
        };
        button("link", state.text(messages::ON_BEHALF_CHANGE), change)
            .worded("aria-label", state.text(messages::ON_BEHALF_CHANGE_SERVICE))
    });
    line(named(state, messages::FIELD_SERVICE, name), change)
}

/// A line, whose text may wrap without the button that changes it.
fn line(name: Element, change: Option<Element>) -> Element {
    element("p").class("on-behalf-line").child(name).children(change)
}

fn named(state: State, label: MessageId, name: String) -> Element {
    element("span")
        .class("on-behalf-name")
        .child(element("span").class("on-behalf-label").text(state.text(label)))
        .child(element("strong").literal(name))
}

/// The tenant id, shown on demand.
fn tenant(state: State, id: String) -> Element {
    let is_shown = Shared::new(false);
    let toggle = button("link", state.text(messages::CUSTOMERS_TENANT_ID), move || is_shown.set(!*is_shown.peek()))
        .live_attribute("aria-expanded", live(move || Some(is_shown.get().to_string())));
    let shown = when(move || *is_shown.get(), move || element("code").class("tenant").literal(id.clone()));
    element("span").child(toggle).child(shown)
}
