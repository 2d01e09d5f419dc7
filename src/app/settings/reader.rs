use super::page_source::PageSource;
use crate::model::{OperatorHours, View, Word, text};

/// A warning for the page's developers: the code of the error event, and a text in English.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Warning {
    /// Code of the error event.
    pub code: &'static str,
    /// Text that names what would be valid.
    pub text: String,
}

/// Reads an element leniently: an invalid value causes a warning that lists the valid ones.
pub struct Reader<'a> {
    /// The element.
    pub source: &'a dyn PageSource,
    /// The warnings so far.
    pub warnings: Vec<Warning>,
}

impl<'a> Reader<'a> {
    /// Creates a reader of an element.
    pub fn new(source: &'a dyn PageSource) -> Self {
        Self { source, warnings: Vec::new() }
    }

    /// Adds a warning.
    pub fn warn(&mut self, code: &'static str, text: impl Into<String>) {
        self.warnings.push(Warning { code, text: text.into() });
    }

    /// The value of an attribute with a fixed set of words.
    pub fn word<T: Word>(&mut self, name: &str, default: T) -> T {
        let Some(written) = self.source.attribute(name) else { return default };
        T::read(&written).unwrap_or_else(|| {
            self.warnings.push(unknown_value(name, &written, &T::words()));
            default
        })
    }

    /// The backend's base address; `None` if it is missing or may not be called.
    pub fn backend(&mut self) -> Option<String> {
        let Some(written) = self.source.attribute("backend") else {
            self.warn("backend", "backend: the attribute is missing, so nothing can be sent");
            return None;
        };
        let address = self.source.backend_address(&written);
        if address.is_none() {
            self.warn("backend", "backend: expected an https address, or http on this computer");
        }
        address
    }

    /// Drops operator hours in a time zone that the browser does not know.
    pub fn check_zone(&mut self, hours: &mut Option<OperatorHours>) {
        if hours.as_ref().is_some_and(|hours| !self.source.is_time_zone(&hours.time_zone)) {
            *hours = None;
            self.warn("config", "operatorHours: unknown timeZone");
        }
    }
}

/// Returns the view that a page asks for: home if it names none, or with a warning if there is no such view.
pub fn view(path: Option<&str>) -> (View, Option<Warning>) {
    let Some(path) = path else { return (View::Home, None) };
    match View::parse(path) {
        Some(view) => (view, None),
        None => (View::Home, Some(unknown_value("view", path, &View::PATHS))),
    }
}

fn unknown_value(name: &str, written: &str, known: &[&str]) -> Warning {
    Warning { code: "attribute", text: text::unexpected(&format!("{name}: unknown value"), written, known) }
}
