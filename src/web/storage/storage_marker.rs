//! A mark that something is kept on the device. Who has left nothing need not wait for what would look.

use wasm_bindgen::JsValue;

use crate::web::dom::{call, get};

const KEY: &str = "support-widget:kept";

/// Whether something is kept, as far as that is known: where the mark cannot be read it is not.
pub fn is_set() -> bool {
    storage().is_some_and(|storage| get(&storage, KEY).is_string())
}

/// Sets the mark, or takes it away.
pub fn set(is_kept: bool) {
    let arguments: &[JsValue] = &[KEY.into(), "1".into()];
    let (method, count) = if is_kept { ("setItem", 2) } else { ("removeItem", 1) };
    if let Some(storage) = storage() {
        // A full storage throws; what is kept is found as soon as a form is opened.
        let _ = call(&storage, method, &arguments[..count]);
    }
}

fn storage() -> Option<JsValue> {
    Some(get(&web_sys::window()?.into(), "localStorage")).filter(JsValue::is_object)
}
