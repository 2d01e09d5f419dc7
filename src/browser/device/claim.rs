use std::any::Any;

use js_sys::{Function, Promise};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::lease;
use crate::browser::object::{call, get};

/// Waits until this tab alone may do something. A browser's own locks are let go when a tab dies; where there are none, as on
/// plain http, a lease serves.
pub async fn claim(name: String) -> Box<dyn Any> {
    let window: JsValue = web_sys::window().into();
    let locks = get(&get(&window, "navigator"), "locks");
    if !locks.is_object() {
        return Box::new(lease::held(name).await);
    }
    match lock(&locks, &name).await {
        Some(lock) => Box::new(lock),
        // A frame without an origin has locks that it may not use; nor has it anything to share with other tabs.
        None => Box::new(()),
    }
}

/// A browser's lock, held until it is dropped.
struct Lock(Function);

impl Drop for Lock {
    fn drop(&mut self) {
        let _ = self.0.call0(&JsValue::NULL);
    }
}

/// The lock is held as long as the promise is pending that its callback returns.
async fn lock(locks: &JsValue, name: &str) -> Option<Lock> {
    let granted = Promise::new(&mut |resolve, reject| {
        let held = Closure::once_into_js(move || {
            Promise::new(&mut |release, _| {
                let _ = resolve.call1(&JsValue::NULL, &release);
            })
        });
        let request = call(locks, "request", &[format!("support-widget:{name}").into(), held]);
        match request.map(JsCast::unchecked_into::<Promise>) {
            // Whoever may not use locks is told so by this promise.
            Ok(over) => drop(call(&over, "catch", &[reject.into()])),
            Err(error) => drop(reject.call1(&JsValue::NULL, &error)),
        }
    });
    JsFuture::from(granted).await.ok()?.dyn_into().ok().map(Lock)
}
