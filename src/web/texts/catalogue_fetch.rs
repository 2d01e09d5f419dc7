//! Fetches the Fluent catalogue of a language.

use gloo_net::http::Request;
use wasm_bindgen::JsValue;

use crate::i18n::{SOURCE, compiled};
use crate::web::dom::js::plain;
use crate::web::element::Host;
use crate::web::net::{Deadlines, transport};

/// Where the catalogues of other languages are, by tag.
pub type Catalogues = Vec<(String, String)>;

/// The texts of a language; none where they are compiled in.
pub struct Catalogue {
    /// The language that these texts are in.
    pub language: &'static str,
    /// The texts.
    pub text: Option<String>,
}

/// Reads where catalogues are from an object of JavaScript: addresses by language tag.
pub fn catalogues(addresses: &JsValue) -> Catalogues {
    let addresses = plain(addresses);
    let pairs = addresses.as_object().into_iter().flatten();
    pairs.filter_map(|(tag, address)| Some((tag.clone(), address.as_str()?.to_owned()))).collect()
}

impl Catalogue {
    /// The texts that are compiled in.
    pub fn compiled(language: &'static str) -> Self {
        Self { language, text: None }
    }
}

/// The catalogue of a language, or that of the source language, which is always there.
pub async fn fetch(host: &Host, language: &'static str, catalogues: &Catalogues) -> Catalogue {
    let Some((_, address)) = catalogues.iter().find(|(known, _)| known == language && language != SOURCE) else {
        return Catalogue::compiled(compiled(language).map_or(SOURCE, |_| language));
    };
    let request = Request::get(address);
    match transport::fetch(request, |request| request.build(), Deadlines::ASSET).await {
        Ok(answer) if answer.status == 200 => Catalogue { language, text: Some(answer.body) },
        _ => {
            host.warn("messages", &format!("{address} could not be fetched; {SOURCE} is shown"));
            Catalogue::compiled(SOURCE)
        }
    }
}
