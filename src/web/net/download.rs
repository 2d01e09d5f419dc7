//! Downloads an attachment to the user's device.

use gloo_timers::callback::Timeout;
use wasm_bindgen::JsValue;
use web_sys::{Blob, ShadowRoot};

use crate::web::dom::{call, get};

/// Milliseconds until the object URL is revoked: the browser may still read the file while it saves it.
const REVOKE_DELAY: u32 = 60_000;

/// Makes the browser save a file under a name. A plain link would not work: calls to the backend carry a token.
pub fn save(root: &ShadowRoot, file: &Blob, name: &str) -> Option<()> {
    let urls = get(&web_sys::window()?.into(), "URL");
    let address = call(&urls, "createObjectURL", &[file.clone().into()]).ok()?;
    let link = root.owner_document()?.create_element("a").ok()?;
    link.set_attribute("href", &address.as_string()?).ok()?;
    link.set_attribute("download", name).ok()?;
    let clicked = call(&JsValue::from(link), "click", &[]);
    Timeout::new(REVOKE_DELAY, move || drop(call(&urls, "revokeObjectURL", &[address]))).forget();
    clicked.ok().map(|_| ())
}
