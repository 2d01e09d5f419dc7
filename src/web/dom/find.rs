use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, ShadowRoot};

/// Finds an element of a widget by its id.
pub fn element(root: &ShadowRoot, id: &str) -> Option<Element> {
    root.get_element_by_id(id)
}

/// Moves the focus to an element of a widget, and returns it if it exists.
pub fn focus(root: &ShadowRoot, id: &str) -> Option<HtmlElement> {
    let element = element(root, id)?.dyn_into::<HtmlElement>().ok()?;
    let _ = element.focus();
    Some(element)
}
