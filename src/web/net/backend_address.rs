//! Addresses below the base address of a backend.

use crate::model::is_allowed_backend;

/// Parses the base address of a backend and adds a slash at its end; `None` for an address that may not be called.
pub fn resolve(written: &str) -> Option<String> {
    let base = web_sys::window()?.document()?.base_uri().ok()??;
    let url = web_sys::Url::new_with_base(written, &base).ok()?;
    url.set_search("");
    url.set_hash("");
    let mut address = url.href();
    if !address.ends_with('/') {
        address.push('/');
    }
    is_allowed_backend(&address).then_some(address)
}

/// Percent-encodes text as a part of an address.
pub fn encoded(text: &str) -> String {
    js_sys::encode_uri_component(text).into()
}
