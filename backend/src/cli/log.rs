use std::io::{IsTerminal, stderr};
use std::panic;

/// Starts logging to standard error: text on a terminal, otherwise JSON. Of a panic only its location is logged, since
/// its message may quote a request.
pub(crate) fn start_log() {
    let log = tracing_subscriber::fmt().with_max_level(tracing::Level::INFO).with_writer(stderr);
    if stderr().is_terminal() {
        log.compact().init();
    } else {
        log.json().init();
    }
    panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(ToString::to_string).unwrap_or_default();
        tracing::error!(place, "panic");
    }));
}
