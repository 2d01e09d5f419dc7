use leptos::prelude::*;

use super::element::{Element, all, element, switch, when};
use super::heading::{heading, paragraph};
use super::link::anchor;
use super::state::State;
use crate::i18n::messages;
use crate::model::{Feature, Link, RequestKind, View};

/// Where everybody starts: one entry for each part that is there.
pub fn home(state: State) -> AnyView {
    let offers_requests = move || state.settings.get().has(Feature::Requests);
    let report = View::NewRequest(RequestKind::PartnerCenter);
    let report_customer = View::NewRequest(RequestKind::Customer);
    let requests = View::Requests(RequestKind::PartnerCenter);
    let cards = element("ul")
        .class("cards")
        .attribute("role", "list")
        .child(inner(state, report, messages::HOME_REPORT_PARTNER_CENTER, messages::HOME_REPORT_PARTNER_CENTER_HINT))
        .child(inner(state, report_customer, messages::HOME_REPORT_CUSTOMER, messages::HOME_REPORT_CUSTOMER_HINT))
        .child(when(offers_requests, move || {
            inner(state, requests.clone(), messages::HOME_REQUESTS, messages::HOME_REQUESTS_HINT)
        }))
        .child(outer(state, "escalation", messages::HOME_ESCALATION, messages::HOME_ESCALATION_HINT))
        .child(outer(state, "customerSupport", messages::HOME_CUSTOMER_SUPPORT, messages::HOME_CUSTOMER_SUPPORT_HINT));
    all([
        heading(state.text(messages::HOME_TITLE)).into(),
        paragraph("lead", state.text(messages::HOME_INTRO)).into(),
        cards.into(),
        paragraph("applies-to", state.text(messages::APPLIES_TO)).into(),
    ])
}

/// An entry that leads to a view of the widget.
pub fn inner(state: State, view: View, title: &'static str, hint: &'static str) -> Element {
    let card = element("button").attribute("type", "button").part("card").on("click", move |_| state.go(view.clone()));
    element("li").child(worded(state, card, title, hint))
}

/// An entry that leads to a page that the owner has named; without one there is no entry.
fn outer(state: State, name: &'static str, title: &'static str, hint: &'static str) -> AnyView {
    let address = move || state.settings.get().link(name).unwrap_or_default();
    switch(address, move |address| {
        let link = Link::parse(&address)?;
        let note = || element("span").class("visually-hidden").text(state.text(messages::OPENS_IN_NEW_TAB));
        let card = worded(state, anchor(&link).part("card"), title, hint).children(link.is_web().then(note));
        Some(element("li").child(card).into())
    })
}

fn worded(state: State, card: Element, title: &'static str, hint: &'static str) -> Element {
    card.child(element("span").class("card-title").text(state.text(title)))
        .child(element("span").class("card-hint").text(state.text(hint)))
}
