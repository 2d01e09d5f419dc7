use leptos::prelude::*;

use super::element::{Element, all, button, element};
use super::switch::when;
use crate::i18n::{MessageId, messages};
use crate::ui::state::{Live, Shared, State, live};

/// A button that copies plain text to the clipboard and confirms it.
pub fn copy_button(state: State, label: MessageId, text: String) -> AnyView {
    copy_live(state, label, live(move || text.clone()))
}

/// A button that copies the text's current value when it is pressed. Where the page has no clipboard (plain HTTP, a
/// permission that was refused) it shows the text, selected, to be copied by hand.
pub fn copy_live(state: State, label: MessageId, text: Live<String>) -> AnyView {
    let copied = Shared::new(None);
    let is_refused = Shared::new(false);
    let id = "copy-".to_owned() + &state.services().new_key();
    let copy = {
        let (text, id) = (text.clone(), id.clone());
        move || {
            let (text, id) = (text(), id.clone());
            let done = state.lazy_services().copy(text.clone());
            state.receive(copied, done, move |is_done| {
                is_refused.set(!is_done);
                if is_done {
                    copied.set(Some(text));
                    state.announcement.set(state.localizer().text(messages::COPIED));
                } else {
                    state.lazy_services().select(&id);
                }
            });
        }
    };
    // The confirmation disappears when the text changes, since the new text has not been copied.
    let present = text.clone();
    let is_copied = move || copied.get().as_ref().as_ref() == Some(&present());
    let label = live(move || state.localizer().text(if is_copied() { messages::COPIED } else { label }));
    let by_hand = when(move || *is_refused.get(), move || by_hand(state, &id, text.clone()));
    all([button("secondary", label, copy).into(), by_hand])
}

fn by_hand(state: State, id: &str, text: Live<String>) -> Element {
    const MOST_ROWS: usize = 8;
    let rows = text().lines().count().clamp(1, MOST_ROWS);
    let field = element("textarea")
        .given("id", id.to_owned())
        .attribute("readonly", "")
        .attribute("autocomplete", "off")
        .given("rows", rows.to_string())
        .value(text);
    element("div")
        .class("copy-by-hand")
        .child(element("label").given("for", id.to_owned()).text(state.text(messages::COPY_BY_HAND)))
        .child(field)
}
