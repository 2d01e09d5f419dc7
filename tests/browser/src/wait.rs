//! Polling for conditions. No test sleeps for a fixed time.

use std::fmt::Display;
use std::time::{Duration, Instant};

/// Timeout of a condition: far longer than any should take, so that a slow computer, or one that runs other engines,
/// fails no test.
pub(crate) const PATIENCE: Duration = Duration::from_secs(30);

/// Polling interval.
const INTERVAL: Duration = Duration::from_millis(20);

/// Waits until a condition holds, and returns its value.
///
/// # Panics
///
/// On timeout, with the last reason that `probe` returned.
pub(crate) async fn until<T, E: Display>(what: &str, probe: impl AsyncFnMut() -> Result<T, E>) -> T {
    until_within(PATIENCE, what, probe).await
}

/// Waits until a condition holds, with the caller's timeout.
pub(crate) async fn until_within<T, E: Display>(
    patience: Duration,
    what: &str,
    mut probe: impl AsyncFnMut() -> Result<T, E>,
) -> T {
    let start = Instant::now();
    loop {
        match probe().await {
            Ok(found) => return found,
            Err(reason) if start.elapsed() > patience => panic!("waited {patience:?} for {what}, but: {reason}"),
            Err(_) => tokio::time::sleep(INTERVAL).await,
        }
    }
}
