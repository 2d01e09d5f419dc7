use std::future::{Future, poll_fn};
use std::pin::pin;
use std::task::Poll;

use gloo_timers::future::TimeoutFuture;
use js_sys::Promise;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

/// Waits for a promise, but not longer than so many milliseconds: what does not answer in time has failed. The timer is our
/// own, since what a page has replaced may ignore every signal, and ends with the answer.
pub async fn with_timeout(milliseconds: u32, promise: Promise) -> Result<JsValue, JsValue> {
    let (mut answer, mut deadline) = (pin!(JsFuture::from(promise)), pin!(TimeoutFuture::new(milliseconds)));
    poll_fn(|context| match answer.as_mut().poll(context) {
        Poll::Pending => deadline.as_mut().poll(context).map(|()| Err(JsValue::NULL)),
        answered => answered,
    })
    .await
}
