use crate::model::Json;

/// The element on the page, with what reading it asks of the browser.
pub trait PageSource {
    /// Returns an attribute's value.
    fn attribute(&self, name: &str) -> Option<String>;
    /// Returns the value of a property that holds plain data as JSON; empty if it is not set.
    fn data(&self, name: &str) -> String;
    /// Parses JSON.
    fn parsed(&self, text: &str) -> Option<Json>;
    /// Resolves the base address of a backend against the page's; `None` for an address that may not be called.
    fn backend_address(&self, written: &str) -> Option<String>;
    /// Whether the browser knows a time zone.
    fn is_time_zone(&self, name: &str) -> bool;
}
