use std::sync::Arc;

use leptos::prelude::AnyView;

use super::title::draft_title;
use crate::app::drafts::{DraftRecord, continue_draft, discard_offered};
use crate::i18n::{messages, wording};
use crate::model::{Field, text};
use crate::ui::kit::{ConfirmPrompt, Element, all, button, confirm_prompt, element, paragraph, when};
use crate::ui::state::{Live, State, live};

/// Offer to continue or discard a draft. It is updated live when another tab changes the draft.
pub fn draft_offer(state: State, key: &str) -> AnyView {
    all(state.persistence.peek().draft(key).map(|draft| offer(state, key, draft).into()))
}

fn offer(state: State, key: &str, draft: &DraftRecord) -> Element {
    let draft = present(state, key, draft);
    let (titled, named, timed) = (draft.clone(), draft.clone(), draft.clone());
    let kind = draft().form.kind;
    let title = draft_title(state, live(move || titled().form));
    let customer = live(move || text::shown(&named().form.draft.value(Field::CustomerName), 120));
    let is_named = customer.clone();
    let name = when(move || !is_named().is_empty(), move || element("span").class("domain").text(customer.clone()));
    let age = live(move || {
        let (now, localizer) = (state.services().now(), state.localizer());
        let seconds = (now.seconds() - timed().saved.seconds()).max(0);
        let (minutes, ago) = (seconds as usize / 60, state.lazy_services().ago(localizer.tag(), seconds));
        localizer.text_with(messages::DRAFTS_SAVED_AGO, &[("minutes", minutes.into()), ("ago", ago.into())])
    });
    let name_id = format!("draft-{key}");
    element("li")
        .part("draft")
        .given("aria-labelledby", name_id.clone())
        .child(paragraph("hint", state.text(wording::form(kind))))
        .child(element("strong").given("id", name_id.clone()).attribute("tabindex", "-1").text(title.clone()))
        .child(name)
        .child(paragraph("hint", age))
        .child(actions(state, key, name_id, title))
}

/// The draft as it is stored now, or as it last was if it is gone.
fn present(state: State, key: &str, draft: &DraftRecord) -> Live<DraftRecord> {
    let (key, draft) = (key.to_owned(), draft.clone());
    live(move || state.persistence.get().draft(&key).unwrap_or(&draft).clone())
}

fn actions(state: State, key: &str, about: String, title: Live<String>) -> Element {
    let (taken, going) = (key.to_owned(), key.to_owned());
    let go_on =
        button("secondary", state.text(messages::DRAFTS_CONTINUE), move || continue_draft(&state.app(), &taken))
            .worded("aria-label", state.text_with(messages::DRAFTS_CONTINUE_ENTRY, "title", title));
    let what = ConfirmPrompt {
        label: messages::DRAFTS_DISCARD,
        question: messages::DRAFTS_DISCARD_QUESTION,
        id: format!("discard-{key}"),
        about,
        is_disabled: live(|| false),
    };
    let discard = confirm_prompt(state, what, Arc::new(move || discard_offered(&state.app(), &going)));
    element("div").class("actions").child(go_on).child(discard)
}
