//! The texts of an element: fetching its language's Fluent catalogue, overrides, and the lazy chunk's texts.

pub mod catalogue_fetch;
mod texts;

pub use catalogue_fetch::{Catalogue, Catalogues, ChunkTexts, catalogues};
pub use texts::Texts;
