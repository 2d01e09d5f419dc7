use std::cell::RefCell;

use js_sys::Reflect;
use wasm_bindgen::JsValue;

use crate::ui::state::GuidanceServices;

/// Settings that the user chose for this visit: in memory while the element lives, and in session storage where they
/// must survive a change of page.
///
/// Session storage may be missing, full or forbidden: in a frame with an opaque origin even reading the property
/// throws. Memory alone is used then. Access is by reflection, whose errors are values, and which the program imports
/// already.
#[derive(Default)]
pub struct SessionStore {
    values: RefCell<Vec<(&'static str, String)>>,
}

impl GuidanceServices for SessionStore {
    fn session_value(&self, name: &'static str) -> Option<String> {
        let values = self.values.borrow().iter().find(|(known, _)| *known == name).map(|(_, value)| value.clone());
        values.or_else(|| Reflect::get(&storage()?, &key(name)?).ok()?.as_string())
    }

    fn set_session_value(&self, name: &'static str, value: String) {
        if let (Some(storage), Some(key)) = (storage(), key(name)) {
            // Writing throws when the quota is exceeded; the value in memory still counts.
            let _ = Reflect::set(&storage, &key, &JsValue::from_str(&value));
        }
        let mut values = self.values.borrow_mut();
        values.retain(|(known, _)| *known != name);
        values.push((name, value));
    }
}

/// Names that go to session storage, with their keys there. `docs/privacy.md` lists these keys for page owners.
const STORED: [(&str, &str); 1] = [("side-by-side", "support-widget:side-by-side")];

fn key(name: &str) -> Option<JsValue> {
    STORED.iter().find(|(known, _)| *known == name).map(|(_, key)| JsValue::from_str(key))
}

fn storage() -> Option<JsValue> {
    let storage = Reflect::get(&web_sys::window()?.into(), &JsValue::from_str("sessionStorage")).ok()?;
    storage.is_object().then_some(storage)
}
