use super::element::{Element, element};
use super::heading::paragraph;
use crate::ui::state::Live;

/// What a list shows when it has nothing to show: that, what to do next, and the button that does it, where there is
/// one.
pub fn empty_state(title: Live<String>, next: Option<Live<String>>, action: Option<Element>) -> Element {
    element("div")
        .part("empty")
        .child(paragraph("notice-title", title))
        .children(next.map(|next| element("p").text(next)))
        .children(action)
}
