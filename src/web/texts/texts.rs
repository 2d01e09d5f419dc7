use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;

use super::catalogue_fetch;
use super::catalogue_fetch::{Catalogue, CatalogueSource, ChunkTexts};
use super::overrides::Overrides;
use crate::app::settings::{LanguageChoice, Warning, Wording};
use crate::i18n::{CompiledTexts, Localizer, SOURCE, compiled, own_language};
use crate::web::element::{Host, environment};
use crate::web::intl;

/// The texts of one element: those of its language, those of lazy chunks once they are loaded, and the page owner's
/// overrides. Cloning it clones a handle.
#[derive(Clone)]
pub struct Texts(Rc<Inner>);

struct Inner {
    host: Host,
    first: CatalogueSource,
    choice: RefCell<LanguageChoice>,
    /// The texts of the shipped language.
    own: RefCell<Parts>,
    /// Those of the source language, for what is missing.
    source: RefCell<Parts>,
    chunks: RefCell<[Option<ChunkTexts>; PARTS]>,
    wording: RefCell<Rc<Wording>>,
    overrides: RefCell<Overrides>,
    /// Tag of the language of the page's own that was shown last.
    page_language: RefCell<Option<String>>,
}

/// The texts that come with a lazy chunk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Those of what follows every form.
    Submission,
    /// Those of the views that list and redact files.
    Files,
    /// Those of further flows.
    Flows,
}

/// How many parts there are.
const PARTS: usize = Part::Flows as usize + 1;

/// Texts of the first file, and those of each part once it is loaded.
type Parts = [Rc<CompiledTexts>; PARTS + 1];

/// What an element is drawn with for the first time.
pub struct FirstTexts {
    /// Fetches the catalogues of other languages.
    pub source: CatalogueSource,
    /// The catalogue of the language.
    pub catalogue: Catalogue,
    /// The page owner's messages.
    pub overrides: Overrides,
}

