use fluent_syntax::ast::{Entry, Pattern};
use fluent_syntax::parser;

use super::bounds::{self, Excess};

/// The messages of one language.
///
/// They are parsed by Project Fluent's parser. Its resolver, `fluent-bundle`, is not used: it includes the plural rules
/// of all languages and floating-point formatting, 22 KB of code and 11 KB of incompressible tables against a budget of
/// 150 KB for everything. Our `resolver` needs neither, since browsers know plural rules and format numbers.
/// `tests/fluent` shows that both yield the same text.
#[derive(Default)]
pub struct Catalogue {
    messages: Vec<(String, Pattern<String>)>,
    terms: Vec<(String, Pattern<String>)>,
}

/// Error in the text of a catalogue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CatalogueError {
    /// The text is larger or more deeply nested than is safe to parse.
    Excess(Excess),
    /// A syntax error; the entries that could be parsed are used. Holds the beginning of the first entry that could
    /// not.
    Syntax(String),
}

/// Chooses the plural category (`one`, `other`, …) of a number in a language.
pub type PluralRule = fn(&str, usize) -> String;

impl Catalogue {
    /// Reads a catalogue from several texts; messages of later ones replace those of earlier ones.
    pub fn read(texts: &[&str], errors: &mut Vec<CatalogueError>) -> Self {
        let mut catalogue = Self::default();
        for text in texts {
            errors.extend(catalogue.add(text).err());
        }
        catalogue
    }

    /// Leaves only the terms: names of things, which messages of another language may use.
    pub(super) fn with_terms_only(self) -> Self {
        Self { messages: Vec::new(), ..self }
    }

    /// Adds messages. Entries that cannot be parsed are skipped and reported; text over the bounds is not parsed at
    /// all.
    pub fn add(&mut self, text: &str) -> Result<(), CatalogueError> {
        bounds::check(text).map_err(CatalogueError::Excess)?;
        let (resource, error) = match parser::parse_runtime(text.to_owned()) {
            Ok(resource) => (resource, None),
            Err((resource, errors)) => (resource, errors.first().map(|error| error.pos.start)),
        };
        for entry in resource.body {
            match entry {
                Entry::Message(message) => {
                    self.messages.extend(message.value.map(|pattern| (message.id.name, pattern)));
                }
                Entry::Term(term) => self.terms.push((term.id.name, term.value)),
                _ => {}
            }
        }
        match error {
            Some(start) => {
                let rest = text.get(start..).unwrap_or_default();
                Err(CatalogueError::Syntax(rest.chars().take(60).collect()))
            }
            None => Ok(()),
        }
    }

    pub(super) fn ids(&self) -> impl Iterator<Item = &str> {
        self.messages.iter().map(|(id, _)| id.as_str())
    }

    pub(super) fn message(&self, id: &str) -> Option<&Pattern<String>> {
        last(&self.messages, id)
    }

    pub(super) fn term(&self, id: &str) -> Option<&Pattern<String>> {
        last(&self.terms, id)
    }
}

fn last<'a>(entries: &'a [(String, Pattern<String>)], id: &str) -> Option<&'a Pattern<String>> {
    entries.iter().rev().find(|(known, _)| known == id).map(|(_, pattern)| pattern)
}
