//! Code splitting: the lazy chunk, a second wasm file with all that the first form does without, and what loads it.
//!
//! With the feature `code-splitting`, `cargo xtask assemble` cuts the program in two at the one function here that is marked for it.
//! All that only this function reaches, code and texts, goes into the second file; whatever else mentions those views
//! brings them back into the first. Without the feature all is in one file, and nothing is fetched.

mod chunk;
mod chunk_load_error;
#[cfg(feature = "code-splitting")]
mod chunk_script;
#[cfg(feature = "code-splitting")]
pub mod split_runtime;

pub use chunk::loader;
pub use chunk_load_error::ChunkLoadError;
/// The name by which the marked function asks for the error.
#[cfg(feature = "code-splitting")]
pub use chunk_load_error::ChunkLoadError as SplitLoaderError;
/// The name by which the marked function asks for the runtime.
#[cfg(feature = "code-splitting")]
pub use split_runtime as rt;
