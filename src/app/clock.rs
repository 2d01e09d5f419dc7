//! Time.

use super::future::LocalBoxFuture;
use crate::model::Timestamp;

/// Port to the clocks of the device.
pub trait Clock {
    /// The current time, by the clock of the device, which may be wrong and may jump.
    fn now(&self) -> Timestamp;
    /// Converts a local date and time, as a `datetime-local` control writes it, to UTC.
    fn local_to_utc(&self, local: &str) -> Option<Timestamp>;
    /// Milliseconds by a monotonic clock, since an arbitrary instant.
    fn monotonic(&self) -> u64;
    /// Waits this many milliseconds.
    fn pause(&self, milliseconds: u32) -> LocalBoxFuture<()>;
}
