//! Bindings to the script that fetches lazy chunks, `src/web/element/loader/chunk.js`.

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen(raw_module = "./chunk.js")]
extern "C" {
    /// Fetches a chunk with what it needs, once unless that fails, and links it with the program that has these
    /// exports.
    #[wasm_bindgen(catch, js_name = loadChunk)]
    pub async fn fetch_chunk(exports: &JsValue, chunk: &str) -> Result<(), JsValue>;

    /// Begins to fetch and compile what a chunk will need, with the next frame.
    #[wasm_bindgen(js_name = fetchAhead)]
    pub fn fetch_ahead(chunk: &str);

    /// Returns the function that begins to fetch a catalogue of a chunk.
    #[wasm_bindgen(js_name = chunkTexts)]
    pub fn chunk_texts(chunk: &str) -> JsValue;

    /// The mechanism of storage, which is loaded with the chunks that store something: see `src/web/storage/storage.js`.
    #[wasm_bindgen(js_name = chunkStorage)]
    pub fn chunk_storage() -> JsValue;
}
