use gloo_timers::future::TimeoutFuture;
use js_sys::{Object, Promise};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

use super::js::{call, get, set};

/// Waits until the browser has nothing else to do; `false` where the visitor saves data.
pub async fn spare_time() -> bool {
    /// Time in milliseconds that stands for idleness where browsers do not tell it, such as WebKit.
    const PAUSE: u32 = 2_000;
    let global: JsValue = js_sys::global().into();
    if get(&get(&get(&global, "navigator"), "connection"), "saveData") == JsValue::TRUE {
        return false;
    }
    if !get(&global, "requestIdleCallback").is_function() {
        TimeoutFuture::new(PAUSE).await;
        return true;
    }
    let idle = Promise::new(&mut |begun, _| {
        // A page that is never idle has its turn as well.
        let options = JsValue::from(Object::new());
        set(&options, "timeout", 5_000);
        let _ = call(&global, "requestIdleCallback", &[begun.into(), options]);
    });
    JsFuture::from(idle).await.is_ok()
}
