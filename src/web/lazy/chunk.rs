use std::rc::Rc;

use leptos::prelude::{AnyView, IntoAny};
use web_sys::ShadowRoot;

use super::browser_services::{BrowserHelpServices, BrowserRequestServices};
use super::chunk_load_error::ChunkLoadError;
use super::lazy_services::BrowserLazyServices;
use crate::app::future::LocalBoxFuture;
use crate::i18n::{compiled_files, compiled_flows, compiled_submission};
use crate::model::Failure;
use crate::ui::shell::{
    files_view, guidance_view, help_view, records_view, requests_view, start_persistence, submission_view,
};
use crate::ui::state::{Chunk, ChunkLoader, ChunkServices, FileServices, LazyView, LoadedChunk, State};
use crate::web::dom::styles;
use crate::web::files::Files;
use crate::web::net::Backend;
use crate::web::storage::SessionStore;
use crate::web::texts::catalogue_fetch::Compiled;
use crate::web::texts::{CatalogueSource, ChunkTexts, Part, Texts};

/// What the chunks of one element get from it. Cloning it clones handles.
#[derive(Clone)]
pub struct Handles {
    backend: Backend,
    texts: Texts,
    root: ShadowRoot,
    files: Files,
}

/// Returns the function that loads the lazy chunks for an element.
pub fn loader(backend: Backend, texts: Texts, root: ShadowRoot) -> ChunkLoader {
    let handles = Rc::new(Handles { backend, texts, files: Files::new(root.clone()), root });
    Rc::new(move |chunk| {
        let call = load(handles.clone(), chunk);
        Box::pin(async { call.await.map_err(|ChunkLoadError| Failure::UnknownOutcome) })
    })
}

/// Loads a chunk, fetching it if necessary, and adds its texts and styles to those of the element.
async fn load(handles: Rc<Handles>, chunk: Chunk) -> Result<LoadedChunk, ChunkLoadError> {
    let (texts, root) = (handles.texts.clone(), handles.root.clone());
    let ChunkContents { draw, begin, services, compiled, dress } = contents(handles, chunk).await?;
    if let Some((part, name, compiled)) = compiled {
        texts.add_chunk(part, ChunkTexts { compiled, source: catalogues(name) }).await;
    }
    let apply = move || {
        dress(&root);
        Rc::new(texts.localizer().0)
    };
    Ok(LoadedChunk { draw, begin, services, apply: Box::new(apply) })
}

/// Begins to fetch and compile what completes a form while the browser paints the form's first frame.
#[cfg(feature = "code-splitting")]
pub fn fetch_submission_ahead() {
    super::chunk_script::fetch_ahead("submission");
}

/// Without code splitting nothing is fetched.
#[cfg(not(feature = "code-splitting"))]
pub fn fetch_submission_ahead() {}

