use js_sys::{Array, Object};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::Closure;
use web_sys::Element;

use crate::web::dom::{call, get, made, set};

/// Observes changes of `lang` on the element and its ancestors, in its document and in each enclosing shadow root,
/// until it is dropped. A network that is back counts as a change, and a page that is seen again: texts that could not
/// be fetched may come now.
pub struct LanguageWatch {
    observer: JsValue,
    heard: Closure<dyn FnMut()>,
}

/// Events on the window; `visibilitychange` bubbles to it.
const EVENTS: [&str; 2] = ["online", "visibilitychange"];

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
        let watch = Self { observer, heard };
        watch.listen("addEventListener");
        watch
    }

    fn listen(&self, method: &str) {
        for event in EVENTS {
            let _ = call(&web_sys::window().into(), method, &[event.into(), self.heard.as_ref().clone()]);
        }
    }
}

impl Drop for LanguageWatch {
    fn drop(&mut self) {
        let _ = call(&self.observer, "disconnect", &[]);
        self.listen("removeEventListener");
    }
}
