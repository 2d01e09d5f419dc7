use leptos::prelude::*;

use super::heading::Heading;
use super::state::{Offers, State};
use crate::i18n::messages;
use crate::model::{RequestKind, View};

/// Where everybody starts: one entry for each part that is there.
#[component]
pub fn Home() -> impl IntoView {
    let state = State::from_context();
    let offers_requests = Memo::new(move |_| state.offers.get() == Offers::Requests);
    view! {
        <Heading text=state.text(messages::HOME_TITLE)/>
        <p class="lead">{state.text(messages::HOME_INTRO)}</p>
        <ul class="cards" role="list">
            <li>{inner(
                View::NewRequest(RequestKind::PartnerCenter),
                messages::HOME_REPORT_PARTNER_CENTER,
                messages::HOME_REPORT_PARTNER_CENTER_HINT,
            )}</li>
            <li>{inner(
                View::NewRequest(RequestKind::Customer),
                messages::HOME_REPORT_CUSTOMER,
                messages::HOME_REPORT_CUSTOMER_HINT,
            )}</li>
            {move || offers_requests.get().then(|| view! {
                <li>{inner(
                    View::Requests(RequestKind::PartnerCenter),
                    messages::HOME_REQUESTS,
                    messages::HOME_REQUESTS_HINT,
                )}</li>
            }.into_any())}
            {outer("escalation", messages::HOME_ESCALATION, messages::HOME_ESCALATION_HINT)}
            {outer("customerSupport", messages::HOME_CUSTOMER_SUPPORT, messages::HOME_CUSTOMER_SUPPORT_HINT)}
        </ul>
        <p class="applies-to">{state.text(messages::APPLIES_TO)}</p>
    }
}

/// An entry that leads to a view of the widget.
fn inner(view: View, title: &'static str, hint: &'static str) -> AnyView {
    let state = State::from_context();
    view! {
        <button type="button" class="card" part="card" on:click=move |_| state.go(view.clone())>
            {card_text(title, hint)}
        </button>
    }
    .into_any()
}

/// An entry that leads to a page that the owner has named; without one there is no entry.
fn outer(name: &'static str, title: &'static str, hint: &'static str) -> AnyView {
    let state = State::from_context();
    let link = Memo::new(move |_| state.links.with(|links| links.get(name).cloned()));
    let entry = move || {
        let link = link.get()?;
        let target = if link.is_web() { "_blank" } else { "_self" };
        let note = if link.is_web() { messages::OPENS_IN_NEW_TAB } else { title };
        Some(view! {
            <li>
                <a class="card" part="card" href=link.as_str().to_owned() target=target rel="noopener noreferrer">
                    {card_text(title, hint)}
                    {link.is_web().then(|| view! { <span class="visually-hidden">{state.text(note)}</span> }.into_any())}
                </a>
            </li>
        }.into_any())
    };
    entry.into_any()
}

fn card_text(title: &'static str, hint: &'static str) -> AnyView {
    let state = State::from_context();
    view! {
        <span class="card-title">{state.text(title)}</span>
        <span class="card-hint">{state.text(hint)}</span>
    }
    .into_any()
}
