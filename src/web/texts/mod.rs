//! The messages of an element in the reader's language.

pub mod catalogue_fetch;
mod texts;

pub use catalogue_fetch::{Catalogue, Catalogues, catalogues};
pub use texts::{ChunkTexts, Texts};
