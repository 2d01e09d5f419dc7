//! Time.

use super::future::LocalBoxFuture;
use crate::model::Timestamp;

/// A moment by both clocks of a device.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    /// By the clock that other tabs and visits know, in whole seconds.
    pub time: Timestamp,
    /// By the monotonic clock, in milliseconds.
    pub monotonic: u64,
}

/// Port to the clocks of the device.
pub trait Clock {
    /// The current time, by the clock of the device, which may be wrong and may jump.
    fn now(&self) -> Timestamp;
    /// Converts a local date and time, as a `datetime-local` control writes it, to UTC.
    fn local_to_utc(&self, local: &str) -> Option<Timestamp>;
    /// Milliseconds by a monotonic clock, since an arbitrary instant.
    fn monotonic(&self) -> u64;
    /// The present moment by both clocks.
    fn moment(&self) -> Moment {
        Moment { time: self.now(), monotonic: self.monotonic() }
    }
    /// Waits this many milliseconds.
    fn pause(&self, milliseconds: u32) -> LocalBoxFuture<()>;
}
