//! Code splitting: the lazy chunk, a second wasm file with everything that the first form does not need, and its
//! loading.
//!
//! With the feature `code-splitting`, `xtask/assemble` splits the program at the one function here that is marked
//! with `wasm_split`. Code and texts that only this function reaches move to the second file; any other reference to
//! those views moves them back into the first. Without the feature the program is one file, and nothing is fetched.
//!
//! So the rest of the program names `lazy_view`, `BrowserLazyServices` and `compiled_chunk` nowhere: it receives them as
//! values from the marked function. The effects of lazy views are a trait of their own, `LazyServices`: methods of
//! `Services` would be reached by that trait's table, and stay in the first file with all readers of their answers. The
//! `HelpFlow` itself is in the first file, since what was chosen outlives the views.

mod chunk;
mod chunk_load_error;
#[cfg(feature = "code-splitting")]
pub mod chunk_script;
mod lazy_services;
#[cfg(feature = "code-splitting")]
pub mod split_runtime;

pub use chunk::{chunk_styles, loader};
pub use chunk_load_error::ChunkLoadError;
/// The name under which the code that `wasm_split` generates expects the error type.
#[cfg(feature = "code-splitting")]
pub use chunk_load_error::ChunkLoadError as SplitLoaderError;
/// The name under which the code that `wasm_split` generates expects the runtime.
#[cfg(feature = "code-splitting")]
pub use split_runtime as rt;
