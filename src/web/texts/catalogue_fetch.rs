//! Fetches the compiled catalogue of a language.

use std::rc::Rc;

use gloo_net::http::Request;
use js_sys::Promise;
use wasm_bindgen::JsValue;

use crate::i18n::{CompiledTexts, SOURCE, fetched};
use crate::web::dom::get;
use crate::web::dom::js::plain;
use crate::web::element::Host;
use crate::web::net::{Deadlines, transport};

/// Addresses of the catalogues of other languages, by tag.
pub type Catalogues = Vec<(String, String)>;

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
    /// Addresses of its catalogues in the other languages.
    pub addresses: Catalogues,
}

/// Reads the addresses of catalogues from a JavaScript object, by language tag.
pub fn catalogues(addresses: &JsValue) -> Catalogues {
    let addresses = plain(addresses);
    let pairs = addresses.as_object().unwrap_or_default().iter();
    pairs.filter_map(|(tag, address)| Some((tag.clone(), address.as_str()?.to_owned()))).collect()
}

impl Catalogue {
    /// The catalogue of a language that is compiled in, or that of the source language, which always is.
    pub fn compiled(language: &'static str, compiled: Compiled) -> Self {
        let own = compiled(language).map(|texts| Self { language, texts });
        own.unwrap_or_else(|| Self { language: SOURCE, texts: compiled(SOURCE).unwrap_or_default() })
    }
}

/// Fetches the catalogue of a language; `None` with a warning if it does not come, or not whole. A language without an
/// address is compiled in, or replaced by the source language.
pub async fn fetch(
    host: &Host,
    language: &'static str,
    catalogues: &Catalogues,
    compiled: Compiled,
) -> Option<Catalogue> {
    take_or_fetch(host, language, catalogues, compiled, JsValue::UNDEFINED).await
}

/// Does the same, but takes the response that the loader has asked for already, if that is of this language. `begun` maps
/// language tags to promises.
pub async fn take_or_fetch(
    host: &Host,
    language: &'static str,
    catalogues: &Catalogues,
    compiled: Compiled,
    begun: JsValue,
) -> Option<Catalogue> {
    let Some((_, address)) = catalogues.iter().find(|(known, _)| known == language && language != SOURCE) else {
        return Some(Catalogue::compiled(language, compiled));
    };
    let response = get(&begun, language);
    let answer = if response.is_undefined() {
        transport::fetch(Request::get(address), |request| request.build(), Deadlines::ASSET).await
    } else {
        transport::read(Promise::resolve(&response), Deadlines::ASSET).await
    };
    let texts = answer.ok().filter(|answer| answer.status == 200).and_then(|answer| fetched(answer.body));
    if texts.is_none() {
        host.warn("messages", &format!("{address} could not be fetched; another language is shown until it can be"));
    }
    texts.map(|texts| Catalogue { language, texts })
}
