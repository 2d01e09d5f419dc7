use leptos::prelude::*;

use super::customers::for_whom;
use crate::i18n::messages;
use crate::model::{RequestKind, View};
use crate::ui::kit::{all, button, element, heading};
use crate::ui::state::{HEADING, State};

/// The end of the flow for a problem solved without support.
pub fn solved(state: State, kind: RequestKind) -> AnyView {
    let another = move || {
        state.restart(state.form(kind));
        state.services().focus(HEADING);
    };
    let home = move || {
        state.leave_for(View::Home);
        state.restart(state.form(kind));
    };
    let back = move || {
        state.flow.change(|flow| {
            flow.back();
        });
        state.services().focus(HEADING);
    };
    let text = if kind == RequestKind::Customer { messages::SOLVED_TEXT } else { messages::SOLVED_TEXT_SELF_HELP };
    let notice = element("div")
        .attribute("class", "notice success")
        .attribute("part", "notice")
        .child(heading(state.text(messages::SOLVED_TITLE)))
        .child(element("p").text(state.text(text)))
        .child(
            element("div")
                .class("actions")
                .child(button("primary", state.text(messages::SENT_HOME), home))
                .child(button("secondary", state.text(messages::SENT_ANOTHER), another))
                .child(button("link", state.text(messages::SOLVED_NOT_AFTER_ALL), back)),
        );
    all([notice.into(), for_whom(state, kind)])
}
