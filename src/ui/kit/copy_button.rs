use super::element::{Element, button};
use crate::i18n::messages;
use crate::ui::state::{Live, Shared, State, live};

/// A button that copies plain text to the clipboard and confirms it.
pub fn copy_button(state: State, label: &'static str, text: String) -> Element {
    copy_live(state, label, live(move || text.clone()))
}

/// A button that copies the text's current value when it is pressed.
pub fn copy_live(state: State, label: &'static str, text: Live<String>) -> Element {
    let copied = Shared::new(None);
    let copy = {
        let text = text.clone();
        move || {
            let text = text();
            let done = state.services().copy(text.clone());
            state.receive(copied, done, move |is_done| {
                if is_done {
                    copied.set(Some(text));
                    state.announcement.set(state.localizer().text(messages::COPIED));
                }
            });
        }
    };
    // The confirmation disappears when the text changes, since the new text has not been copied.
    let is_copied = move || copied.get().as_ref().as_ref() == Some(&text());
    let label = live(move || state.localizer().text(if is_copied() { messages::COPIED } else { label }));
    button("secondary", label, copy)
}
