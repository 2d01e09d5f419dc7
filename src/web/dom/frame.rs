use gloo_timers::future::TimeoutFuture;
use js_sys::Promise;
use wasm_bindgen_futures::JsFuture;

use super::js::call;

/// Waits until the browser has shown the present state: a callback of a frame comes before the frame is painted, and the
/// next task after it.
pub async fn frame() {
    let begun = Promise::new(&mut |begun, _| {
        let _ = call(&js_sys::global(), "requestAnimationFrame", &[begun.into()]);
    });
    let _ = JsFuture::from(begun).await;
    TimeoutFuture::new(0).await;
}
