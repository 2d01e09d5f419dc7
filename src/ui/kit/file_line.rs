use super::element::{Element, element};
use crate::model::text;
use crate::ui::state::{State, live};

/// A file among others: its name, and how large it is.
pub fn file_line(state: State, name: &str, size: usize) -> Element {
    let facts = live(move || state.lazy_services().files().size(state.localizer().tag(), size));
    element("li")
        .child(element("bdi").literal(file_name(name)))
        .literal(" ")
        .child(element("span").class("file-facts").text(facts))
}

/// A file's name as it is shown.
pub fn file_name(name: &str) -> String {
    text::shown(name, LONGEST_NAME)
}

/// Characters of a file's name that are shown: more than people write, and less than what could harm.
const LONGEST_NAME: usize = 120;
