use leptos::prelude::*;

use super::home::home;
use super::live_region::live_region;
use crate::i18n::messages;
use crate::model::{Audience, Display, RequestKind, View};
use crate::ui::form::request_form;
use crate::ui::kit::{Element, button, element, lazy_page, switch, when};
use crate::ui::state::{LazyView, State};

/// The frame around every view: the back button, the dialog's close button, and the live region for screen readers.
pub fn shell(state: State) -> Element {
    let can_go_back = move || state.navigation.get().can_go_back();
    let audience = move || state.settings.get().audience;
    let is_dialog = move || state.settings.get().display != Display::Inline;
    let view = switch(
        // `turn` is part of the key, so that nothing a user left in a view is shown to the next user.
        move || (audience(), state.settings.get().turn, state.navigation.get().current().clone()),
        move |(_, _, view)| Some(current(state, view)),
    );
    element("div")
        .class("shell")
        .attribute("role", "region")
        .worded("aria-label", state.text(messages::WIDGET_REGION))
        .child(live_region(state))
        .child(
            element("div")
                .class("bar")
                .child(when(can_go_back, move || back(state)))
                .child(when(is_dialog, move || {
                    button("close", state.text(messages::CLOSE), move || state.open.set(false))
                })),
        )
        .child(view)
}

fn current(state: State, view: View) -> AnyView {
    let is_customer = state.settings.peek().audience == Audience::Customer;
    match view {
        // Partner guidance and contacts do not concern the partner's customers.
        View::Home | View::Escalation | View::CustomerSupport if is_customer => lazy_page(state, LazyView::SelfHelp),
        View::Home => home(state),
        View::Requests(kind) => lazy_page(state, LazyView::Requests(state.kind(kind))),
        View::NewRequest(kind) => match state.kind(kind) {
            RequestKind::PartnerCenter => request_form(state, RequestKind::PartnerCenter),
            kind => lazy_page(state, LazyView::Flow(kind)),
        },
        View::Escalation => lazy_page(state, LazyView::Escalation),
        View::CustomerSupport => lazy_page(state, LazyView::CustomerSupport),
        View::Outbox => lazy_page(state, LazyView::Outbox),
        View::Request(id) => lazy_page(state, LazyView::Request(id)),
    }
}

fn back(state: State) -> Element {
    let arrow = element("span").class("arrow").attribute("aria-hidden", "true").literal("←");
    element("button")
        .attribute("type", "button")
        .part("back")
        .on("click", move |_| state.back())
        .child(arrow)
        .text(state.text(messages::BACK))
}
