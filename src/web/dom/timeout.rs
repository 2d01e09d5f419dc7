use std::future::{Future, poll_fn};
use std::pin::pin;
use std::task::Poll;

use gloo_timers::future::TimeoutFuture;
use js_sys::Promise;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

/// Awaits a promise with a timeout in milliseconds, after which it has failed. The timer is our own, since a function
/// that the page has replaced may ignore every abort signal; it is cancelled when the promise settles.
pub async fn with_timeout(milliseconds: u32, promise: Promise) -> Result<JsValue, JsValue> {
    let (mut answer, mut deadline) = (pin!(JsFuture::from(promise)), pin!(TimeoutFuture::new(milliseconds)));
    poll_fn(|context| match answer.as_mut().poll(context) {
        Poll::Pending => deadline.as_mut().poll(context).map(|()| Err(JsValue::NULL)),
        answered => answered,
    })
    .await
}
