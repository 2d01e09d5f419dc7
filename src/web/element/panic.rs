use std::cell::RefCell;

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

thread_local! {
    static LISTENER: RefCell<Option<js_sys::Function>> = const { RefCell::new(None) };
}

/// Registers a function that is called with place and reason when the program panics.
///
/// A panic ends the program for all elements of the page: the caller replaces their content.
#[wasm_bindgen(js_name = onPanic)]
pub fn on_panic(listener: js_sys::Function) {
    LISTENER.set(Some(listener));
    std::panic::set_hook(Box::new(|info| {
        let reason = JsValue::from_str(&info.to_string());
        // Nothing may be borrowed here that the panicking code could hold, so the listener is taken out, and put back,
        // since unfinished tasks may panic as well.
        if let Some(listener) = LISTENER.take() {
            let _ = listener.call1(&JsValue::NULL, &reason);
            LISTENER.set(Some(listener));
        }
    }));
}
