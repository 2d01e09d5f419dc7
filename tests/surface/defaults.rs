//! Defaults of missing attributes, as the program implements them.

use std::fmt::Debug;

use support_widget::model::{Audience, Cloud, Display, Theme};
use support_widget::surface::ATTRIBUTES;

use crate::source::code;

#[test]
fn the_defaults_of_the_table_are_those_of_the_program() {
    let program = code("src/web", "rs");
    let defaults = [
        ("cloud", default(&program, "cloud", "Cloud", Cloud::ALL).map(Cloud::as_str)),
        ("audience", default(&program, "audience", "Audience", Audience::ALL).map(Audience::as_str)),
        ("display", default(&program, "display", "Display", Display::ALL).map(Display::as_str)),
        ("theme", default(&program, "theme", "Theme", Theme::ALL).map(Theme::as_str)),
        ("view", program.contains(".attribute(\"view\").map_or(View::Home,").then_some("home")),
    ];
    for (name, default) in defaults {
        let attribute = ATTRIBUTES.iter().find(|attribute| attribute.name == name);
        assert_eq!(default, attribute.map(|attribute| attribute.default), "{name}");
    }
}

#[test]
fn a_default_is_one_of_the_words() {
    for attribute in ATTRIBUTES.iter().filter(|attribute| !attribute.words.is_empty()) {
        assert!(attribute.words.contains(&attribute.default), "{}", attribute.name);
    }
}

/// Returns the default variant in the code that reads an attribute.
fn default<T: Copy + Debug>(program: &str, name: &str, kind: &str, all: &[T]) -> Option<T> {
    let (_, rest) = program.split_once(&format!(".word(\"{name}\", {kind}::"))?;
    let variant = rest.split(|character: char| !character.is_alphanumeric()).next()?;
    all.iter().copied().find(|word| format!("{word:?}") == variant)
}
