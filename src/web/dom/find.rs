use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement, ShadowRoot};

use super::drawn::drawn;
use super::js::call;

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

/// Moves the focus to a text field of a widget, once it has been drawn, and selects its text.
pub async fn select(root: &ShadowRoot, id: &str) {
    drawn().await;
    if let Some(field) = focus(root, id) {
        let _ = call(&field, "select", &[]);
    }
}

/// Whether an element of a widget has the focus.
pub fn has_focus(root: &ShadowRoot, id: &str) -> bool {
    root.active_element().is_some_and(|element| element.id() == id)
}

/// Whether a control of a widget holds input that the browser cannot parse, such as an incomplete date.
pub fn is_unreadable(root: &ShadowRoot, id: &str) -> bool {
    let input = element(root, id).and_then(|input| input.dyn_into::<HtmlInputElement>().ok());
    input.is_some_and(|input| input.validity().bad_input())
}
