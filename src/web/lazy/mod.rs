//! Code splitting: the lazy chunks, wasm files with everything that the first form does not need, and their loading.
//!
//! With the feature `code-splitting`, `xtask/assemble` splits the program at the functions in `chunk.rs` that are marked
//! with `wasm_split`. Code and texts that only such a function reaches move to its file; any other reference to those
//! views moves them back into the first. Without the feature the program is one file, and nothing is fetched.
//!
//! So the rest of the program names the views and services of a chunk nowhere: it receives them as values from the
//! marked function. The effects of lazy views are traits of their own: methods of `Services` would be reached by that
//! trait's table, and stay in the first file with all readers of their answers. The `HelpFlow` itself is in the first
//! file, since what was chosen outlives the views.

mod browser_services;
mod chunk;
mod chunk_load_error;
#[cfg(feature = "code-splitting")]
pub mod chunk_script;
mod lazy_services;
#[cfg(feature = "code-splitting")]
pub mod split;

pub use chunk::{fetch_submission_ahead, files_styles, flows_styles, loader, submission_styles};
pub use chunk_load_error::ChunkLoadError;
