use std::cell::RefCell;

use js_sys::Reflect;
use wasm_bindgen::JsValue;

/// What a person has set up for the visit: in memory, as long as the element is there, and what shall outlive a change
/// of page also in the tab's session storage.
///
/// Storage may be missing, full or forbidden: in a frame of an opaque origin even asking for it throws. Then memory
/// alone serves. It is read and written by reflection, whose errors are values, and which the program has already.
#[derive(Default)]
pub struct SessionStore {
    values: RefCell<Vec<(&'static str, String)>>,
}

impl SessionStore {
    /// What was remembered last under a name.
    pub fn get(&self, name: &'static str) -> Option<String> {
        let values = self.values.borrow().iter().find(|(known, _)| *known == name).map(|(_, value)| value.clone());
        values.or_else(|| Reflect::get(&storage()?, &key(name)?).ok()?.as_string())
    }

    /// Remembers a value under a name, in place of what was remembered before.
    pub fn set(&self, name: &'static str, value: String) {
        if let (Some(storage), Some(key)) = (storage(), key(name)) {
            // A full storage throws; what is in memory counts all the same.
            let _ = Reflect::set(&storage, &key, &JsValue::from_str(&value));
        }
        let mut values = self.values.borrow_mut();
        values.retain(|(known, _)| *known != name);
        values.push((name, value));
    }
}

/// The names that session storage keeps, with their keys there. README names them for the page's owner.
const STORED: [(&str, &str); 1] = [("side-by-side", "support-widget:side-by-side")];

fn key(name: &str) -> Option<JsValue> {
    STORED.iter().find(|(known, _)| *known == name).map(|(_, key)| JsValue::from_str(key))
}

fn storage() -> Option<JsValue> {
    let storage = Reflect::get(&web_sys::window()?.into(), &JsValue::from_str("sessionStorage")).ok()?;
    storage.is_object().then_some(storage)
}
