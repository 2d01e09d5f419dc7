//! What a person sees and hears of an element.

use support_widget::model::text::without_isolates;
use support_widget::web::dom::call;
use wasm_bindgen::JsCast;
use web_sys::{
    Element, Event, EventInit, HtmlElement, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement, KeyboardEvent,
    KeyboardEventInit, Node,
};

/// Text without isolation marks, with single spaces.
pub fn cleaned(text: &str) -> String {
    without_isolates(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The text of an element as it is laid out.
pub fn inner_text(element: &Element) -> String {
    element.dyn_ref::<HtmlElement>().map(HtmlElement::inner_text).unwrap_or_default()
}

/// Options are shown while their list is. What is collapsed has a box, but is not shown.
pub fn is_shown(element: &Element) -> bool {
    let shown = element.closest("select").ok().flatten().unwrap_or_else(|| element.clone());
    shown.get_client_rects().length() > 0 && is_visible(&shown)
}

fn is_visible(element: &Element) -> bool {
    call(element, "checkVisibility", &[]).is_ok_and(|visible| visible.is_truthy())
}

/// The possible names of a control: its label, its whole text, or the text of its first child besides an icon.
pub fn names(control: &Element) -> [String; 3] {
    let first = control.query_selector(":scope > :not(.icon)").ok().flatten();
    let label = control.get_attribute("aria-label").unwrap_or_default();
    [label, spoken(control), first.map(|first| spoken(&first)).unwrap_or_default()].map(|name| cleaned(&name))
}

/// The text that a screen reader reads.
fn spoken(node: &Node) -> String {
    if node.node_type() == Node::TEXT_NODE {
        return node.text_content().unwrap_or_default();
    }
    let is_hidden = |element: &Element| element.get_attribute("aria-hidden").as_deref() == Some("true");
    if node.dyn_ref::<Element>().is_some_and(is_hidden) {
        return String::new();
    }
    let children = node.child_nodes();
    let children = (0..children.length()).filter_map(|index| children.item(index));
    children.map(|child| spoken(&child)).collect::<Vec<_>>().join(" ")
}

/// The value of a field.
pub fn value(field: &Element) -> String {
    if let Some(input) = field.dyn_ref::<HtmlInputElement>() {
        return input.value();
    }
    if let Some(area) = field.dyn_ref::<HtmlTextAreaElement>() {
        return area.value();
    }
    field.dyn_ref::<HtmlSelectElement>().map(HtmlSelectElement::value).unwrap_or_default()
}

/// Puts a value into a field; nobody hears of it yet.
pub fn set_value(field: &Element, value: &str) {
    if let Some(input) = field.dyn_ref::<HtmlInputElement>() {
        input.set_value(value);
    } else if let Some(area) = field.dyn_ref::<HtmlTextAreaElement>() {
        area.set_value(value);
    } else if let Some(select) = field.dyn_ref::<HtmlSelectElement>() {
        select.set_value(value);
    }
}

/// Tells of a change of a field.
pub fn tell(field: &Element, name: &str) {
    let init = EventInit::new();
    init.set_bubbles(true);
    init.set_composed(true);
    let event = Event::new_with_event_init_dict(name, &init).expect("browsers make events");
    let _ = field.dispatch_event(&event);
}

/// Presses a key that the widget itself has a use for: the browser does nothing by it.
pub fn press(target: &Element, key: &str) {
    let init = KeyboardEventInit::new();
    init.set_bubbles(true);
    init.set_composed(true);
    init.set_cancelable(true);
    init.set_key(key);
    let event = KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &init).expect("browsers make events");
    let _ = target.dispatch_event(&event);
}
