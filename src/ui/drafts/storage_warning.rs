use crate::app::storage::StorageError;
use crate::i18n::messages;
use crate::ui::kit::{element, paragraph, switch};
use crate::ui::state::{FormState, State};
use leptos::prelude::AnyView;

/// Notice above a restored form: the request may have been received already, another tab has finished or changed the
/// draft, or no other draft can be opened while this one cannot be persisted.
pub fn form_notice(state: State, form: FormState) -> AnyView {
    let message = move || {
        let submission = form.progress.get().submission.clone();
        let may_have_arrived = submission.may_have_arrived() && submission.is_editing();
        let saving = form.saving.get();
        if saving.ended_in_other_tab {
            Some(messages::DRAFTS_ENDED_IN_OTHER_TAB)
        } else if saving.is_separate_copy {
            Some(messages::DRAFTS_CHANGED_IN_OTHER_TAB)
        } else if saving.blocks_opening {
            Some(messages::DRAFTS_FORM_NOT_SAVED)
        } else {
            may_have_arrived.then_some(messages::OUTBOX_EDIT_MAY_DUPLICATE)
        }
    };
    switch(message, move |message| {
        let notice = element("div").attribute("class", "notice waiting").attribute("part", "notice");
        Some(notice.child(paragraph("advice", state.text(message?))).into())
    })
}

/// Warns, as information and not as an error, that nothing can be persisted in this browser, and what that means.
pub fn storage_warning(state: State) -> AnyView {
    let message = move || match state.persistence.get().storage_error {
        Some(StorageError::QuotaExceeded) => Some(messages::STORAGE_FULL),
        Some(StorageError::Unavailable) => Some(messages::STORAGE_UNAVAILABLE),
        None => None,
    };
    let concerns_somebody = move || state.settings.get().drafts || state.persistence.get().queue.is_partly_in_memory();
    switch(
        move || message().filter(|_| concerns_somebody()),
        move |message| {
            let notice = element("div").attribute("class", "notice").attribute("part", "notice");
            Some(notice.child(paragraph("advice", state.text(message?))).into())
        },
    )
}
