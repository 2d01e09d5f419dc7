use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};
use unic_langid::LanguageIdentifier;

use super::bounds::{self, Excess};

/// The messages of one language.
pub struct Catalogue {
    bundle: FluentBundle<FluentResource>,
}

/// Why a text could not become messages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CatalogueError {
    /// It is larger or deeper than is safe to read.
    Excess(Excess),
    /// It is not in Fluent's syntax; what could be read counts. The text begins the first entry that could not.
    Syntax(String),
}

impl Catalogue {
    /// A catalogue without messages. Functions such as `NUMBER` are left out on purpose: numbers and dates come
    /// formatted by the browser, and a function's options from outside could ask for megabytes of digits.
    pub fn new(tag: &str) -> Self {
        let language = tag.parse::<LanguageIdentifier>().unwrap_or_default();
        Self { bundle: FluentBundle::new(vec![language]) }
    }

    /// A catalogue of several texts, later ones replacing messages of earlier ones.
    pub fn read(tag: &str, texts: &[&str], errors: &mut Vec<CatalogueError>) -> Self {
        let mut catalogue = Self::new(tag);
        errors.extend(texts.iter().filter_map(|text| catalogue.add(text).err()));
        catalogue
    }

    /// Adds messages, replacing those of the same name. Entries that cannot be read are skipped and reported;
    /// text that could harm is not read at all.
    pub fn add(&mut self, text: &str) -> Result<(), CatalogueError> {
        bounds::check(text).map_err(CatalogueError::Excess)?;
        let (resource, errors) = match FluentResource::try_new(text.to_owned()) {
            Ok(resource) => (resource, Vec::new()),
            Err((resource, errors)) => (resource, errors),
        };
        self.bundle.add_resource_overriding(resource);
        match errors.first() {
            Some(error) => {
                let rest = text.get(error.pos.start..).unwrap_or_default();
                Err(CatalogueError::Syntax(rest.chars().take(60).collect()))
            }
            None => Ok(()),
        }
    }

    /// A message with its arguments; `None` if it is missing or cannot be resolved.
    pub fn format(&self, id: &str, arguments: &FluentArgs<'_>) -> Option<String> {
        let pattern = self.bundle.get_message(id)?.value()?;
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(arguments), &mut errors);
        errors.is_empty().then(|| text.into_owned())
    }
}
