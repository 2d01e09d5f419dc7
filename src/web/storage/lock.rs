use std::any::Any;
use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Function, Promise};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::lease;
use crate::web::dom::{call, get};

/// Waits until this tab alone may do something. A browser's own locks are let go when a tab dies; where there are none, as on
/// plain http, a lease serves.
pub async fn lock(name: String) -> Box<dyn Any> {
    let window: JsValue = web_sys::window().into();
    let locks = get(&get(&window, "navigator"), "locks");
    if !locks.is_object() {
        return Box::new(lease::acquire(name).await);
    }
    let lock = Lock::default();
    // A frame without an origin has locks that it may not use; nor has it anything to share with other tabs.
    let _ = JsFuture::from(lock.request(&locks, &name)).await;
    Box::new(lock)
}

/// A browser's lock, asked for or held, until it is dropped.
#[derive(Default)]
struct Lock(Rc<RefCell<Hold>>);

/// What becomes of a lock when it is granted.
#[derive(Default)]
struct Hold {
    /// Releases the lock.
    release: Option<Function>,
    /// Whether the one who asked for it is gone.
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
    /// Asks for the lock; the promise is kept when it is granted. It is held as long as the promise is pending that its
    /// callback returns, which is not at all where a widget was removed while it waited.
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
                // Whoever may not use locks is told so by this promise.
                Ok(over) => drop(call(&over, "catch", &[reject.into()])),
                Err(error) => drop(reject.call1(&JsValue::NULL, &error)),
            }
        })
    }
}
