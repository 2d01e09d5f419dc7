use fluent_syntax::ast::{Entry, Pattern};
use fluent_syntax::parser;

use super::bounds::{self, Excess};

/// The messages of one language.
///
/// Project Fluent's parser reads them. Its resolver, `fluent-bundle`, is not used: it brings the plural rules of all
/// languages and floating-point numbers along, whose tables and code were 22 KB of code and 11 KB of tables that do not
/// compress, against a budget of 150 KB for everything. Ours, in `resolver`, does without: browsers know plural
/// rules and write numbers themselves. `tests/fluent` shows that both yield the same text.
#[derive(Default)]
pub struct Catalogue {
    messages: Vec<(String, Pattern<String>)>,
    terms: Vec<(String, Pattern<String>)>,
}

/// Why a text could not become messages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CatalogueError {
    /// It is larger or deeper than is safe to read.
    Excess(Excess),
    /// It is not in Fluent's syntax; what could be read counts. The text begins the first entry that could not.
    Syntax(String),
}

/// Chooses the plural category (`one`, `other`, …) of a number in a language.
pub type PluralRule = fn(&str, usize) -> String;

impl Catalogue {
    /// A catalogue of several texts, later ones replacing messages of earlier ones.
    pub fn read(texts: &[&str], errors: &mut Vec<CatalogueError>) -> Self {
        let mut catalogue = Self::default();
        for text in texts {
            errors.extend(catalogue.add(text).err());
        }
        catalogue
    }

    /// Adds messages. Entries that cannot be read are skipped and reported; text that could harm is not read at all.
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