impl Texts {
    /// Creates the texts of an element in the language that it asks for, if its first catalogue is there.
    pub fn new(host: Host, wanted: &'static str, FirstTexts { source, catalogue, overrides }: FirstTexts) -> Self {
        Self(Rc::new(Inner {
            host,
            first: source,
            choice: RefCell::new(LanguageChoice::new(wanted, catalogue.language)),
            own: RefCell::new(only_first(catalogue.texts)),
            source: RefCell::new(only_first(compiled(SOURCE).unwrap_or_default())),
            chunks: RefCell::default(),
            wording: RefCell::default(),
            overrides: RefCell::new(overrides),
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

    /// Whether the page's overrides have to be compiled before they can be shown.
    pub fn are_overrides_out_of_date(&self) -> bool {
        !self.0.overrides.borrow().are(&self.0.wording.borrow().overrides)
    }

    /// Compiles the page's overrides; until then the former ones are shown.
    pub async fn update_overrides(&self) {
        let written = self.0.wording.borrow().overrides.clone();
        let overrides = Overrides::of(written, &self.0.host).await;
        if overrides.are(&self.0.wording.borrow().overrides) {
            self.0.overrides.replace(overrides);
        }
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
        // A chunk that comes meanwhile brings texts in the former language.
        let fetched = loop {
            let chunks = self.chunks();
            let fetched = self.fetch(language).await;
            if chunks == self.chunks() {
                break fetched;
            }
        };
        let mut choice = self.0.choice.borrow_mut();
        if !choice.wants(language) {
            return false;
        }
        let Some(fetched) = fetched else {
            choice.fail();
            return false;
        };
        choice.show(fetched[0].language);
        self.0.own.replace(fetched.map(|catalogue| catalogue.texts));
        true
    }

    /// Adds the texts of a lazy chunk, in the language that is shown when they arrive.
    pub async fn add_chunk(&self, part: Part, chunk: ChunkTexts) {
        let place = part as usize;
        self.0.source.borrow_mut()[place + 1] = (chunk.compiled)(SOURCE).unwrap_or_default();
        self.0.chunks.borrow_mut()[place] = Some(chunk);
        loop {
            let language = self.language();
            let own = self.fetch_chunk(place, language).await;
            if self.language() == language {
                match own {
                    Some(own) => self.0.own.borrow_mut()[place + 1] = own.texts,
                    None => self.0.choice.borrow_mut().lack(),
                }
                break;
            }
        }
        spawn_local(self.clone().check_overrides());
    }

    /// Warns about overrides that cannot be shown beside the texts that are there. The chunk does not wait for that, since the
    /// code that compiles overrides may have failed to load, and is fetched again; what it compiles then is shown with the
    /// next change of texts.
    async fn check_overrides(self) {
        if self.are_overrides_out_of_date() {
            self.update_overrides().await;
        }
        let unused = self.0.overrides.borrow_mut().unused(&*self.0.source.borrow());
        unused.iter().for_each(|warning| self.0.host.warn("messages", warning));
    }

    /// Returns the localizer of the language that is shown, and warnings about errors in the page's overrides.
    pub fn localizer(&self) -> (Localizer, Vec<Warning>) {
        self.0.page_language.replace(self.page_language());
        let (page_language, overrides) = (self.0.page_language.borrow(), self.0.overrides.borrow());
        let tag = page_language.as_deref().unwrap_or(self.language());
        let localizer = self.localizer_of(self.language(), tag, &self.0.own.borrow());
        let errors = overrides.find(tag).map(|(_, errors)| errors.clone()).unwrap_or_default();
        (localizer, errors.into_iter().map(|text| Warning { code: "messages", text }).collect())
    }

    /// Returns a localizer for another language; `None` if its texts cannot be fetched.
    pub async fn localizer_in(&self, language: &str) -> Option<Localizer> {
        let language = crate::i18n::AVAILABLE.iter().copied().find(|known| *known == language)?;
        let fetched = self.fetch(language).await?;
        let is_there = fetched.iter().all(|catalogue| catalogue.language == language);
        is_there.then(|| self.localizer_of(language, language, &fetched.map(|catalogue| catalogue.texts)))
    }

    /// Fetches all catalogues of a language; with some of them, a part of the texts would be in the source language.
    async fn fetch(&self, language: &'static str) -> Option<[Catalogue; PARTS + 1]> {
        let first = catalogue_fetch::fetch(&self.0.host, language, &self.0.first, compiled).await?;
        let missing = Catalogue { language: first.language, texts: Rc::default() };
        let mut all = [first, missing.clone(), missing.clone(), missing];
        // One after another: what waits for several at a time weighs more than a switch of languages is worth.
        for place in 0..PARTS {
            all[place + 1] = self.fetch_chunk(place, all[0].language).await?;
        }
        Some(all)
    }

    /// Which chunks have brought texts.
    fn chunks(&self) -> [bool; PARTS] {
        [0, 1, 2].map(|place| self.0.chunks.borrow()[place].is_some())
    }

    async fn fetch_chunk(&self, place: usize, language: &'static str) -> Option<Catalogue> {
        let chunk = self.0.chunks.borrow()[place].clone();
        match chunk {
            Some(chunk) => catalogue_fetch::fetch(&self.0.host, language, &chunk.source, chunk.compiled).await,
            None => Some(Catalogue { language, texts: Rc::default() }),
        }
    }

    fn page_language(&self) -> Option<String> {
        let wording = self.0.wording.borrow();
        let own: Vec<_> = wording.overrides.iter().map(|(tag, _)| tag.as_str()).collect();
        own_language(&environment::wanted_languages(self.0.host.element()), &own).map(str::to_owned)
    }

    /// Returns the localizer of a shipped language, with the page's texts of the same or of another language.
    fn localizer_of(&self, shipped: &str, tag: &str, own: &Parts) -> Localizer {
        let (source, overrides) = (self.0.source.borrow(), self.0.overrides.borrow());
        let page = overrides.find(tag).map(|(texts, _)| (tag, texts));
        Localizer::new(shipped, own, &*source, page, &self.0.wording.borrow().names, intl::plural)
    }
}

/// The texts of all parts before any chunk has brought some.
fn only_first(texts: Rc<CompiledTexts>) -> Parts {
    let mut parts = Parts::default();
    parts[0] = texts;
    parts
}
