//! Saves a file of a request to the device.

use gloo_timers::callback::Timeout;
use wasm_bindgen::JsValue;
use web_sys::{Blob, ShadowRoot};

use crate::web::dom::{call, get};

/// Milliseconds for which a browser may still read what it saves.
const RETENTION_PERIOD: u32 = 60_000;

/// Has the browser save a file under a name. The calls to a backend carry a token, which a link could not.
pub fn save(root: &ShadowRoot, file: &Blob, name: &str) -> Option<()> {
    let urls = get(&web_sys::window()?.into(), "URL");
    let address = call(&urls, "createObjectURL", &[file.clone().into()]).ok()?;
    let link = root.owner_document()?.create_element("a").ok()?;
    link.set_attribute("href", &address.as_string()?).ok()?;
    link.set_attribute("download", name).ok()?;
    let clicked = call(&JsValue::from(link), "click", &[]);
    Timeout::new(RETENTION_PERIOD, move || drop(call(&urls, "revokeObjectURL", &[address]))).forget();
    clicked.ok().map(|_| ())
}
