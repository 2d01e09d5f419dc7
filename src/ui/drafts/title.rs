use crate::app::drafts::{KnownBy, SavedForm};
use crate::i18n::messages;
use crate::model::{Field, text};
use crate::ui::form::category_name;
use crate::ui::state::{Live, State, live};

/// Returns a title for display; an empty one is shown as untitled.
pub fn title(state: State, written: Live<String>) -> Live<String> {
    live(move || {
        let shown = text::shown(&written(), 120);
        if shown.trim().is_empty() { state.localizer().text(messages::DRAFTS_UNTITLED) } else { shown }
    })
}

/// Returns the title of a draft for display. An untitled draft is described by its search words or category.
pub fn draft_title(state: State, form: Live<SavedForm>) -> Live<String> {
    let written = form.clone();
    let title = title(state, live(move || written().draft.get(Field::Title).to_owned()));
    live(move || {
        let known_by = match form().known_by() {
            Some(KnownBy::Words(words)) => text::shown(&words, 60),
            Some(KnownBy::Category(id)) => category(state, &id),
            None => return title(),
        };
        if form().draft.value(Field::Title).trim().is_empty() {
            state.localizer().text_with(messages::DRAFTS_UNTITLED_ABOUT, &[("about", known_by.into())])
        } else {
            title()
        }
    })
}

/// Returns the name of a category, which may no longer be offered.
fn category(state: State, id: &str) -> String {
    state.rules().category(id).map_or_else(|| text::shown(id, 60), |category| category_name(state, category))
}
