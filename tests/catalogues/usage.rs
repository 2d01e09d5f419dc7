//! Unused messages: every message is shown somewhere.

use std::collections::BTreeSet;
use std::fs;

use crate::catalogue::{References, source};
use crate::support::{files, path};

/// Prefix of the fallback card's messages, which is shown when the program cannot run; its script omits the prefix.
const FALLBACK: &str = "fallback-";

/// The constants of the messages that code names.
fn constants(code: &str) -> BTreeSet<&str> {
    let named = code.split("messages::").skip(1);
    named
        .filter_map(|rest| rest.split(|character: char| !character.is_ascii_alphanumeric() && character != '_').next())
        .collect()
}

fn constant(name: &str) -> String {
    name.to_uppercase().replace('-', "_")
}

/// Code of what follows a form is there without the chunks of files and of further flows, whose texts come with them.
#[test]
fn what_follows_a_form_shows_no_message_that_may_be_missing() {
    for (folder, parts) in [("src/ui/form", &[0, 1, 2][..]), ("src/ui/drafts", &[0, 1]), ("src/ui/outbox", &[0, 1])] {
        let code: String = files(folder, "rs").into_iter().map(|file| file.text).collect();
        let (named, source) = (constants(&code), source());
        assert!(named.len() > 9, "the test would look at nothing");
        let is_missing = |name: &&String| source.parts[*name].is_some_and(|place| !parts.contains(&place));
        let missing = source.parts.keys().filter(is_missing);
        let shown: Vec<_> = missing.filter(|name| named.contains(constant(name).as_str())).collect();
        assert!(shown.is_empty(), "{folder} shows {shown:?}");
    }
}

#[test]
fn every_message_is_used() {
    let code: String = files("src", "rs").into_iter().map(|file| file.text).collect();
    let constants = constants(&code);
    let source = source();
    let referred: BTreeSet<_> = source.entries.values().flat_map(|pattern| References::of(pattern).0).collect();
    let is_used = |name: &&str| {
        name.starts_with(FALLBACK) || constants.contains(constant(name).as_str()) || referred.contains(*name)
    };
    let dead: Vec<_> = source.messages().map(|(name, _)| name).filter(|name| !is_used(name)).collect();
    assert!(dead.is_empty(), "nothing shows {dead:?}: delete them in every language");
}

#[test]
fn the_fallback_card_has_every_message_that_it_shows_and_shows_every_one() {
    let card = fs::read_to_string(path("src/web/element/loader/fallback.js")).expect("the card is there");
    let shown: BTreeSet<_> = card
        .split("text.")
        .skip(1)
        .filter_map(|rest| rest.split(|character: char| !character.is_ascii_alphanumeric()).next())
        .map(str::to_owned)
        .collect();
    let source = source();
    let texts = source.messages().filter_map(|(name, _)| name.strip_prefix(FALLBACK));
    let there: BTreeSet<_> = texts.chain(["text-direction"]).map(camel).collect();
    assert_eq!(shown, there);
}

/// Converts kebab case to lower camel case: `stopped-text` becomes `stoppedText`.
fn camel(name: &str) -> String {
    let mut words = name.split('-');
    let first = words.next().unwrap_or_default().to_owned();
    words.fold(first, |name, word| name + &word[..1].to_uppercase() + &word[1..])
}
