use std::cell::RefCell;

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::Closure;
use web_sys::Event;

use crate::web::dom::{call, set};

/// Unload prompt: registers a `beforeunload` handler while there is unsaved data. A permanent handler would disable the
/// back/forward cache.
#[derive(Default)]
pub struct UnloadGuard(RefCell<Option<Asking>>);

/// The `beforeunload` handler.
type Asking = Closure<dyn Fn(Event)>;

impl UnloadGuard {
    /// Turns the unload prompt on or off.
    pub fn ask(&self, shall_ask: bool) {
        let mut asking = self.0.borrow_mut();
        if shall_ask && asking.is_none() {
            let ask = Closure::new(|event: Event| {
                event.prevent_default();
                // Older browsers show the prompt only if `returnValue` is set.
                set(&event, "returnValue", "true");
            });
            change("addEventListener", &ask);
            *asking = Some(ask);
        } else if !shall_ask {
            asking.take().iter().for_each(|ask| change("removeEventListener", ask));
        }
    }
}

impl Drop for UnloadGuard {
    fn drop(&mut self) {
        self.ask(false);
    }
}

fn change(method: &str, ask: &Asking) {
    let window: JsValue = web_sys::window().into();
    let _ = call(&window, method, &["beforeunload".into(), ask.as_ref().clone()]);
}
