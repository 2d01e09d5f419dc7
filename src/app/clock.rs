//! Time.

use super::future::LocalBoxFuture;
use crate::model::Timestamp;

/// Port to the clocks of the device.
pub trait Clock {
    /// The current time, by the clock of the device, which may be wrong and may jump.
    fn now(&self) -> Timestamp;
    /// Milliseconds by a monotonic clock, since an arbitrary instant.
    fn monotonic(&self) -> u64;
    /// Waits this many milliseconds.
    fn pause(&self, milliseconds: u32) -> LocalBoxFuture<()>;
}
