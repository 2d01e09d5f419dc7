//! Completeness: every language has the same messages, terms and arguments.

use std::collections::BTreeSet;

use fluent_syntax::ast::{Pattern, PatternElement};

use crate::catalogue::{Catalogue, References, catalogues, source};

#[test]
fn every_language_has_the_entries_of_the_source_language_and_no_others() {
    let expected: BTreeSet<_> = source().entries.into_keys().collect();
    for catalogue in catalogues() {
        let actual: BTreeSet<_> = catalogue.entries.into_keys().collect();
        let missing: Vec<_> = expected.difference(&actual).collect();
        let surplus: Vec<_> = actual.difference(&expected).collect();
        assert!(
            missing.is_empty() && surplus.is_empty(),
            "{}: missing {missing:?}, surplus {surplus:?}",
            catalogue.tag
        );
    }
}

#[test]
fn every_message_takes_the_arguments_of_the_source_language() {
    let source = source();
    for catalogue in catalogues() {
        for (name, pattern) in catalogue.messages() {
            let expected = source.entries.get(name).map(|pattern| variables(&source, pattern));
            assert_eq!(Some(variables(&catalogue, pattern)), expected, "{} in {}", name, catalogue.tag);
        }
    }
}

/// Returns the arguments of a pattern, and of the messages that it refers to. A term only has the arguments of its
/// call.
fn variables(catalogue: &Catalogue, pattern: &Pattern<String>) -> BTreeSet<String> {
    let References(references) = References::of(pattern);
    let own = references.iter().filter(|name| name.starts_with('$')).cloned();
    let inner =
        references.iter().filter(|name| !name.starts_with(['$', '-'])).filter_map(|name| catalogue.entries.get(name));
    own.chain(inner.flat_map(|pattern| variables(catalogue, pattern))).collect()
}

#[test]
fn every_reference_leads_somewhere() {
    for catalogue in catalogues() {
        for (name, pattern) in &catalogue.entries {
            for reference in References::of(pattern).0.iter().filter(|reference| !reference.starts_with('$')) {
                let is_there = catalogue.entries.contains_key(reference);
                assert!(is_there, "{name} in {} refers to {reference}, which is not there", catalogue.tag);
            }
        }
    }
}

/// What travels with a lazy chunk is not there before that chunk is loaded.
#[test]
fn every_entry_travels_with_the_same_part_in_all_languages() {
    let expected = source().parts;
    assert!(expected.values().flatten().any(|&place| place > 0), "the test would look at nothing");
    for catalogue in catalogues() {
        assert_eq!(catalogue.parts, expected, "what travels with lazy chunks in {}", catalogue.tag);
    }
}

#[test]
fn what_travels_with_a_part_refers_to_nothing_of_a_part_that_may_be_missing() {
    for catalogue in catalogues() {
        for (name, pattern) in &catalogue.entries {
            for reference in References::of(pattern).0.iter().filter(|reference| !reference.starts_with('$')) {
                let (own, place) = (catalogue.parts[name], catalogue.parts[reference]);
                // The first form is there, and what follows it is there before all other parts.
                let is_there = place == own || (place <= own && place <= Some(1));
                assert!(is_there, "{name} in {} refers to {reference}, which may be missing", catalogue.tag);
            }
        }
    }
}

#[test]
fn every_term_is_used() {
    for catalogue in catalogues() {
        let used: BTreeSet<_> = catalogue.entries.values().flat_map(|pattern| References::of(pattern).0).collect();
        let unused: Vec<_> =
            catalogue.entries.keys().filter(|name| name.starts_with('-') && !used.contains(*name)).collect();
        assert!(unused.is_empty(), "{}: nothing refers to {unused:?}", catalogue.tag);
    }
}

/// The card is shown when the program cannot run: nothing resolves its messages.
#[test]
fn messages_of_the_fallback_card_are_plain() {
    for catalogue in catalogues() {
        for (name, pattern) in catalogue.messages().filter(|(name, _)| name.starts_with("fallback-")) {
            let is_plain =
                matches!(&pattern.elements[..], [PatternElement::TextElement { value }] if !value.contains('\n'));
            assert!(is_plain, "{name} in {} must be one line of text", catalogue.tag);
        }
    }
}
