//! One thing has one name: no message says a word that the termbase forbids.

use crate::catalogue::{Catalogue, catalogues, texts};
use crate::termbase::{Forbidden, termbase};

/// Stands for a value that is inserted: no character of any word.
const BLANK: &str = "\u{fffc}";

#[test]
fn no_message_says_a_forbidden_word() {
    let (catalogues, termbase) = (catalogues(), termbase());
    let mut found = Vec::new();
    for forbidden in &termbase.forbidden {
        let catalogue = of(&catalogues, &forbidden.language);
        for (name, said) in said(catalogue, |text| forbidden.word_in(text)) {
            if !forbidden.except.contains(&name) {
                found.push(format!("{} in {name}: “{said}”; the term is {}", catalogue.tag, forbidden.term));
            }
        }
    }
    for (tag, words) in &termbase.words {
        for (word, better) in words {
            let other = said(of(&catalogues, tag), |text| stands(word, text, tag).then(|| word.clone()));
            found.extend(other.into_iter().map(|(name, _)| format!("{tag} in {name}: “{word}”, not “{better}”")));
        }
    }
    assert!(found.is_empty(), "{} forbidden words:\n{}", found.len(), found.join("\n"));
}

#[test]
fn every_exception_is_needed() {
    let catalogues = catalogues();
    for forbidden in termbase().forbidden {
        let needed = said(of(&catalogues, &forbidden.language), |text| forbidden.word_in(text));
        for id in &forbidden.except {
            let is_needed = needed.iter().any(|(name, _)| name == id);
            assert!(is_needed, "{id} needs no exception from {} in {}", forbidden.term, forbidden.language);
        }
    }
}

#[test]
fn every_forbidden_word_is_found() {
    for forbidden in termbase().forbidden {
        for word in &forbidden.words {
            let text = format!("{BLANK} {}.", word.trim_end_matches('*'));
            let is_within = forbidden.inside.iter().any(|longer| text.contains(longer));
            assert!(is_within || forbidden.word_in(&text).is_some(), "{word} in {}", forbidden.language);
        }
    }
}

#[test]
fn words_stand_alone_but_in_chinese() {
    for (word, text, tag, expected) in [
        ("over", "It’s Over.", "en-US", true),
        ("over", "An overview", "en-US", false),
        ("over", "Moreover", "en-US", false),
        ("arriv*", "It arrived", "en-US", true),
        ("arriv*", "A rival arrival", "en-US", true),
        ("correo-e", "su correo-e,", "es-ES", true),
        ("email", "el correo", "es-ES", false),
        ("移交", "问题移交范围", "zh-CN", true),
    ] {
        assert_eq!(stands(word, text, tag), expected, "{word} in {text}");
    }
}

impl Forbidden {
    /// The first of these words that stands in a text.
    fn word_in(&self, text: &str) -> Option<String> {
        let text =
            self.inside.iter().fold(text.to_lowercase(), |text, longer| text.replace(&longer.to_lowercase(), BLANK));
        self.words.iter().find(|word| stands(word, &text, &self.language)).cloned()
    }
}

/// Whether a word stands in a text: in Chinese anywhere, else as a whole word, or as its beginning if it ends in `*`.
fn stands(word: &str, text: &str, tag: &str) -> bool {
    let (word, text) = (word.to_lowercase(), text.to_lowercase());
    if tag.starts_with("zh") {
        return text.contains(&word);
    }
    let (stem, is_stem) = word.strip_suffix('*').map_or((word.as_str(), false), |stem| (stem, true));
    let is_letter = |sign: Option<char>| sign.is_some_and(char::is_alphanumeric);
    text.match_indices(stem).any(|(place, _)| {
        let (before, after) = (text[..place].chars().next_back(), text[place + stem.len()..].chars().next());
        !is_letter(before) && (is_stem || !is_letter(after))
    })
}

fn of<'c>(catalogues: &'c [Catalogue], tag: &str) -> &'c Catalogue {
    catalogues.iter().find(|catalogue| catalogue.tag == tag).unwrap_or_else(|| panic!("{tag} is no language"))
}

/// The names of the entries in whose texts a word is found, with the word.
fn said(catalogue: &Catalogue, word: impl Fn(&str) -> Option<String>) -> Vec<(String, String)> {
    let found = catalogue.entries.iter().filter_map(|(name, pattern)| {
        let word = texts(pattern, BLANK).iter().find_map(|text| word(text))?;
        Some((name.clone(), word))
    });
    found.collect()
}
