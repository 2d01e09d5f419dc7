//! Text, time and JSON reading that the other topics share.

pub mod read;
mod string_enum;
pub mod text;
mod timestamp;

pub use string_enum::Word;
pub(crate) use string_enum::string_enum;
pub(crate) use timestamp::SECONDS_A_DAY;
pub use timestamp::Timestamp;
