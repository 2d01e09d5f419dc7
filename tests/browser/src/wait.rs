//! Waiting for conditions. Nothing in these tests waits for time to pass.

use std::fmt::Display;
use std::time::{Duration, Instant};

/// How long a condition may take: far longer than any should, so that a computer that is slow, or busy
/// with other engines, fails nothing.
pub(crate) const PATIENCE: Duration = Duration::from_secs(30);

/// How often a condition is looked at.
const INTERVAL: Duration = Duration::from_millis(20);

/// Waits until a condition holds, and returns what it found.
///
/// # Panics
///
/// When it does not hold in time, with the reason that it gave last.
pub(crate) async fn until<T, E: Display>(what: &str, probe: impl AsyncFnMut() -> Result<T, E>) -> T {
    until_within(PATIENCE, what, probe).await
}

/// Waits until a condition holds, for as long as the caller says.
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
