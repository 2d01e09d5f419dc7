use web_sys::{Element, ShadowRoot};

/// Finds an element of a widget by its id.
pub fn element(root: &ShadowRoot, id: &str) -> Option<Element> {
    root.query_selector(&by_id(id)).ok().flatten()
}

/// Returns a selector for an id. Ids contain dots, which `#id` syntax would take for classes.
pub fn by_id(id: &str) -> String {
    format!("[id=\"{id}\"]")
}
