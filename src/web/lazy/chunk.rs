use std::rc::Rc;

use leptos::prelude::AnyView;
use web_sys::ShadowRoot;

use super::chunk_load_error::ChunkLoadError;
use super::lazy_services::BrowserLazyServices;
use crate::i18n::{SOURCE, compiled_chunk};
use crate::model::Failure;
use crate::ui::shell::{lazy_view, start_persistence};
use crate::ui::state::{ChunkLoader, LazyServices, LazyView, LazyViews, State};
use crate::web::dom::styles;
use crate::web::net::Backend;
use crate::web::texts::{Catalogues, ChunkTexts, Texts};

/// Returns the function that loads the lazy chunk for an element.
pub fn loader(backend: Backend, texts: Texts, root: ShadowRoot) -> ChunkLoader {
    Rc::new(move || {
        let call = load(backend.clone(), texts.clone(), root.clone());
        Box::pin(async { call.await.map_err(|ChunkLoadError| Failure::UnknownOutcome) })
    })
}

/// Loads the lazy chunk, fetching it if necessary, and adds its texts and styles to those of the element.
async fn load(backend: Backend, texts: Texts, root: ShadowRoot) -> Result<LazyViews, ChunkLoadError> {
    #[cfg(feature = "code-splitting")]
    let (draw, begin, services, compiled) = split_point(backend, texts.clone(), &root).await?;
    #[cfg(not(feature = "code-splitting"))]
    let (draw, begin, services, compiled) = split_point(backend, texts.clone(), &root)?;
    texts.add_chunk(ChunkTexts { compiled, addresses: catalogues() }).await;
    let localizer = Rc::new(texts.localizer().0);
    Ok(LazyViews { draw, begin, services, localizer })
}

/// Contents of the chunk: the function that draws its views, the one that starts persistence, its services, and the
/// texts that are compiled into it.
type ChunkContents =
    (fn(State, LazyView) -> AnyView, fn(State), Rc<dyn LazyServices>, fn(&str) -> Option<&'static str>);

/// Split point of the program: everything that only this function reaches moves to the lazy chunk.
#[cfg_attr(feature = "code-splitting", wasm_split_macros::wasm_split(lazy, fallible, wasm_split_path = crate::web::lazy))]
fn split_point(backend: Backend, texts: Texts, root: &ShadowRoot) -> Result<ChunkContents, ChunkLoadError> {
    styles::add(root, chunk_styles());
    texts.check_overrides(compiled_chunk(SOURCE).unwrap_or_default());
    let services = Rc::new(BrowserLazyServices::new(backend, texts, root.clone()));
    Ok((lazy_view, start_persistence, services, compiled_chunk))
}

/// Styles of the chunk's views.
pub fn chunk_styles() -> &'static str {
    include_str!(concat!(env!("OUT_DIR"), "/chunk.css"))
}

/// Addresses of the chunk's catalogues in other languages, by tag.
#[cfg(feature = "code-splitting")]
fn catalogues() -> Catalogues {
    crate::web::texts::catalogues(&super::chunk_script::chunk_catalogues())
}

/// Without code splitting nothing is fetched.
#[cfg(not(feature = "code-splitting"))]
fn catalogues() -> Catalogues {
    Catalogues::new()
}
