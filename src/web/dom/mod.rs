//! Small bridges to the page: JavaScript objects, styles, timeouts, printing, random numbers.

pub mod clock;
pub mod js;
pub mod print;
pub mod random;
pub mod styles;
mod timeout;

pub use js::{call, get, made, members, number, set, wait_for};
pub use timeout::in_time;
