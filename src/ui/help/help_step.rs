use leptos::prelude::*;

use super::articles::articles;
use super::checklist::checklist;
use super::customers::{customer_message, for_whom};
use super::health::health;
use super::partner_channels::partner_channels;
use super::remote_data::RemoteData;
use crate::i18n::messages;
use crate::model::{Feature, Link, RequestKind, SolvedProblem, text};
use crate::ui::kit::{Element, all, button, element, heading, new_tab, once_settled, paragraph, subheading};
use crate::ui::state::{HEADING, State, live};

/// Step of the help flow: help without support. Known issues, articles, the admin center, and steps to try.
pub fn help_step(state: State, kind: RequestKind) -> AnyView {
    let service = state.flow.peek().service().map(|service| text::shown(&service.display_name, 80));
    let title = live(move || match &service {
        Some(name) => state.localizer().text_with(messages::HELP_TITLE, &[("service", name.clone().into())]),
        None => state.localizer().text(messages::HELP_TITLE_NO_SERVICE),
    });
    let report = RemoteData::nothing();
    let has_service = state.flow.peek().service().is_some();
    let is_settled = move || !has_service || report.get().is_settled(state, Feature::ServiceHealth);
    all([
        heading(title).into(),
        for_whom(state, kind),
        paragraph("lead", state.text(messages::HELP_INTRO)).into(),
        health(state, report),
        once_settled(state, is_settled, move || below(state, kind)),
    ])
}

/// What is below the health of the service, which would move it when it comes.
fn below(state: State, kind: RequestKind) -> AnyView {
    let is_partner = kind == RequestKind::Customer;
    all([
        articles(state, kind),
        admin_center(state, is_partner),
        checklist(state, kind).into(),
        is_partner.then(|| customer_message(state)).map_or_else(|| ().into_any(), Into::into),
        decision(state, kind).into(),
        if is_partner { ().into_any() } else { partner_channels(state) },
    ])
}

/// The link to the admin center, which names its destination.
fn admin_center(state: State, is_partner: bool) -> AnyView {
    let service = state.flow.peek().service().cloned();
    let address = service.and_then(|service| service.admin_center_url).unwrap_or_default();
    let label = if is_partner { messages::ADMIN_CENTER_OPEN } else { messages::ADMIN_CENTER_OPEN_SELF_HELP };
    let Some(link) = new_tab(state, &address, state.text(label)) else { return ().into_any() };
    let host = Link::parse(&address).map(|link| text::shown(link.destination(), 120)).unwrap_or_default();
    let leads =
        live(move || state.localizer().text_with(messages::ADMIN_CENTER_DESTINATION, &[("host", host.clone().into())]));
    element("section")
        .class("admin-box")
        .child(subheading(state.text(messages::ADMIN_CENTER_TITLE)))
        .child(element("p").child(link))
        .child(paragraph("hint", leads))
        .into()
}

/// The question whether the problem is solved.
fn decision(state: State, kind: RequestKind) -> Element {
    let (solve, go_on) = (move || solve(state, kind), move || go_on(state));
    let need = if kind == RequestKind::Customer { messages::HELP_NEED_MORE } else { messages::HELP_NEED_PARTNER };
    element("div").class("decision").child(subheading(state.text(messages::HELP_DECISION))).child(
        element("div")
            .class("actions")
            .child(button("primary", state.text(messages::HELP_SOLVED), solve))
            .child(button("secondary", state.text(need), go_on)),
    )
}

fn go_on(state: State) {
    state.flow.change(|flow| {
        flow.go_on();
    });
    state.services().focus(HEADING);
}

/// Ends the flow: the problem is solved. It is recorded for statistics only, so a failure is not reported to the user.
pub fn solve(state: State, kind: RequestKind) {
    if state.settings.peek().has(Feature::SolvedProblems) {
        let flow = state.flow.peek();
        let solved = SolvedProblem {
            kind,
            cloud: state.settings.peek().rules.cloud,
            customer: flow.customer().map(|customer| customer.reference()),
            service_id: flow.service().map(|service| service.id.clone()),
            escalation: flow.escalation(),
            articles: flow.articles().to_vec(),
        };
        let call = state.help_services().solved(solved);
        state.spawn(async move { drop(call.await) });
    }
    state.flow.change(|flow| flow.solved());
    state.services().focus(HEADING);
}
