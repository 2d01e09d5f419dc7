use super::element::{Element, Live, button, live};
use super::shared::Shared;
use super::state::State;
use crate::i18n::messages;

/// A button that copies plain text and says so.
pub fn copy_button(state: State, label: &'static str, text: String) -> Element {
    copy_live(state, label, live(move || text.clone()))
}

/// A button that copies the text as it stands when it is pressed.
pub fn copy_live(state: State, label: &'static str, text: Live<String>) -> Element {
    let copied = Shared::new(false);
    let copy = move || {
        let done = state.services().copy(text());
        state.services().spawn(Box::pin(async move {
            if done.await && !copied.is_gone() {
                copied.set(true);
                state.announcement.set(state.localizer().text(messages::COPIED));
            }
        }));
    };
    let label = live(move || state.localizer().text(if *copied.get() { messages::COPIED } else { label }));
    button("secondary", label, copy)
}
