use leptos::prelude::*;

use super::entry::entry;
use super::lack_notice::lack_notice;
use crate::i18n::messages;
use crate::ui::element::{all, element, switch};
use crate::ui::heading::{heading, paragraph};
use crate::ui::state::State;

/// What was submitted and is not known to be delivered, each with its state and what can be done about it.
pub fn outbox(state: State) -> AnyView {
    let keys = move || {
        let kept = state.kept.get();
        kept.outbox.iter().map(|entry| entry.key.as_str()).collect::<Vec<_>>().join("\n")
    };
    let list = switch(keys, move |_| {
        let kept = state.kept.peek();
        if kept.outbox.is_empty() {
            return Some(paragraph("empty", state.text(messages::QUEUE_EMPTY)).into());
        }
        let entries = kept.outbox.iter().map(|known| entry(state, &known.key));
        Some(element("ul").part("outbox").attribute("role", "list").children(entries).into())
    });
    all([
        heading(state.text(messages::QUEUE_TITLE)).into(),
        paragraph("lead", state.text(messages::QUEUE_INTRO)).into(),
        lack_notice(state),
        list,
        element("p").class("notice-contact").child(element("slot")).into(),
    ])
}
