use std::rc::Rc;

use leptos::prelude::AnyView;
use web_sys::ShadowRoot;

use super::chunk_load_error::ChunkLoadError;
use crate::i18n::{SOURCE, compiled_chunk};
use crate::model::Failure;
use crate::ui::shell::{lazy_view, start_persistence};
use crate::ui::state::{ChunkLoader, LazyServices, LazyView, LazyViews, State};
use crate::web::dom::styles;
use crate::web::lazy_services::BrowserLazyServices;
use crate::web::net::Backend;
use crate::web::texts::{Catalogues, ChunkTexts, Texts};

/// What loads the chunk for an element.
pub fn loader(backend: Backend, texts: Texts, root: ShadowRoot) -> ChunkLoader {
    Rc::new(move || {
        let call = load(backend.clone(), texts.clone(), root.clone());
        Box::pin(async { call.await.map_err(|ChunkLoadError| Failure::UnknownOutcome) })
    })
}

/// The chunk, which is fetched if it is not there yet, with its texts and styles added to those of the element.
async fn load(backend: Backend, texts: Texts, root: ShadowRoot) -> Result<LazyViews, ChunkLoadError> {
    #[cfg(feature = "code-splitting")]
    let (draw, begin, services, compiled) = fetched(backend, texts.clone(), &root).await?;
    #[cfg(not(feature = "code-splitting"))]
    let (draw, begin, services, compiled) = fetched(backend, texts.clone(), &root)?;
    texts.add_chunk(ChunkTexts { compiled, addresses: catalogues() }).await;
    let localizer = Rc::new(texts.localizer().0);
    Ok(LazyViews { draw, begin, services, localizer })
}

/// What the chunk brings along: what draws its views, their effects, and its texts as far as they are compiled in.
type Brought = (fn(State, LazyView) -> AnyView, fn(State), Rc<dyn LazyServices>, fn(&str) -> Option<&'static str>);

/// Here the program is cut in two.
#[cfg_attr(feature = "code-splitting", wasm_split_macros::wasm_split(lazy, fallible, wasm_split_path = crate::web::lazy))]
fn fetched(backend: Backend, texts: Texts, root: &ShadowRoot) -> Result<Brought, ChunkLoadError> {
    styles::add(root, include_str!(concat!(env!("OUT_DIR"), "/chunk.css")));
    texts.check_overrides(compiled_chunk(SOURCE).unwrap_or_default());
    let services = Rc::new(BrowserLazyServices::new(backend, texts, root.clone()));
    Ok((lazy_view, start_persistence, services, compiled_chunk))
}

/// Where the chunk's messages in other languages are, by tag.
#[cfg(feature = "code-splitting")]
fn catalogues() -> Catalogues {
    crate::web::texts::catalogues(&super::chunk_script::chunk_catalogues())
}

/// Nothing is fetched, so nothing is anywhere.
#[cfg(not(feature = "code-splitting"))]
fn catalogues() -> Catalogues {
    Catalogues::new()
}
