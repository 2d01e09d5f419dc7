use web_sys::{Element, ShadowRoot};

/// The element of a widget with this id.
pub fn element(root: &ShadowRoot, id: &str) -> Option<Element> {
    root.query_selector(&by_id(id)).ok().flatten()
}

/// The selector of an id. Ids hold dots, which a selector of the short form would take for classes.
pub fn by_id(id: &str) -> String {
    format!("[id=\"{id}\"]")
}
