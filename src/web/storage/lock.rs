use std::any::Any;
use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Function, Promise};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::lease;
use crate::web::dom::{call, get};

/// Acquires a cross-tab lock: a Web Lock, which the browser releases when the tab dies, or a lease in IndexedDB where
/// `navigator.locks` is missing (plain HTTP). Dropping the returned value releases it.
pub async fn lock(name: String) -> Box<dyn Any> {
    let window: JsValue = web_sys::window().into();
    let locks = get(&get(&window, "navigator"), "locks");
    if !locks.is_object() {
        return Box::new(lease::acquire(name).await);
    }
    let lock = Lock::default();
    // In a frame with an opaque origin, `request` rejects. Such a frame shares no storage with other tabs, so it needs
    // no lock.
    let _ = JsFuture::from(lock.request(&locks, &name)).await;
    Box::new(lock)
}

/// A Web Lock, requested or held, until it is dropped.
#[derive(Default)]
struct Lock(Rc<RefCell<Hold>>);

/// State that the lock's callback and its owner share.
#[derive(Default)]
struct Hold {
    /// Resolves the callback's promise, which releases the lock.
    release: Option<Function>,
    /// Whether the owner was dropped, possibly before the lock was granted.
    is_over: bool,
}

impl Drop for Lock {
    fn drop(&mut self) {
        let mut hold = self.0.borrow_mut();
        hold.is_over = true;
        hold.release.take().into_iter().for_each(|release| drop(release.call0(&JsValue::NULL)));
    }
}

impl Lock {
    /// Requests the lock; the returned promise resolves when it is granted. The browser holds a Web Lock while the
    /// promise that its callback returns is pending. If the widget was removed while it waited, that promise resolves
    /// at once.
    fn request(&self, locks: &JsValue, name: &str) -> Promise {
        let hold = self.0.clone();
        Promise::new(&mut |resolve, reject| {
            let hold = hold.clone();
            let acquire = Closure::once_into_js(move || {
                let promise = Promise::new(&mut |release, _| {
                    let mut hold = hold.borrow_mut();
                    if hold.is_over {
                        let _ = release.call0(&JsValue::NULL);
                    } else {
                        hold.release = Some(release);
                    }
                });
                let _ = resolve.call0(&JsValue::NULL);
                promise
            });
            let request = call(locks, "request", &[format!("support-widget:{name}").into(), acquire]);
            match request.map(JsCast::unchecked_into::<Promise>) {
                // `request` reports missing permission by rejecting this promise.
                Ok(over) => drop(call(&over, "catch", &[reject.into()])),
                Err(error) => drop(reject.call1(&JsValue::NULL, &error)),
            }
        })
    }
}
