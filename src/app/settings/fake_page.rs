use std::collections::HashMap;

use serde_json::Value;

use super::page_source::PageSource;
use crate::model::Json;

/// An element without a browser. Its only time zone is UTC; each `https` address may be called.
#[derive(Default)]
pub struct FakePage {
    attributes: HashMap<String, String>,
    properties: HashMap<String, Value>,
}

impl FakePage {
    /// An element with a backend.
    pub fn new() -> Self {
        Self::default().with("backend", "https://desk.example/")
    }

    /// Sets an attribute.
    pub fn with(mut self, name: &str, value: &str) -> Self {
        self.attributes.insert(name.to_owned(), value.to_owned());
        self
    }

    /// Sets the property `config`.
    pub fn with_config(mut self, config: Value) -> Self {
        self.properties.insert("config".to_owned(), config);
        self
    }

    /// Sets the property `context`.
    pub fn with_context(mut self, context: Value) -> Self {
        self.properties.insert("context".to_owned(), context);
        self
    }
}

impl PageSource for FakePage {
    fn attribute(&self, name: &str) -> Option<String> {
        self.attributes.get(name).cloned()
    }

    fn data(&self, name: &str) -> String {
        self.properties.get(name).map(Value::to_string).unwrap_or_default()
    }

    fn parsed(&self, text: &str) -> Option<Json> {
        Json::parse(text)
    }

    fn backend_address(&self, written: &str) -> Option<String> {
        written.starts_with("https:").then(|| written.to_owned())
    }

    fn is_time_zone(&self, name: &str) -> bool {
        name == "UTC"
    }
}
