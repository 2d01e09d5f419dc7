//! Fetches the Fluent catalogue of a language.

use gloo_net::http::Request;
use js_sys::Promise;
use wasm_bindgen::JsValue;

use crate::i18n::{SOURCE, compiled};
use crate::web::dom::get;
use crate::web::dom::js::plain;
use crate::web::element::Host;
use crate::web::net::{Deadlines, transport};

/// Addresses of the catalogues of other languages, by tag.
pub type Catalogues = Vec<(String, String)>;

/// The catalogue of a language; without text if it is compiled in.
pub struct Catalogue {
    /// The language that these texts are in.
    pub language: &'static str,
    /// The text in Fluent syntax.
    pub text: Option<String>,
}

/// The texts of the lazy chunk.
#[derive(Clone)]
pub struct ChunkTexts {
    /// Texts that are compiled into the chunk, by language.
    pub compiled: fn(&str) -> Option<&'static str>,
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
    /// The catalogue of a language that is compiled in.
    pub fn compiled(language: &'static str) -> Self {
        Self { language, text: None }
    }
}

/// Fetches the catalogue of a language; `None` with a warning if it does not come. A language without an address is
/// replaced by the source language, which is compiled in.
pub async fn fetch(host: &Host, language: &'static str, catalogues: &Catalogues) -> Option<Catalogue> {
    take_or_fetch(host, language, catalogues, JsValue::UNDEFINED).await
}

/// Does the same, but takes the response that the loader has asked for already, if that is of this language. `begun` maps
/// language tags to promises.
pub async fn take_or_fetch(
    host: &Host,
    language: &'static str,
    catalogues: &Catalogues,
    begun: JsValue,
) -> Option<Catalogue> {
    let Some((_, address)) = catalogues.iter().find(|(known, _)| known == language && language != SOURCE) else {
        return Some(Catalogue::compiled(compiled(language).map_or(SOURCE, |_| language)));
    };
    let response = get(&begun, language);
    let answer = if response.is_undefined() {
        transport::fetch(Request::get(address), |request| request.build(), Deadlines::ASSET).await
    } else {
        transport::read(Promise::resolve(&response), Deadlines::ASSET).await
    };
    match answer {
        Ok(answer) if answer.status == 200 => Some(Catalogue { language, text: Some(answer.body) }),
        _ => {
            host.warn(
                "messages",
                &format!("{address} could not be fetched; another language is shown until it can be"),
            );
            None
        }
    }
}
