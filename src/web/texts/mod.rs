//! The texts of an element: fetching its language's catalogue, overrides, and those of lazy chunks.

pub mod catalogue_fetch;
mod overrides;
mod texts;

pub use catalogue_fetch::{Catalogue, CatalogueSource, ChunkTexts};
pub use overrides::Overrides;
pub use texts::{FirstTexts, Part, Texts};
