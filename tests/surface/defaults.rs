//! Defaults of missing attributes, as the program implements them.

use support_widget::app::settings::{Batch, PageSettings, PageSource, view};
use support_widget::model::Json;
use support_widget::surface::ATTRIBUTES;

/// An element without attributes and properties.
struct Bare;

impl PageSource for Bare {
    fn attribute(&self, _: &str) -> Option<String> {
        None
    }

    fn data(&self, _: &str) -> String {
        String::new()
    }

    fn parsed(&self, text: &str) -> Option<Json> {
        Json::parse(text)
    }

    fn backend_address(&self, _: &str) -> Option<String> {
        None
    }

    fn is_time_zone(&self, _: &str) -> bool {
        false
    }
}

#[test]
fn the_defaults_of_the_table_are_those_of_the_program() {
    let (page, _) = PageSettings::default().updated(&Batch::all(), &Bare);
    for (name, default) in [
        ("cloud", page.cloud.as_str()),
        ("audience", page.audience.as_str()),
        ("display", page.display.as_str()),
        ("theme", page.theme.as_str()),
        ("view", &view(None).0.to_string()),
    ] {
        let attribute = ATTRIBUTES.iter().find(|attribute| attribute.name == name);
        assert_eq!(Some(default), attribute.map(|attribute| attribute.default), "{name}");
    }
}

#[test]
fn a_default_is_one_of_the_words() {
    for attribute in ATTRIBUTES.iter().filter(|attribute| !attribute.words.is_empty()) {
        assert!(attribute.words.contains(&attribute.default), "{}", attribute.name);
    }
}
