use leptos::prelude::*;

use super::element::{Element, button, element, live, switch, when};
use super::home::home;
use super::request_form::request_form;
use super::request_list::request_list;
use super::request_page::request_page;
use super::state::State;
use crate::i18n::messages;
use crate::model::{Display, View};

/// What surrounds every view: the way back, the way out of a dialog, and the voice for screen readers.
pub fn shell(state: State) -> Element {
    let can_go_back = move || state.navigation.get().can_go_back();
    let is_dialog = move || state.settings.get().display != Display::Inline;
    let view = switch(
        move || state.navigation.get().current().to_string(),
        move |path| Some(current(state, View::parse(&path)?)),
    );
    element("div")
        .class("shell")
        .attribute("role", "region")
        .worded("aria-label", state.text(messages::REGION))
        .child(
            element("p")
                .class("visually-hidden")
                .attribute("role", "status")
                .text(live(move || (*state.announcement.get()).clone())),
        )
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
    match view {
        View::Home => home(state),
        View::Requests(kind) => request_list(state, kind),
        View::NewRequest(kind) => request_form(state, kind),
        View::Request(id) => request_page(state, id),
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
