//! Known issues that a caller follows.

pub(crate) mod list;
pub(crate) mod notify;
mod refresh;
pub(crate) mod unwatch;
pub(crate) mod watch;
