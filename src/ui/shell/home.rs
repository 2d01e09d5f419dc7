use leptos::prelude::*;

use crate::i18n::{MessageId, messages};
use crate::model::{Feature, Link, RequestKind, View};
use crate::ui::kit::{
    Element, all, anchor, card_text, element, heading, icons, once_records_are_read, paragraph, switch, view_card,
    when, when_loaded,
};
use crate::ui::state::{LazyView, State, live};

/// The home view of partners: one card for each available feature.
pub fn home(state: State) -> AnyView {
    all([
        heading(state.text(messages::HOME_TITLE)).into(),
        paragraph("lead", state.text(messages::HOME_INTRO)).into(),
        when_loaded(state, LazyView::Waiting),
        once_records_are_read(state, move || cards(state)),
    ])
}

fn cards(state: State) -> AnyView {
    // The card keeps its place until the backend says what it offers.
    let may_offer_requests = move || {
        let settings = state.settings.get();
        settings.features.is_none() || settings.has(Feature::Requests)
    };
    let report = View::NewRequest(RequestKind::PartnerCenter);
    let report_customer = View::NewRequest(RequestKind::Customer);
    let cards = element("ul")
        .class("cards")
        .attribute("role", "list")
        .child(view_card(
            state,
            report,
            icons::WINDOW_PROBLEM,
            messages::HOME_REPORT_PARTNER_CENTER,
            messages::HOME_REPORT_PARTNER_CENTER_HINT,
        ))
        .child(view_card(
            state,
            report_customer,
            icons::PERSON_PROBLEM,
            messages::HOME_REPORT_CUSTOMER,
            messages::HOME_REPORT_CUSTOMER_HINT,
        ))
        .child(when(may_offer_requests, move || requests(state)))
        .child(guidance(
            state,
            View::Escalation,
            icons::STAIRS,
            messages::HOME_ESCALATION,
            messages::HOME_ESCALATION_HINT,
        ))
        .child(guidance(
            state,
            View::CustomerSupport,
            icons::HEADSET,
            messages::HOME_CUSTOMER_SUPPORT,
            messages::HOME_CUSTOMER_SUPPORT_HINT,
        ));
    all([cards.into(), paragraph("applies-to", state.text(messages::APPLIES_TO_CLOUD)).into()])
}

/// Card that leads to the requests; to customer requests while a customer is still to be notified of a closed one.
fn requests(state: State) -> Element {
    let count = move || state.settings.get().customers_to_notify;
    let kind = move || if count() > 0 { RequestKind::Customer } else { RequestKind::PartnerCenter };
    let card = element("button")
        .attribute("type", "button")
        .part("card")
        .on("click", move |_| state.go(View::Requests(kind())));
    let card = card_text(state, card, icons::LIST, messages::HOME_REQUESTS, messages::HOME_REQUESTS_HINT);
    let text = live(move || state.counted(messages::HOME_CUSTOMERS_TO_NOTIFY, count()));
    let is_awaited = live(move || state.settings.get().features.is_none().then(String::new));
    element("li")
        .live_attribute("data-awaited", is_awaited)
        .child(card.child(when(move || count() > 0, move || element("strong").class("card-hint").text(text.clone()))))
}

/// Card that leads to a guidance view, or to the link configured by the page owner in its place.
fn guidance(state: State, view: View, drawing: &'static str, title: MessageId, hint: MessageId) -> AnyView {
    let name = if view == View::Escalation { "escalation" } else { "customerSupport" };
    let address = move || state.settings.get().link(name);
    switch(address, move |address| {
        let Some(link) = address.and_then(|address| Link::parse(&address)) else {
            return Some(view_card(state, view.clone(), drawing, title, hint).into());
        };
        let note = || element("span").class("visually-hidden").text(state.text(messages::LINK_NEW_TAB));
        let card =
            card_text(state, anchor(&link).part("card"), drawing, title, hint).children(link.is_web().then(note));
        Some(element("li").child(card).into())
    })
}
