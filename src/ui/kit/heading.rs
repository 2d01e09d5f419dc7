use super::element::{Element, element};
use crate::ui::state::{HEADING, Live};

/// The heading of a view, which takes the focus after navigation.
pub fn heading(text: Live<String>) -> Element {
    element("h2").part("heading").attribute("id", HEADING).attribute("tabindex", "-1").text(text)
}

/// The heading of a section.
pub fn subheading(text: Live<String>) -> Element {
    element("h3").text(text)
}

/// A paragraph.
pub fn paragraph(class: &'static str, text: Live<String>) -> Element {
    element("p").class(class).text(text)
}
