//! The part of the program that the first form does without: a file of its own, which is fetched when it is first
//! needed.
//!
//! With the feature `parts`, `cargo xtask assemble` cuts the program in two at the one function here that is marked for it.
//! All that only this function reaches, code and texts, goes into the second file; whatever else mentions those views
//! brings them back into the first. Without the feature all is in one file, and nothing is fetched.

mod later;
mod missing;
#[cfg(feature = "parts")]
pub mod rt;
#[cfg(feature = "parts")]
mod script;

pub use later::later;
pub use missing::PartMissing;
/// The name by which the marked function asks for the error.
#[cfg(feature = "parts")]
pub use missing::PartMissing as SplitLoaderError;
