//! The script that fetches the chunk, which is in `src/web/element/loader/chunk.js`.

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen(raw_module = "./chunk.js")]
extern "C" {
    /// Fetches the chunk once, unless that fails, and connects it with the program that exports these.
    #[wasm_bindgen(catch, js_name = loadChunk)]
    pub async fn fetch_chunk(exports: &JsValue) -> Result<(), JsValue>;

    /// Where the chunk's messages are, by language.
    #[wasm_bindgen(js_name = chunkCatalogues)]
    pub fn chunk_catalogues() -> JsValue;
}