/// What a split point returns.
struct ChunkContents {
    draw: fn(State, LazyView) -> AnyView,
    begin: fn(State),
    services: Vec<ChunkServices>,
    /// The texts that come with the chunk: their part, its name, and those that are compiled in.
    compiled: Option<(Part, &'static str, Compiled)>,
    /// Adds its styles to those of an element.
    dress: fn(&ShadowRoot),
}

type Contents = Result<ChunkContents, ChunkLoadError>;

#[cfg(feature = "code-splitting")]
fn contents(handles: Rc<Handles>, chunk: Chunk) -> LocalBoxFuture<Contents> {
    match chunk {
        Chunk::Submission => Box::pin(submission(handles)),
        Chunk::Files => Box::pin(files(handles)),
        Chunk::Records => Box::pin(records(handles)),
        Chunk::Flows => Box::pin(flows(handles)),
        Chunk::Help => Box::pin(help(handles)),
        Chunk::Guidance => Box::pin(guidance(handles)),
        Chunk::Requests => Box::pin(requests(handles)),
    }
}

#[cfg(not(feature = "code-splitting"))]
fn contents(handles: Rc<Handles>, chunk: Chunk) -> LocalBoxFuture<Contents> {
    let contents = match chunk {
        Chunk::Submission => submission(handles),
        Chunk::Files => files(handles),
        Chunk::Records => records(handles),
        Chunk::Flows => flows(handles),
        Chunk::Help => help(handles),
        Chunk::Guidance => guidance(handles),
        Chunk::Requests => requests(handles),
    };
    Box::pin(std::future::ready(contents))
}

/// Split point: everything that only this function reaches moves to the chunk of this name. So for those below.
#[cfg_attr(feature = "code-splitting", wasm_split_macros::wasm_split(submission, fallible, wasm_split_path = super::split::submission))]
fn submission(handles: Rc<Handles>) -> Contents {
    let Handles { backend, texts, root, files } = (*handles).clone();
    let services = Rc::new(BrowserLazyServices::new(backend, texts, root, files));
    let services = vec![ChunkServices::Lazy(services)];
    let compiled = Some((Part::Submission, "submission", compiled_submission as Compiled));
    Ok(ChunkContents {
        draw: submission_view,
        begin: start_persistence,
        services,
        compiled,
        dress: |root| styles::add(root, submission_styles()),
    })
}

#[cfg_attr(feature = "code-splitting", wasm_split_macros::wasm_split(files, fallible, wasm_split_path = super::split::files))]
fn files(handles: Rc<Handles>) -> Contents {
    handles.files.begin_reading();
    let services: Rc<dyn FileServices> = Rc::new(handles.files.clone());
    let compiled = Some((Part::Files, "files", compiled_files as Compiled));
    let dress = |root: &ShadowRoot| styles::add(root, files_styles());
    Ok(ChunkContents { compiled, dress, ..drawing(files_view, vec![ChunkServices::Files(services)]) })
}

#[cfg_attr(feature = "code-splitting", wasm_split_macros::wasm_split(records, fallible, wasm_split_path = super::split::records))]
fn records(_: Rc<Handles>) -> Contents {
    Ok(drawing(records_view, Vec::new()))
}

#[cfg_attr(feature = "code-splitting", wasm_split_macros::wasm_split(flows, fallible, wasm_split_path = super::split::flows))]
fn flows(_: Rc<Handles>) -> Contents {
    let compiled = Some((Part::Flows, "flows", compiled_flows as Compiled));
    let dress = |root: &ShadowRoot| styles::add(root, flows_styles());
    Ok(ChunkContents { compiled, dress, ..drawing(|_, _| ().into_any(), Vec::new()) })
}

#[cfg_attr(feature = "code-splitting", wasm_split_macros::wasm_split(help, fallible, wasm_split_path = super::split::help))]
fn help(handles: Rc<Handles>) -> Contents {
    Ok(drawing(help_view, vec![help_services(&handles)]))
}

#[cfg_attr(feature = "code-splitting", wasm_split_macros::wasm_split(guidance, fallible, wasm_split_path = super::split::guidance))]
fn guidance(handles: Rc<Handles>) -> Contents {
    Ok(drawing(guidance_view, vec![help_services(&handles), ChunkServices::Guidance(Rc::new(SessionStore::default()))]))
}

#[cfg_attr(feature = "code-splitting", wasm_split_macros::wasm_split(requests, fallible, wasm_split_path = super::split::requests))]
fn requests(handles: Rc<Handles>) -> Contents {
    let help = help_services(&handles);
    let services = Rc::new(BrowserRequestServices::new(handles.backend.clone(), handles.root.clone()));
    Ok(drawing(requests_view, vec![help, ChunkServices::Requests(services)]))
}

fn help_services(handles: &Handles) -> ChunkServices {
    ChunkServices::Help(Rc::new(BrowserHelpServices::new(handles.backend.clone(), handles.root.clone())))
}

/// The contents of a chunk whose views need no background work.
fn drawing(draw: fn(State, LazyView) -> AnyView, services: Vec<ChunkServices>) -> ChunkContents {
    ChunkContents { draw, begin: |_| (), services, compiled: None, dress: |_| () }
}

/// Styles of what follows every form.
pub fn submission_styles() -> &'static str {
    include_str!(concat!(env!("OUT_DIR"), "/submission.css"))
}

/// Styles of the views that list and redact files.
pub fn files_styles() -> &'static str {
    include_str!(concat!(env!("OUT_DIR"), "/files.css"))
}

/// Styles of further flows.
pub fn flows_styles() -> &'static str {
    include_str!(concat!(env!("OUT_DIR"), "/flows.css"))
}

/// Fetches the catalogues of a chunk in other languages.
#[cfg(feature = "code-splitting")]
fn catalogues(chunk: &str) -> CatalogueSource {
    CatalogueSource::new(super::chunk_script::chunk_texts(chunk))
}

/// Without code splitting nothing is fetched.
#[cfg(not(feature = "code-splitting"))]
fn catalogues(_: &str) -> CatalogueSource {
    CatalogueSource::default()
}
