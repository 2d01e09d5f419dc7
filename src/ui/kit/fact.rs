use super::element::{Element, element};
use crate::ui::state::{Live, State, live};

/// A detail with its name.
pub fn fact(state: State, name: &'static str, value: Live<String>) -> Element {
    element("div").class("fact").child(element("dt").text(state.text(name))).child(element("dd").text(value))
}

/// A text that follows nothing.
pub fn fixed(text: String) -> Live<String> {
    live(move || text.clone())
}
