use js_sys::{Array, Object};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::Closure;
use web_sys::Element;

use crate::web::dom::{call, get, made, set};

/// Observes changes of `lang` on the element and its ancestors, in its document and in each enclosing shadow root,
/// until it is dropped.
pub struct LanguageWatch {
    observer: JsValue,
    _heard: Closure<dyn FnMut()>,
}

impl LanguageWatch {
    /// Calls `handler` for changes, seen from the element's current position in the document.
    pub fn new(element: &Element, handler: impl FnMut() + 'static) -> Self {
        let heard = Closure::<dyn FnMut()>::new(handler);
        let class = get(&web_sys::window().into(), "MutationObserver");
        let observer = made(&class, &[heard.as_ref().clone()]).unwrap_or_default();
        let options = Object::new();
        set(&options, "subtree", true);
        set(&options, "attributeFilter", Array::of1(&"lang".into()));
        let mut inside: JsValue = element.into();
        while inside.is_object() {
            let root = call(&inside, "getRootNode", &[]).unwrap_or_default();
            let _ = call(&observer, "observe", &[root.clone(), options.clone().into()]);
            inside = get(&root, "host");
        }
        Self { observer, _heard: heard }
    }
}

impl Drop for LanguageWatch {
    fn drop(&mut self) {
        let _ = call(&self.observer, "disconnect", &[]);
    }
}
