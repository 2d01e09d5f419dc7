//! Minimal runtime for functions that are marked with `wasm_split`, which await it until their chunk is loaded.
//!
//! The names are those of the macro's own runtime, which is general and adds two kilobytes after compression; here the
//! script that fetches the chunk does all the work.

use std::ffi::c_void;
use std::pin::Pin;

use super::chunk_load_error::ChunkLoadError;
use super::chunk_script;

/// Callback type of the general runtime.
pub type LoadCallbackFn = unsafe extern "C" fn(*const c_void, bool);

/// Placeholder for the chunk's loader.
pub struct LazySplitLoader;

impl LazySplitLoader {
    /// Ignores the general runtime's function to fetch the chunk, so that it stays out of the program.
    pub const fn new(_: unsafe extern "C" fn(LoadCallbackFn, *const c_void)) -> Self {
        Self
    }
}

/// Waits until the lazy chunk is loaded.
pub async fn ensure_loaded(_: Pin<&LazySplitLoader>) -> Result<(), ChunkLoadError> {
    chunk_script::fetch_chunk(&wasm_bindgen::exports()).await.map_err(|_| ChunkLoadError)
}
