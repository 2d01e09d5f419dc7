use super::element::{Element, element};
use crate::model::text;
use crate::ui::state::{State, live};

/// A file in a list: its name and size.
pub fn file_line(state: State, name: &str, size: usize) -> Element {
    let facts = live(move || state.size(size));
    element("li")
        .child(element("bdi").literal(file_name(name)))
        .literal(" ")
        .child(element("span").class("file-facts").text(facts))
}

/// Returns a file's name for display.
pub fn file_name(name: &str) -> String {
    text::shown(name, LONGEST_NAME)
}

/// Maximum length of a displayed file name, in characters: more than real names have, and less than a hostile one could
/// use to break the layout.
const LONGEST_NAME: usize = 120;
