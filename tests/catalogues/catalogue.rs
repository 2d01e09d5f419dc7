//! Parsed Fluent catalogues for the tests.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use fluent_syntax::ast::{
    CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement, Resource, Variant,
};
use fluent_syntax::parser;

use crate::message_files;
use crate::support::{files, path};

/// The source language, from which all others are translated.
pub const SOURCE: &str = "en-US";

/// Messages and terms of one language folder; the name of a term begins with a hyphen.
pub struct Catalogue {
    /// Language tag.
    pub tag: String,
    /// Pattern of each message or term.
    pub entries: BTreeMap<String, Pattern<String>>,
    /// The place of each entry's part among all parts; the fallback card has none.
    pub parts: BTreeMap<String, Option<usize>>,
}

/// References of a pattern at any depth: `$variables`, messages, and `-terms`.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct References(pub BTreeSet<String>);

/// Returns the catalogues of all languages.
pub fn catalogues() -> Vec<Catalogue> {
    let entries = fs::read_dir(path("locales")).expect("there are languages");
    // The termbase is beside the languages.
    let folders = entries.map(|entry| entry.expect("a readable folder")).filter(|entry| entry.path().is_dir());
    let tags = folders.map(|folder| folder.file_name().to_string_lossy().into_owned());
    let mut catalogues: Vec<_> = tags.map(Catalogue::read).collect();
    catalogues.sort_by(|one, other| one.tag.cmp(&other.tag));
    assert!(catalogues.len() > 1, "nothing to compare");
    catalogues
}

/// Returns the catalogue of the source language.
pub fn source() -> Catalogue {
    Catalogue::read(SOURCE.to_owned())
}

impl Catalogue {
    /// Parses a folder; fails on syntax errors and on duplicate names.
    fn read(tag: String) -> Self {
        let folder = format!("locales/{tag}");
        let (mut entries, mut parts) = (BTreeMap::new(), BTreeMap::new());
        for file in files(&folder, "ftl") {
            let name = &file.path[folder.len() + 1..];
            let place = message_files::PARTS.iter().position(|part| part.contains(&name));
            assert!(place.is_some() || name == message_files::FALLBACK, "{} is in no list", file.path);
            for (name, pattern) in entries_of(&file.path, file.text) {
                parts.insert(name.clone(), place);
                assert!(entries.insert(name.clone(), pattern).is_none(), "{}: {name} stands there twice", file.path);
            }
        }
        Self { tag, entries, parts }
    }

    /// Returns the messages without the terms.
    pub fn messages(&self) -> impl Iterator<Item = (&str, &Pattern<String>)> {
        let entries = self.entries.iter().map(|(name, pattern)| (name.as_str(), pattern));
        entries.filter(|(name, _)| !name.starts_with('-'))
    }
}

fn entries_of(path: &str, text: String) -> Vec<(String, Pattern<String>)> {
    let resource: Resource<String> =
        parser::parse(text).unwrap_or_else(|(_, errors)| panic!("{path} cannot be read: {errors:?}"));
    let entries = resource.body.into_iter().filter_map(|entry| match entry {
        Entry::Message(message) => {
            assert!(
                message.attributes.is_empty(),
                "{path}: {} has attributes, which no view asks for",
                message.id.name
            );
            let value = message.value.unwrap_or_else(|| panic!("{path}: {} says nothing", message.id.name));
            Some((message.id.name, value))
        }
        Entry::Term(term) => Some((format!("-{}", term.id.name), term.value)),
        Entry::Junk { content } => panic!("{path}: this is no message: {content}"),
        Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => None,
    });
    entries.collect()
}

impl References {
    /// Collects all references of a pattern.
    pub fn of(pattern: &Pattern<String>) -> Self {
        let mut references = Self::default();
        for expression in expressions(pattern) {
            references.add(&expression);
        }
        references
    }

    fn add(&mut self, expression: &InlineExpression<String>) {
        match expression {
            InlineExpression::VariableReference { id } => drop(self.0.insert(format!("${}", id.name))),
            InlineExpression::MessageReference { id, .. } => drop(self.0.insert(id.name.clone())),
            InlineExpression::TermReference { id, .. } => drop(self.0.insert(format!("-{}", id.name))),
            _ => {}
        }
    }
}

/// Returns all select expressions of a pattern at any depth: the selector and its variants.
pub fn selections(pattern: &Pattern<String>) -> Vec<(&InlineExpression<String>, &[Variant<String>])> {
    let placeables = pattern.elements.iter().filter_map(|element| match element {
        PatternElement::Placeable { expression } => Some(expression),
        PatternElement::TextElement { .. } => None,
    });
    let found = placeables.flat_map(|expression| match innermost(expression) {
        Expression::Select { selector, variants } => {
            let deeper = variants.iter().flat_map(|variant| selections(&variant.value));
            [(selector, variants.as_slice())].into_iter().chain(deeper).collect()
        }
        Expression::Inline(_) => Vec::new(),
    });
    found.collect()
}

/// Returns the texts of a pattern, one for each combination of variants; `blank` replaces placeables.
pub fn texts(pattern: &Pattern<String>, blank: &str) -> Vec<String> {
    pattern.elements.iter().fold(vec![String::new()], |texts, element| {
        let endings = match element {
            PatternElement::TextElement { value } => vec![value.clone()],
            PatternElement::Placeable { expression } => match innermost(expression) {
                Expression::Select { variants, .. } => {
                    variants.iter().flat_map(|variant| self::texts(&variant.value, blank)).collect()
                }
                Expression::Inline(InlineExpression::StringLiteral { value }) => vec![value.clone()],
                Expression::Inline(_) => vec![blank.to_owned()],
            },
        };
        texts.iter().flat_map(|text| endings.iter().map(move |ending| text.clone() + ending)).collect()
    })
}

/// Returns the innermost expression of nested placeables.
fn innermost(expression: &Expression<String>) -> &Expression<String> {
    match expression {
        Expression::Inline(InlineExpression::Placeable { expression }) => innermost(expression),
        other => other,
    }
}

/// Returns all expressions of a pattern at any depth: placeables, selectors, and arguments of calls.
fn expressions(pattern: &Pattern<String>) -> Vec<InlineExpression<String>> {
    let placeables = pattern.elements.iter().filter_map(|element| match element {
        PatternElement::Placeable { expression } => Some(expression),
        PatternElement::TextElement { .. } => None,
    });
    let found = placeables.flat_map(|expression| match innermost(expression) {
        Expression::Inline(inline) => with_arguments(inline),
        Expression::Select { selector, variants } => {
            let deeper = variants.iter().flat_map(|variant| expressions(&variant.value));
            with_arguments(selector).into_iter().chain(deeper).collect()
        }
    });
    found.collect()
}

fn with_arguments(expression: &InlineExpression<String>) -> Vec<InlineExpression<String>> {
    let given = match expression {
        InlineExpression::FunctionReference { arguments, .. } => Some(arguments),
        InlineExpression::TermReference { arguments, .. } => arguments.as_ref(),
        _ => None,
    };
    let given = given.map(|CallArguments { positional, named }| {
        positional.iter().chain(named.iter().map(|named| &named.value)).flat_map(with_arguments).collect::<Vec<_>>()
    });
    [expression.clone()].into_iter().chain(given.unwrap_or_default()).collect()
}
