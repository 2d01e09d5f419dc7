//! What a function that is marked with `wasm_split` asks for while it waits for its chunk.
//!
//! The names are those of the runtime that belongs to the mark. That one is general, and weighs two kilobytes after
//! compression; here the script that fetches the chunk does all that there is to do.

use std::ffi::c_void;
use std::pin::Pin;

use super::chunk_load_error::ChunkLoadError;
use super::chunk_script;

/// What the general runtime is called back with.
pub type LoadCallbackFn = unsafe extern "C" fn(*const c_void, bool);

/// Stands for the chunk.
pub struct LazySplitLoader;

impl LazySplitLoader {
    /// The general runtime's way to fetch the chunk is not used, so that it stays out of the program.
    pub const fn new(_: unsafe extern "C" fn(LoadCallbackFn, *const c_void)) -> Self {
        Self
    }
}

/// Waits until the chunk is there.
pub async fn ensure_loaded(_: Pin<&LazySplitLoader>) -> Result<(), ChunkLoadError> {
    chunk_script::fetch_chunk(&wasm_bindgen::exports()).await.map_err(|_| ChunkLoadError)
}
