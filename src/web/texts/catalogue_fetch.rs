//! Fetches the compiled catalogue of a language.

use std::rc::Rc;

use js_sys::{Function, Promise};
use wasm_bindgen::{JsCast, JsValue};

use crate::i18n::{CompiledTexts, SOURCE, fetched};
use crate::web::dom::get;
use crate::web::element::Host;
use crate::web::net::{Deadlines, transport};

/// Begins to fetch a catalogue: a JavaScript function of a language tag that returns a promise of the response, or nothing
/// for a language that is compiled in. Without a function all languages are.
#[derive(Clone, Default)]
pub struct CatalogueSource(Option<Function>);

/// The catalogue of a language that is compiled in.
pub type Compiled = fn(&str) -> Option<Rc<CompiledTexts>>;

/// The catalogue of a language.
#[derive(Clone)]
pub struct Catalogue {
    /// The language that these texts are in.
    pub language: &'static str,
    /// The texts.
    pub texts: Rc<CompiledTexts>,
}

/// The texts of lazy chunks.
#[derive(Clone)]
pub struct ChunkTexts {
    /// Texts that are compiled into the chunk, by language.
    pub compiled: Compiled,
    /// Fetches its catalogues in the other languages.
    pub source: CatalogueSource,
}

impl CatalogueSource {
    /// Takes the function.
    pub fn new(function: JsValue) -> Self {
        Self(Some(function.unchecked_into()))
    }

    /// Begins to fetch the catalogue of a language; undefined if it is compiled in.
    fn begin(&self, language: &str) -> Result<JsValue, JsValue> {
        let function = self.0.as_ref().filter(|_| language != SOURCE);
        function.map_or(Ok(JsValue::UNDEFINED), |function| function.call1(&JsValue::NULL, &language.into()))
    }
}

impl Catalogue {
    /// The catalogue of a language that is compiled in, or that of the source language, which always is.
    pub fn compiled(language: &'static str, compiled: Compiled) -> Self {
        let own = compiled(language).map(|texts| Self { language, texts });
        own.unwrap_or_else(|| Self { language: SOURCE, texts: compiled(SOURCE).unwrap_or_default() })
    }
}

/// Fetches the catalogue of a language; `None` with a warning if it does not come, or not whole. A language that is not
/// fetched is compiled in, or replaced by the source language.
pub async fn fetch(
    host: &Host,
    language: &'static str,
    source: &CatalogueSource,
    compiled: Compiled,
) -> Option<Catalogue> {
    take_or_fetch(host, language, source, compiled, JsValue::UNDEFINED).await
}

/// Does the same, but takes the response that the loader has asked for already, if that is of this language. `begun` maps
/// language tags to promises.
pub async fn take_or_fetch(
    host: &Host,
    language: &'static str,
    source: &CatalogueSource,
    compiled: Compiled,
    begun: JsValue,
) -> Option<Catalogue> {
    let begun = get(&begun, language);
    let response = if begun.is_undefined() { source.begin(language) } else { Ok(begun) };
    let texts = match response {
        Ok(response) if response.is_undefined() => return Some(Catalogue::compiled(language, compiled)),
        Ok(response) => transport::read(Promise::resolve(&response), Deadlines::ASSET).await.ok(),
        Err(_) => None,
    };
    let texts = texts.filter(|answer| answer.status == 200).and_then(|answer| fetched(answer.body));
    if texts.is_none() {
        let text = format!("texts in {language} could not be fetched; another language is shown until they can be");
        host.warn("messages", &text);
    }
    texts.map(|texts| Catalogue { language, texts })
}
