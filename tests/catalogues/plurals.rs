//! Plural forms of each language.

use std::collections::BTreeSet;

use fluent_syntax::ast::{InlineExpression, Variant, VariantKey};

use crate::catalogue::{catalogues, selections, source};

/// Plural categories of the Unicode CLDR by language, for integers below a million, which is the range that the widget
/// counts. A language with other rules needs a line here.
const CATEGORIES: [(&str, &[&str]); 7] = [
    ("zh ja ko vi th id ms", &["other"]),
    ("en de nl sv da nb nn fi et hu el tr bg ca es fr it pt", &["one", "other"]),
    ("lv", &["zero", "one", "other"]),
    ("he sl", &["one", "two", "other"]),
    ("cs sk ro hr sr bs lt", &["one", "few", "other"]),
    ("pl ru uk", &["one", "few", "many", "other"]),
    ("ar", &["zero", "one", "two", "few", "many", "other"]),
];

fn categories(tag: &str) -> BTreeSet<&'static str> {
    let language = tag.split('-').next().unwrap_or_default();
    let known = CATEGORIES.iter().find(|(languages, _)| languages.split(' ').any(|known| known == language));
    let (_, categories) = known.unwrap_or_else(|| panic!("say in tests/catalogues which plural forms {language} has"));
    categories.iter().copied().collect()
}

/// Returns the keywords among the variants' keys; exact numbers are left out, since they stand for themselves.
fn words(variants: &[Variant<String>]) -> BTreeSet<&str> {
    let keys = variants.iter().filter_map(|variant| match &variant.key {
        VariantKey::Identifier { name } => Some(name.as_str()),
        VariantKey::NumberLiteral { .. } => None,
    });
    keys.collect()
}

fn variable(selector: &InlineExpression<String>) -> Option<&str> {
    match selector {
        InlineExpression::VariableReference { id } => Some(&id.name),
        _ => None,
    }
}

/// Returns the variables by which messages of the source language select plural forms.
fn counted() -> BTreeSet<(String, String)> {
    let source = source();
    let found = source.entries.iter().flat_map(|(name, pattern)| {
        let plurals = selections(pattern).into_iter().filter(|(_, variants)| words(variants).contains("one"));
        plurals.filter_map(|(selector, _)| Some((name.clone(), variable(selector)?.to_owned()))).collect::<Vec<_>>()
    });
    found.collect()
}

#[test]
fn what_is_counted_has_the_plural_forms_of_the_language() {
    let counted = counted();
    assert!(!counted.is_empty(), "the test would look at nothing");
    for catalogue in catalogues() {
        let expected = categories(&catalogue.tag);
        for (name, by) in &counted {
            let found: Vec<_> = selections(&catalogue.entries[name])
                .into_iter()
                .filter(|(selector, _)| variable(selector) == Some(by))
                .map(|(_, variants)| words(variants))
                .collect();
            assert_eq!(found, std::slice::from_ref(&expected), "{name} in {} counts by ${by}", catalogue.tag);
        }
    }
}

#[test]
fn a_selection_is_by_a_variable_and_has_each_variant_once() {
    for catalogue in catalogues() {
        for (name, pattern) in &catalogue.entries {
            for (selector, variants) in selections(pattern) {
                assert!(variable(selector).is_some(), "{name} in {} selects by what we do not resolve", catalogue.tag);
                let keys: BTreeSet<_> = variants.iter().map(key).collect();
                assert_eq!(keys.len(), variants.len(), "{name} in {} has a variant twice", catalogue.tag);
            }
        }
    }
}

fn key(variant: &Variant<String>) -> &str {
    match &variant.key {
        VariantKey::Identifier { name } => name,
        VariantKey::NumberLiteral { value } => value,
    }
}
