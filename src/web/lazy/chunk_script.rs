//! The script that fetches the part, which is in `src/web/element/loader/part.js`.

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen(raw_module = "./part.js")]
extern "C" {
    /// Fetches the part once, unless that fails, and connects it with the program that exports these.
    #[wasm_bindgen(catch, js_name = loadPart)]
    pub async fn fetch_chunk(exports: &JsValue) -> Result<(), JsValue>;

    /// Where the part's messages are, by language.
    #[wasm_bindgen(js_name = partCatalogues)]
    pub fn chunk_catalogues() -> JsValue;
}
