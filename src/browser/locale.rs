use gloo_net::http::Request;

use super::transport::{self, Deadlines};
use crate::i18n::SOURCE;

/// Where the catalogues of other languages are, by tag.
pub type Catalogues = Vec<(String, String)>;

/// The catalogue of a language; `None` for the source language, which is compiled in, and where it cannot be
/// fetched: the widget then speaks the source language.
pub async fn fetch(tag: &str, catalogues: &Catalogues) -> Option<String> {
    let (_, address) = catalogues.iter().find(|(known, _)| known == tag && tag != SOURCE)?;
    let request = Request::get(address);
    let answer = transport::fetch(request, |request| request.build(), Deadlines::ASSET, None).await.ok()?;
    (answer.status == 200).then_some(answer.body)
}
