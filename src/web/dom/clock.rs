//! The monotonic clock.

use super::js::{call, get, number};

/// Milliseconds since the page was loaded, by `performance.now()`: unaffected by changes of the device's clock.
pub fn monotonic() -> u64 {
    let performance = get(&web_sys::window().into(), "performance");
    let now = call(&performance, "now", &[]).ok().and_then(|now| now.as_f64());
    now.or_else(|| number(&performance, "timeOrigin")).unwrap_or_default() as u64
}
