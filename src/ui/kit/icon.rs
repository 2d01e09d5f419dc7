use super::element::{Element, element};

/// A line icon. All are drawn on a grid of 24 by 24, with one width of line, in the colour of the text beside them,
/// which says the same: assistive technology skips the icon.
pub fn icon(path: &'static str) -> Element {
    element("svg")
        .class("icon")
        .attribute("viewBox", "0 0 24 24")
        .attribute("aria-hidden", "true")
        .child(element("path").attribute("d", path))
}

/// Icons of the home view's cards.
pub mod icons {
    /// A window with an exclamation mark: a problem with a website.
    pub const WINDOW_PROBLEM: &str = "M3 4h18v16H3zm0 4h18m-9 3v4m0 2.5h0";
    /// A person with an exclamation mark: somebody else's problem.
    pub const PERSON_PROBLEM: &str = "M10 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zm-7 8c0-6 14-6 14 0m4-15v5m0 3h0";
    /// A list.
    pub const LIST: &str = "M8 6h13M8 12h13M8 18h9M3 6h0m0 6h0m0 6h0";
    /// Stairs: the way up, in the direction of reading.
    pub const STAIRS: &str = "M3 21h4v-5h5v-5h5V3m-4 4 4-4 4 4";
    /// A headset.
    pub const HEADSET: &str = "M4 18v-6a8 8 0 0 1 16 0v6M4 13h3v6H4zm13 0h3v6h-3zm3 5c0 2-3 3-6 3";
}
