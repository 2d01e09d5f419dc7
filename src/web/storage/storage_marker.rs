//! Marker in local storage that IndexedDB may hold drafts or outbox entries. Only if it is set, the chunk that
//! reads them is loaded at start: most users have stored nothing and need not wait for it.

use wasm_bindgen::JsValue;

use crate::web::dom::{call, get};

const KEY: &str = "support-widget:kept";

/// Returns whether the marker is set; false where local storage cannot be read.
pub fn is_set() -> bool {
    storage().is_some_and(|storage| get(&storage, KEY).is_string())
}

/// Sets or removes the marker.
pub fn set(is_kept: bool) {
    let arguments: &[JsValue] = &[KEY.into(), "1".into()];
    let (method, count) = if is_kept { ("setItem", 2) } else { ("removeItem", 1) };
    if let Some(storage) = storage() {
        // Writing throws when the quota is exceeded; stored records are then found when a form is opened.
        let _ = call(&storage, method, &arguments[..count]);
    }
}

fn storage() -> Option<JsValue> {
    Some(get(&web_sys::window()?.into(), "localStorage")).filter(JsValue::is_object)
}
