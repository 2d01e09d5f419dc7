//! Code splitting: the lazy chunk, and what loads it.

mod chunk;
mod chunk_load_error;
mod chunk_script;
mod split_runtime;

pub use chunk_load_error::PartMissing;
