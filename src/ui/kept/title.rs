use crate::i18n::messages;
use crate::model::text;
use crate::ui::element::{Live, live};
use crate::ui::state::State;

/// A title as people read it; one that has not been written yet says so.
pub fn title(state: State, written: Live<String>) -> Live<String> {
    live(move || {
        let shown = text::shown(&written(), 120);
        if shown.trim().is_empty() { state.localizer().text(messages::DRAFTS_UNTITLED) } else { shown }
    })
}
