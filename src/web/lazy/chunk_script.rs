//! Bindings to the script that fetches the lazy chunk, `src/web/element/loader/chunk.js`.

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen(raw_module = "./chunk.js")]
extern "C" {
    /// Fetches the chunk, once unless that fails, and links it with the program that has these exports.
    #[wasm_bindgen(catch, js_name = loadChunk)]
    pub async fn fetch_chunk(exports: &JsValue) -> Result<(), JsValue>;

    /// Addresses of the chunk's catalogues, by language tag.
    #[wasm_bindgen(js_name = chunkCatalogues)]
    pub fn chunk_catalogues() -> JsValue;

    /// The mechanism of storage, which is loaded with the chunk: see `src/web/storage/storage.js`.
    #[wasm_bindgen(js_name = chunkStorage)]
    pub fn chunk_storage() -> JsValue;
}
