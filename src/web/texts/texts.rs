use std::cell::RefCell;
use std::rc::Rc;

use super::catalogue_fetch;
use super::catalogue_fetch::{Catalogue, Catalogues, ChunkTexts};
use crate::app::settings::{LanguageChoice, Warning, Wording};
use crate::i18n::{CatalogueError, Localizer, SOURCE, compiled, own_language, unusable};
use crate::web::element::{Host, environment};
use crate::web::intl;

/// The texts of one element: those of its language, those of the lazy chunk once it is loaded, and the page owner's
/// overrides. Cloning it clones a handle.
#[derive(Clone)]
pub struct Texts(Rc<Inner>);

struct Inner {
    host: Host,
    addresses: Catalogues,
    choice: RefCell<LanguageChoice>,
    own: RefCell<Option<String>>,
    chunk: RefCell<Option<ChunkTexts>>,
    chunk_own: RefCell<Option<String>>,
    wording: RefCell<Rc<Wording>>,
    /// Tag of the language of the page's own that was shown last.
    page_language: RefCell<Option<String>>,
}

impl Texts {
    /// Creates the texts of an element in the language that it asks for, if its first catalogue is there.
    pub fn new(
        host: Host,
        addresses: Catalogues,
        wanted: &'static str,
        Catalogue { language, text }: Catalogue,
    ) -> Self {
        Self(Rc::new(Inner {
            host,
            addresses,
            choice: RefCell::new(LanguageChoice::new(wanted, language)),
            own: RefCell::new(text),
            chunk: RefCell::default(),
            chunk_own: RefCell::default(),
            wording: RefCell::default(),
            page_language: RefCell::default(),
        }))
    }

    /// The shipped language that is shown, or that stands in for what a language of the page's own lacks.
    pub fn language(&self) -> &'static str {
        self.0.choice.borrow().shown()
    }

    /// The language in which the backend answers.
    pub fn language_of_answers(&self) -> &'static str {
        self.0.choice.borrow().answers()
    }

    /// Sets what texts mention and the page owner's overrides.
    pub fn set_wording(&self, wording: Rc<Wording>) {
        self.0.wording.replace(wording);
    }

    /// Takes in the language that the element asks for; returns whether its texts have to be fetched.
    pub fn follow(&self, wanted: &'static str) -> bool {
        self.0.choice.borrow_mut().follow(wanted)
    }

    /// Whether another language of the page's own is wanted than the one that was shown last.
    pub fn is_page_language_out_of_date(&self) -> bool {
        self.page_language() != *self.0.page_language.borrow()
    }

    /// Fetches the texts of a language and then switches to it. Returns `false` if the language stays: another one is
    /// wanted by then, or the texts could not be fetched.
    pub async fn show(&self, language: &'static str) -> bool {
        let fetched = self.fetch(language).await;
        let mut choice = self.0.choice.borrow_mut();
        if !choice.wants(language) {
            return false;
        }
        let Some((first, chunk)) = fetched else {
            choice.fail();
            return false;
        };
        choice.show(first.language);
        self.0.own.replace(first.text);
        self.0.chunk_own.replace(chunk.text);
        true
    }

    /// Adds the texts of the lazy chunk, in the language that is shown when they arrive.
    pub async fn add_chunk(&self, chunk: ChunkTexts) {
        self.0.chunk.replace(Some(chunk));
        loop {
            let language = self.language();
            let own = self.fetch_chunk(language).await;
            if self.language() == language {
                let Some(own) = own else { return self.0.choice.borrow_mut().lack() };
                self.0.chunk_own.replace(own.text);
                return;
            }
        }
    }

    /// Returns the localizer of the language that is shown, and warnings about errors in its texts.
    pub fn localizer(&self) -> (Localizer, Vec<Warning>) {
        let (own, chunk_own) = (self.0.own.borrow(), self.0.chunk_own.borrow());
        self.0.page_language.replace(self.page_language());
        let page_language = self.0.page_language.borrow();
        let shipped = self.language();
        let tag = page_language.as_deref().unwrap_or(shipped);
        let (localizer, errors) = self.localizer_of(shipped, tag, own.as_deref(), chunk_own.as_deref());
        let warning = |error: &CatalogueError| Warning { code: "messages", text: describe(tag, error) };
        (localizer, errors.iter().map(warning).collect())
    }

    /// Warns about overrides that can never be shown. The lazy chunk calls this, since all messages are known there.
    pub fn check_overrides(&self, part_source: &str) {
        let wording = self.0.wording.borrow().clone();
        for (tag, text) in &wording.overrides {
            for id in unusable(text, &[compiled(SOURCE).unwrap_or_default(), part_source]) {
                let reason = "nothing shows it, or it refers to what is not there";
                self.0.host.warn("messages", &format!("message {id:?} for {tag} is not used: {reason}"));
            }
        }
    }

    /// Returns a localizer for another language; `None` if its texts cannot be fetched.
    pub async fn localizer_in(&self, language: &str) -> Option<Localizer> {
        let language = crate::i18n::AVAILABLE.iter().copied().find(|known| *known == language)?;
        let (first, chunk) = self.fetch(language).await?;
        let is_there = first.language == language && chunk.language == language;
        is_there.then(|| self.localizer_of(language, language, first.text.as_deref(), chunk.text.as_deref()).0)
    }

    /// Fetches both catalogues of a language; with one of them, half of the texts would be in the source language.
    async fn fetch(&self, language: &'static str) -> Option<(Catalogue, Catalogue)> {
        let first = catalogue_fetch::fetch(&self.0.host, language, &self.0.addresses).await?;
        let chunk = self.fetch_chunk(first.language).await?;
        Some((first, chunk))
    }

    async fn fetch_chunk(&self, language: &'static str) -> Option<Catalogue> {
        let chunk = self.0.chunk.borrow().clone();
        match chunk {
            Some(chunk) => catalogue_fetch::fetch(&self.0.host, language, &chunk.addresses).await,
            None => Some(Catalogue::compiled(language)),
        }
    }

    fn page_language(&self) -> Option<String> {
        let wording = self.0.wording.borrow();
        let own: Vec<_> = wording.overrides.iter().map(|(tag, _)| tag.as_str()).collect();
        own_language(&environment::wanted_languages(self.0.host.element()), &own).map(str::to_owned)
    }

    /// Returns the localizer of a shipped language, with the page's texts of the same or of another language.
    fn localizer_of(
        &self,
        shipped: &str,
        tag: &str,
        own: Option<&str>,
        chunk_own: Option<&str>,
    ) -> (Localizer, Vec<CatalogueError>) {
        let chunk = self.0.chunk.borrow();
        let part_compiled = |tag: &str| chunk.as_ref().and_then(|chunk| (chunk.compiled)(tag)).unwrap_or_default();
        let own = [own.or(compiled(shipped)).unwrap_or_default(), chunk_own.unwrap_or_else(|| part_compiled(shipped))];
        let source = [compiled(SOURCE).unwrap_or_default(), part_compiled(SOURCE)];
        let wording = self.0.wording.borrow();
        let page = wording.overrides.iter().find(|(known, _)| known == tag);
        let page = page.map(|(tag, texts)| (tag.as_str(), texts.as_str()));
        Localizer::new(shipped, &own, &source, page, &wording.names, intl::plural)
    }
}

fn describe(tag: &str, error: &CatalogueError) -> String {
    match error {
        CatalogueError::Excess(excess) => format!("messages for {tag} are not read: too much ({excess:?})"),
        CatalogueError::Syntax(start) => format!("messages for {tag} have an error at {start:?}"),
    }
}
