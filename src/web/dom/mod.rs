//! Small bridges to the DOM: JavaScript objects, styles, focus, timeouts, printing, random numbers.

pub mod clock;
mod drawn;
mod find;
pub mod focus_keeper;
mod frame;
mod hidden;
pub mod js;
pub mod print;
pub mod random;
mod spare_time;
pub mod styles;
mod timeout;

pub use drawn::drawn;
pub use find::{element, focus, has_focus, is_unreadable, select};
pub use frame::frame;
pub use hidden::is_hidden;
pub use js::{call, get, made, members, number, set, wait_for};
pub use spare_time::spare_time;
pub use timeout::with_timeout;
