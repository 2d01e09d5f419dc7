use leptos::prelude::*;

use super::entry::entry;
use super::lack_notice::lack_notice;
use crate::i18n::messages;
use crate::ui::element::{all, element, switch};
use crate::ui::heading::{heading, paragraph};
use crate::ui::settings::Caller;
use crate::ui::state::State;

/// What was submitted and is not known to be delivered, each with its state and what can be done about it.
pub fn outbox(state: State) -> AnyView {
    let keys = move || {
        let kept = state.kept.get();
        let is_known = kept.is_known && state.settings.get().caller != Caller::Unknown;
        kept.outbox.iter().fold(format!("{is_known} {}", kept.has_newer), |keys, entry| keys + "\n" + &entry.key)
    };
    let list = switch(keys, move |_| {
        let kept = state.kept.peek();
        if kept.outbox.is_empty() {
            let is_known = kept.is_known && state.settings.peek().caller != Caller::Unknown;
            let words = match is_known {
                true if kept.has_newer => messages::KEPT_NEWER,
                true => messages::QUEUE_EMPTY,
                // What somebody has submitted is shown when it is known who looks.
                false => messages::LOADING,
            };
            return Some(paragraph("empty", state.text(words)).into());
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
