//! Minimal runtime for functions that are marked with `wasm_split`, which await it until their chunk is loaded.
//!
//! The names are those of the macro's own runtime, which is general and adds two kilobytes after compression; here the
//! script that fetches the chunks does all the work. The macro tells the runtime a chunk only by a function of the
//! general one, so each chunk has a runtime of its own, which knows its name.

use std::ffi::c_void;

use super::chunk_load_error::ChunkLoadError;
use super::chunk_script;

/// Callback type of the general runtime.
pub type LoadCallbackFn = unsafe extern "C" fn(*const c_void, bool);

/// Placeholder for a chunk's loader.
pub struct LazySplitLoader;

impl LazySplitLoader {
    /// Ignores the general runtime's function to fetch the chunk, so that it stays out of the program.
    pub const fn new(_: unsafe extern "C" fn(LoadCallbackFn, *const c_void)) -> Self {
        Self
    }
}

/// Waits until a chunk is loaded.
async fn load(chunk: &'static str) -> Result<(), ChunkLoadError> {
    chunk_script::fetch_chunk(&wasm_bindgen::exports(), chunk).await.map_err(|_| ChunkLoadError)
}

/// Makes the runtimes of the chunks with these names.
macro_rules! runtimes {
    ($($chunk:ident)*) => {$(
        pub mod $chunk {
            //! What the code that `wasm_split` generates for this chunk expects.
            pub use crate::web::lazy::ChunkLoadError as SplitLoaderError;

            pub mod rt {
                //! Loads the chunk.
                use std::pin::Pin;

                pub use crate::web::lazy::split::{LazySplitLoader, LoadCallbackFn};

                /// Waits until the chunk is loaded.
                pub async fn ensure_loaded(_: Pin<&LazySplitLoader>) -> Result<(), crate::web::lazy::ChunkLoadError> {
                    crate::web::lazy::split::load(stringify!($chunk)).await
                }
            }
        }
    )*};
}

runtimes! { submission files records flows help guidance requests messages }
