//! Shared basics: text normalization, timestamps, JSON parsing, and the macros that declare wire types.

mod camel_case;
mod json;
mod json_serializer;
mod json_text;
pub mod read;
mod sort;
mod string_enum;
pub mod text;
mod texts;
mod timestamp;
mod wire_struct;

pub(crate) use camel_case::{camel_case, camel_case_length, wire_name};
pub use json::{Json, MAX_DEPTH, Parse};
pub use sort::sort_by_key;
pub use string_enum::Word;
pub(crate) use string_enum::string_enum;
pub use texts::Texts;
pub(crate) use timestamp::SECONDS_A_DAY;
pub use timestamp::Timestamp;
pub(crate) use wire_struct::wire_struct;
