use std::sync::Arc;

use leptos::prelude::AnyView;

use crate::app::drafts::discard_open;
use crate::i18n::messages;
use crate::ui::kit::{ConfirmPrompt, confirm_prompt, element, paragraph, when};
use crate::ui::state::{FormState, HEADING, State, live};

/// The autosave note of a form, with a button to discard the draft. It says "saved" only when the latest change is
/// persisted, and no file is still to be read: a draft has only those that were.
pub fn saved_note(state: State, form: FormState) -> AnyView {
    let text = live(move || {
        let saving = form.saving.get();
        let is_saved = saving.machine.is_saved() && form.files.get().is_settled();
        let message = if is_saved && saving.lacks_files {
            messages::DRAFTS_AUTOSAVED_WITHOUT_FILES
        } else if is_saved {
            messages::DRAFTS_AUTOSAVED
        } else if saving.machine.has_failed() {
            messages::DRAFTS_AUTOSAVE_FAILED
        } else {
            return String::new();
        };
        state.localizer().text(message)
    });
    let forget = move || {
        let act = Arc::new(move || form.form().iter().for_each(|form| discard_open(&state.app(), form)));
        let what = ConfirmPrompt {
            label: messages::DRAFTS_DISCARD_CURRENT,
            question: messages::DRAFTS_DISCARD_QUESTION,
            id: "discard-draft".to_owned(),
            about: HEADING.to_owned(),
            is_disabled: live(|| false),
        };
        confirm_prompt(state, what, act)
    };
    let can_be_forgotten = move || {
        let saving = form.saving.get();
        saving.open.is_some() || saving.blocks_opening
    };
    element("div").class("saved").child(paragraph("hint", text)).child(when(can_be_forgotten, forget)).into()
}
