//! Compiled catalogues: what our own become when the program is built, and a page owner's in the browser. Formatting
//! reads them as they are, so the program needs no parser for its own texts.

mod compiled_texts;
mod cursor;
mod seal;
/// What the writer and the reader agree on.
pub mod syntax;
/// Compiles what Project Fluent's parser has read.
pub mod writer;

pub use compiled_texts::CompiledTexts;
pub(super) use cursor::Cursor;
