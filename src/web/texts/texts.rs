use std::cell::{Cell, RefCell};
use std::rc::Rc;

use super::catalogue_fetch;
use super::catalogue_fetch::{Catalogue, Catalogues};
use crate::i18n::{CatalogueError, Localizer, Names, SOURCE, compiled, unusable};
use crate::web::element::Host;
use crate::web::intl;

/// The texts of one element: those of its language, those of the lazy chunk once it is loaded, and the page owner's
/// overrides. Cloning it clones a handle.
#[derive(Clone)]
pub struct Texts(Rc<Inner>);

struct Inner {
    host: Host,
    addresses: Catalogues,
    language: Cell<&'static str>,
    own: RefCell<Option<String>>,
    chunk: RefCell<Option<ChunkTexts>>,
    chunk_own: RefCell<Option<String>>,
    overrides: RefCell<Vec<(String, String)>>,
    names: RefCell<Names>,
}

/// The texts of the lazy chunk.
#[derive(Clone)]
pub struct ChunkTexts {
    /// Texts that are compiled into the chunk, by language.
    pub compiled: fn(&str) -> Option<&'static str>,
    /// Addresses of its catalogues in the other languages.
    pub addresses: Catalogues,
}

impl Texts {
    /// Creates the texts of an element, with its first catalogue.
    pub fn new(host: Host, addresses: Catalogues, Catalogue { language, text }: Catalogue) -> Self {
        Self(Rc::new(Inner {
            host,
            addresses,
            language: Cell::new(language),
            own: RefCell::new(text),
            chunk: RefCell::default(),
            chunk_own: RefCell::default(),
            overrides: RefCell::default(),
            names: RefCell::default(),
        }))
    }

    /// The language in use.
    pub fn language(&self) -> &'static str {
        self.0.language.get()
    }

    /// Sets the page owner's overrides, by language.
    pub fn set_overrides(&self, overrides: &[(String, String)]) {
        self.0.overrides.replace(overrides.to_vec());
    }

    /// Sets the names that texts mention; returns whether they have changed.
    pub fn set_names(&self, names: Names) -> bool {
        let are_others = *self.0.names.borrow() != names;
        self.0.names.replace(names);
        are_others
    }

    /// Fetches the texts of a language and then switches to it. Returns the language in use, or `None` if `is_wanted`
    /// returns false by then.
    pub async fn show(&self, language: &'static str, is_wanted: impl Fn() -> bool) -> Option<&'static str> {
        let first = catalogue_fetch::fetch(&self.0.host, language, &self.0.addresses).await;
        let chunk = self.preload_chunk(first.language).await;
        is_wanted().then(|| {
            self.0.language.set(first.language);
            self.0.own.replace(first.text);
            self.0.chunk_own.replace(chunk.text);
            first.language
        })
    }

    /// Adds the texts of the lazy chunk, in the language in use.
    pub async fn add_chunk(&self, chunk: ChunkTexts) {
        self.0.chunk.replace(Some(chunk));
        let language = self.language();
        let own = self.preload_chunk(language).await;
        if self.language() == language {
            self.0.chunk_own.replace(own.text);
        }
    }

    /// Returns the localizer of the language in use, and the errors in its texts.
    pub fn localizer(&self) -> (Localizer, Vec<CatalogueError>) {
        let (own, chunk_own) = (self.0.own.borrow(), self.0.chunk_own.borrow());
        self.localizer_of(self.language(), own.as_deref(), chunk_own.as_deref())
    }

    /// Warns about overrides that can never be shown. The lazy chunk calls this, since all messages are known there.
    pub fn check_overrides(&self, part_source: &str) {
        let overrides = self.0.overrides.borrow().clone();
        for (tag, text) in overrides {
            for id in unusable(&text, &[compiled(SOURCE).unwrap_or_default(), part_source]) {
                let reason = "nothing shows it, or it refers to what is not there";
                self.0.host.warn("messages", &format!("message {id:?} for {tag} is not used: {reason}"));
            }
        }
    }

    /// Returns a localizer for another language; `None` if its texts cannot be fetched.
    pub async fn localizer_in(&self, language: &str) -> Option<Localizer> {
        let language = crate::i18n::AVAILABLE.iter().copied().find(|known| *known == language)?;
        let first = catalogue_fetch::fetch(&self.0.host, language, &self.0.addresses).await;
        let chunk = self.preload_chunk(language).await;
        // With one of the two catalogues missing, half of the texts would be in the source language.
        let is_there = first.language == language && chunk.language == language;
        is_there.then(|| self.localizer_of(language, first.text.as_deref(), chunk.text.as_deref()).0)
    }

    async fn preload_chunk(&self, language: &'static str) -> Catalogue {
        let chunk = self.0.chunk.borrow().clone();
        match chunk {
            Some(chunk) => catalogue_fetch::fetch(&self.0.host, language, &chunk.addresses).await,
            None => Catalogue::compiled(language),
        }
    }

    fn localizer_of(&self, tag: &str, own: Option<&str>, chunk_own: Option<&str>) -> (Localizer, Vec<CatalogueError>) {
        let chunk = self.0.chunk.borrow();
        let part_compiled = |tag: &str| chunk.as_ref().and_then(|chunk| (chunk.compiled)(tag)).unwrap_or_default();
        let own = [own.or(compiled(tag)).unwrap_or_default(), chunk_own.unwrap_or_else(|| part_compiled(tag))];
        let source = [compiled(SOURCE).unwrap_or_default(), part_compiled(SOURCE)];
        let overrides = self.0.overrides.borrow();
        let overrides = overrides.iter().find(|(known, _)| known == tag).map(|(_, text)| text.as_str());
        Localizer::new(tag, &own, &source, overrides, &self.0.names.borrow(), intl::plural)
    }
}
