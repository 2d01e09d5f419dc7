//! Text, time and JSON reading that the other topics share.

pub mod read;
mod string_enum;
pub mod text;
mod timestamp;

pub use string_enum::{Word, string_enum};
pub use timestamp::{SECONDS_A_DAY, Timestamp};
