use leptos::prelude::*;

use crate::i18n::messages;
use crate::model::View;
use crate::ui::drafts::{draft_offers, storage_warning};
use crate::ui::kit::{Element, all, button, element, paragraph, when};
use crate::ui::state::{State, live};

/// What earlier visits and requests have left, on the home view: undelivered requests, drafts, and storage warnings.
pub fn left_records(state: State) -> AnyView {
    let count = move || state.persistence.get().queue.listed().count();
    let has_memory = move || state.persistence.get().queue.is_partly_in_memory();
    all([
        when(has_memory, move || element("div").child(storage_warning(state))),
        when(move || state.persistence.get().has_newer, move || newer(state)),
        when(move || count() > 0, move || outbox_card(state)),
        draft_offers(state, None),
    ])
}

fn outbox_card(state: State) -> Element {
    let count = move || state.persistence.get().queue.listed().filter(|entry| !entry.delivery.is_delivered()).count();
    let title = live(move || match count() {
        // Everything was delivered in the background.
        0 => state.localizer().text(messages::OUTBOX_DELIVERED_TITLE),
        count => state.counted(messages::OUTBOX_COUNT, count),
    });
    let needs_attention = move || {
        let persistence = state.persistence.get();
        let needs = persistence.queue.listed().any(|entry| entry.delivery.attention().is_some());
        state.localizer().text(if needs { messages::OUTBOX_NEEDS_ATTENTION } else { messages::OUTBOX_RETRYING })
    };
    element("div")
        .attribute("class", "notice")
        .attribute("part", "notice")
        .child(paragraph("notice-title", title))
        .child(when(move || count() > 0, move || paragraph("advice", live(needs_attention))))
        .child(button("secondary", state.text(messages::OUTBOX_SHOW), move || state.go(View::Outbox)))
}

fn newer(state: State) -> Element {
    let notice = element("div").attribute("class", "notice").attribute("part", "notice");
    notice.child(paragraph("advice", state.text(messages::STORAGE_NEWER_VERSION)))
}
