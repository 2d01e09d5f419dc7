use std::pin::pin;
use std::rc::Rc;

use futures_util::future::{Either, select};
use gloo_timers::future::TimeoutFuture;

use crate::app::settings::{Batch, PageSettings};
use crate::i18n::{CatalogueError, CompiledTexts, compile, unusable};
use crate::web::element::Host;
use crate::web::lazy::ChunkLoadError;

/// The page owner's messages, by language. They are compiled once, by code that only pages with such messages load.
#[derive(Default)]
pub struct Overrides {
    /// What they are compiled from: the tags of languages, and messages.
    written: Vec<(String, String)>,
    compiled: Vec<Compiled>,
    unused: Option<Unused>,
    /// Warnings that were given.
    given: Vec<String>,
}

/// The messages of a language, and warnings about errors in them.
type Compiled = (Rc<CompiledTexts>, Vec<String>);

/// Returns further warnings about messages that cannot be shown beside the texts of the source language.
type Unused = fn(&[(String, String)], &[Rc<CompiledTexts>], &mut Vec<String>) -> Vec<String>;

impl Overrides {
    /// The messages that the page has set when the element is drawn for the first time; none if they take too long.
    pub async fn of_page(host: &Host) -> Self {
        if !host.has_messages() {
            return Self::default();
        }
        let mut batch = Batch::default();
        batch.add("config");
        let (page, _) = PageSettings::default().updated(&batch, host);
        let compiled = pin!(Self::of(page.config.messages.clone(), host));
        match select(compiled, TimeoutFuture::new(DEADLINE)).await {
            Either::Left((overrides, _)) => overrides,
            Either::Right(_) => Self::default(),
        }
    }

    /// Compiles messages; none, with a warning, if the code for that cannot be loaded.
    pub async fn of(written: Vec<(String, String)>, host: &Host) -> Self {
        if written.is_empty() {
            return Self::default();
        }
        #[cfg(feature = "code-splitting")]
        let compiled = split_point(written.clone()).await;
        #[cfg(not(feature = "code-splitting"))]
        let compiled = split_point(written.clone());
        match compiled {
            Ok((compiled, unused)) => Self { written, compiled, unused: Some(unused), given: Vec::new() },
            Err(ChunkLoadError) => {
                host.warn("messages", "the page's messages are not shown: a part of the program could not be loaded");
                Self::default()
            }
        }
    }

    /// Whether these are the messages.
    pub fn are(&self, written: &[(String, String)]) -> bool {
        self.written == written
    }

    /// The messages for a language.
    pub fn find(&self, tag: &str) -> Option<&Compiled> {
        let mut pairs = self.written.iter().zip(&self.compiled);
        pairs.find(|((known, _), _)| known == tag).map(|(_, compiled)| compiled)
    }

    /// Further warnings about messages that cannot be shown. `source` are the texts of the source language that are there.
    pub fn unused(&mut self, source: &[Rc<CompiledTexts>]) -> Vec<String> {
        self.unused.map(|unused| unused(&self.written, source, &mut self.given)).unwrap_or_default()
    }
}

/// Timeout in milliseconds after which the element is drawn with our texts, as for the texts of its language. The page's
/// replace them when they are there.
const DEADLINE: u32 = 5_000;

/// Split point of the program: Fluent's parser, the compiler of messages and the names of their ids, which our own texts
/// do without.
#[cfg_attr(feature = "code-splitting", wasm_split_macros::wasm_split(messages, fallible, wasm_split_path = crate::web::lazy::split::messages))]
fn split_point(written: Vec<(String, String)>) -> Result<(Vec<Compiled>, Unused), ChunkLoadError> {
    let compiled = written.iter().map(|(tag, text)| {
        let (texts, error, unknown) = compile(text);
        let unknown = unknown.into_iter().map(|id| format!("message {id:?} for {tag} is not used: no view has it"));
        (Rc::new(texts), error.map(|error| describe(tag, &error)).into_iter().chain(unknown).collect())
    });
    Ok((compiled.collect(), unused))
}

fn describe(tag: &str, error: &CatalogueError) -> String {
    match error {
        CatalogueError::Excess(excess) => format!("messages for {tag} are not read: too much ({excess:?})"),
        CatalogueError::Syntax(start) => format!("messages for {tag} have an error at {start:?}"),
    }
}

fn unused(written: &[(String, String)], source: &[Rc<CompiledTexts>], given: &mut Vec<String>) -> Vec<String> {
    let reason = "it refers to what is not there";
    let warnings = written.iter().flat_map(|(tag, text)| {
        let ids = unusable(text, source).into_iter();
        ids.map(move |id| format!("message {id:?} for {tag} is not used: {reason}"))
    });
    let further: Vec<_> = warnings.filter(|warning| !given.contains(warning)).collect();
    given.extend(further.iter().cloned());
    further
}
