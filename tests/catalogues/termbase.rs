//! The termbase, `locales/terms.toml`: what things are called in each language, and how each is punctuated.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use serde::Deserialize;

use crate::catalogue::catalogues;
use crate::support::path;

/// All entries of the termbase.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Termbase {
    term: Vec<BTreeMap<String, String>>,
    /// Words that are not used for a thing.
    pub forbidden: Vec<Forbidden>,
    /// Words of another region, with the word to use instead, by language.
    pub words: BTreeMap<String, BTreeMap<String, String>>,
    /// The punctuation of each language.
    pub typography: Vec<Typography>,
}

/// Words that are not used for a thing in one language.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Forbidden {
    /// Id of the term to use instead.
    pub term: String,
    /// The language.
    pub language: String,
    /// The words.
    pub words: Vec<String>,
    /// Longer words in which they are right.
    #[serde(default)]
    pub inside: Vec<String>,
    /// Ids of messages in which they mean something else.
    #[serde(default)]
    pub except: BTreeSet<String>,
}

/// The punctuation of one language.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Typography {
    /// The language.
    pub language: String,
    /// Opening and closing quotation mark.
    pub quotes: [String; 2],
    /// The same within a quotation.
    pub inner_quotes: [String; 2],
    /// Characters, or rows of them, that no message has.
    pub forbidden: Vec<String>,
    /// Marks that never stand beside a Chinese character.
    pub not_beside_han: Vec<char>,
    /// Whether a space stands between a Chinese character and a Latin letter or a digit.
    pub han_latin_space: bool,
    /// Opening marks with their closing ones, which stand in equal numbers.
    pub pairs: Vec<String>,
    /// Ids of messages that may break the rules.
    pub except: BTreeSet<String>,
    /// Where the rules come from.
    pub source: String,
}

/// Reads the termbase.
pub fn termbase() -> Termbase {
    let text = fs::read_to_string(path("locales/terms.toml")).expect("there is a termbase");
    toml::from_str(&text).unwrap_or_else(|error| panic!("locales/terms.toml cannot be read: {error}"))
}

#[test]
fn every_thing_has_a_term_in_each_language_and_a_source() {
    let tags: BTreeSet<_> = catalogues().into_iter().map(|catalogue| catalogue.tag).collect();
    let mut ids = BTreeSet::new();
    for term in termbase().term {
        let id = term.get("id").cloned().unwrap_or_else(|| panic!("{term:?} has no id"));
        let named: BTreeSet<_> =
            term.keys().filter(|key| !["id", "source", "note"].contains(&key.as_str())).cloned().collect();
        assert_eq!(named, tags, "languages of {id}");
        assert!(term.contains_key("source") && term.values().all(|text| !text.is_empty()), "{id}");
        assert!(ids.insert(id.clone()), "{id} stands there twice");
    }
    for forbidden in termbase().forbidden {
        assert!(ids.contains(&forbidden.term), "there is no term {}", forbidden.term);
    }
}

#[test]
fn every_language_has_its_words_and_its_punctuation() {
    let termbase = termbase();
    for catalogue in catalogues() {
        assert!(termbase.words.contains_key(&catalogue.tag), "{}", catalogue.tag);
        let rules = termbase.typography.iter().filter(|rules| rules.language == catalogue.tag);
        for rules in rules.clone() {
            let mut marks = rules.quotes.iter().chain(&rules.inner_quotes);
            assert!(marks.all(|mark| mark.chars().count() == 1), "{}", catalogue.tag);
            assert!(rules.quotes.iter().all(|mark| !rules.forbidden.contains(mark)), "{}", catalogue.tag);
            assert!(rules.pairs.contains(&rules.quotes.concat()) && !rules.source.is_empty(), "{}", catalogue.tag);
        }
        assert_eq!(rules.count(), 1, "{}", catalogue.tag);
    }
}
