use gloo_timers::future::TimeoutFuture;
use js_sys::{Array, Promise};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, future_to_promise};

/// Waits for a promise, but not longer than so many milliseconds: what does not answer in time has failed.
pub async fn in_time(milliseconds: u32, promise: Promise) -> Result<JsValue, JsValue> {
    let late = future_to_promise(async move {
        TimeoutFuture::new(milliseconds).await;
        Err(JsValue::NULL)
    });
    JsFuture::from(Promise::race(&Array::of2(&promise, &late))).await
}
