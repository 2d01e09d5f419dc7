use super::element::{Element, element};
use crate::i18n::MessageId;
use crate::ui::state::{Live, State, live};

/// A name–value pair of a description list.
pub fn fact(state: State, name: MessageId, value: Live<String>) -> Element {
    element("div").class("fact").child(element("dt").text(state.text(name))).child(element("dd").text(value))
}

/// Wraps constant text as a live value.
pub fn fixed(text: String) -> Live<String> {
    live(move || text.clone())
}
