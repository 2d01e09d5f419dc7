use std::any::Any;
use std::rc::Rc;

use leptos::ev::Event;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, ShadowRoot};

use crate::web::dom::{call, element, get, number};

/// The position of a pointer event within an element, as fractions of its width and height. A `pointerdown` captures
/// the pointer until it is released, wherever it is moved.
pub fn pointed(root: &ShadowRoot, event: &JsValue, id: &str) -> Option<(f64, f64)> {
    let element = element(root, id)?;
    if get(event, "type") == "pointerdown" {
        let _ = call(&element, "setPointerCapture", &[get(event, "pointerId")]);
    }
    let bounds = call(&element, "getBoundingClientRect", &[]).ok()?;
    let part = |point, edge, side| Some((number(event, point)? - number(&bounds, edge)?) / number(&bounds, side)?);
    Some((part("clientX", "left", "width")?, part("clientY", "top", "height")?))
}

/// Registers `handler` for `paste` events anywhere in the form around an element, until the returned value is dropped.
pub fn on_paste(root: &ShadowRoot, id: &str, handler: Rc<dyn Fn(Event)>) -> Box<dyn Any> {
    let form = element(root, id).and_then(|inside| inside.closest("form").ok()?);
    let handler: Box<dyn FnMut(JsValue)> = Box::new(move |event| handler(event.unchecked_into()));
    Box::new(form.map(|form| Listener::new(form, Closure::wrap(handler))))
}

/// A listener on a form, removed when this is dropped.
struct Listener {
    form: Element,
    handler: Closure<dyn FnMut(JsValue)>,
}

impl Listener {
    fn new(form: Element, handler: Closure<dyn FnMut(JsValue)>) -> Self {
        let listener = Self { form, handler };
        listener.change("addEventListener");
        listener
    }

    fn change(&self, method: &str) {
        let _ = call(&self.form, method, &["paste".into(), self.handler.as_ref().clone()]);
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        self.change("removeEventListener");
    }
}
