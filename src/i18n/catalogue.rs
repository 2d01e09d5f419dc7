use std::rc::Rc;

use super::compiled::CompiledTexts;

/// The messages of one language: the texts of each chunk, and those of a page's owner.
///
/// They are compiled from what Project Fluent's parser reads, and `resolver` formats them. Its own resolver,
/// `fluent-bundle`, is not used: it includes the plural rules of all languages and floating-point formatting, 22 KB of
/// code and 11 KB of incompressible tables against a budget for everything. Ours needs neither, since browsers know
/// plural rules and format numbers. `tests/fluent` shows that both yield the same text.
#[derive(Clone, Default)]
pub struct Catalogue {
    /// Later ones replace messages of earlier ones.
    texts: Vec<Rc<CompiledTexts>>,
    /// How many of them have no messages, but only terms: those of another language.
    borrowed: usize,
}

/// Chooses the plural category (`one`, `other`, …) of a number in a language.
pub type PluralRule = fn(&str, usize) -> String;

impl Catalogue {
    /// Creates a catalogue of several texts; messages of later ones replace those of earlier ones.
    pub fn new(texts: &[Rc<CompiledTexts>]) -> Self {
        Self { texts: texts.to_vec(), borrowed: 0 }
    }

    /// Leaves only the terms: names of things, which messages of another language may use.
    pub(super) fn with_terms_only(self) -> Self {
        Self { borrowed: self.texts.len(), ..self }
    }

    /// Adds texts, whose messages replace those that are there.
    pub(super) fn with(mut self, texts: &Rc<CompiledTexts>) -> Self {
        self.texts.push(texts.clone());
        self
    }

    pub(super) fn message(&self, id: u16) -> Option<&str> {
        self.texts.iter().skip(self.borrowed).rev().find_map(|texts| texts.pattern(id))
    }

    pub(super) fn term(&self, id: u16) -> Option<&str> {
        self.texts.iter().rev().find_map(|texts| texts.pattern(id))
    }
}
