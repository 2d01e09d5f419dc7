//! Small bridges to the DOM: JavaScript objects, styles, focus, timeouts, printing, random numbers.

pub mod clock;
mod find;
pub mod focus_keeper;
pub mod js;
pub mod print;
pub mod random;
pub mod styles;
mod timeout;

pub use find::{by_id, element};
pub use js::{call, get, made, members, number, set, wait_for};
pub use timeout::with_timeout;
