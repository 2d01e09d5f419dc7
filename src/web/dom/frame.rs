use gloo_timers::future::TimeoutFuture;
use js_sys::Promise;

use super::js::call;
use super::timeout::with_timeout;

/// Waits until the browser has shown the present state: a callback of a frame comes before the frame is painted, and the
/// next task after it. A hidden page has no frames: there it waits for a timeout.
pub async fn frame() {
    const TIMEOUT: u32 = 1_000;
    let begun = Promise::new(&mut |begun, _| {
        let _ = call(&js_sys::global(), "requestAnimationFrame", &[begun.into()]);
    });
    let _ = with_timeout(TIMEOUT, begun).await;
    TimeoutFuture::new(0).await;
}
