//! Code splitting: the lazy chunk, a second wasm file with everything that the first form does not need, and its
//! loading.
//!
//! With the feature `code-splitting`, `xtask/assemble` splits the program at the one function here that is marked
//! with `wasm_split`. Code and texts that only this function reaches move to the second file; any other reference to
//! those views moves them back into the first. Without the feature the program is one file, and nothing is fetched.

mod chunk;
mod chunk_load_error;
#[cfg(feature = "code-splitting")]
mod chunk_script;
mod lazy_services;
#[cfg(feature = "code-splitting")]
pub mod split_runtime;

pub use chunk::loader;
pub use chunk_load_error::ChunkLoadError;
/// The name under which the code that `wasm_split` generates expects the error type.
#[cfg(feature = "code-splitting")]
pub use chunk_load_error::ChunkLoadError as SplitLoaderError;
/// The name under which the code that `wasm_split` generates expects the runtime.
#[cfg(feature = "code-splitting")]
pub use split_runtime as rt;
