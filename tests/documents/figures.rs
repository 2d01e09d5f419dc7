//! Measured figures: each is in one document, to which others link, so that it is updated in one place.

use std::collections::{BTreeMap, BTreeSet};

use crate::document::Document;

/// Units of measured figures as they are written, each with the form that all its spellings count as. Numbers in words
/// are not seen: small ones, as in "two seconds", stand for different things that have the same value by chance.
const UNITS: [(&str, &str); 18] = [
    ("KB", "KB"),
    ("MB", "MB"),
    ("GB", "GB"),
    ("%", "%"),
    ("ms", "ms"),
    ("s", "seconds"),
    ("second", "seconds"),
    ("seconds", "seconds"),
    ("minute", "minutes"),
    ("minutes", "minutes"),
    ("hour", "hours"),
    ("hours", "hours"),
    ("day", "days"),
    ("days", "days"),
    ("px", "pixels"),
    ("pixel", "pixels"),
    ("pixels", "pixels"),
    ("CSS pixels", "pixels"),
];

/// The changelog describes past states, so it may repeat figures.
const HISTORY: &str = "CHANGELOG.md";

/// Returns the figures that are in several documents.
pub fn repeated(documents: &[Document]) -> Vec<String> {
    let mut places: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
    for document in documents.iter().filter(|document| document.path != HISTORY) {
        for figure in figures(&document.text) {
            places.entry(figure).or_default().insert(&document.path);
        }
    }
    let repeated = places.into_iter().filter(|(_, places)| places.len() > 1);
    repeated
        .map(|(figure, places)| format!("{figure} is in {}", places.into_iter().collect::<Vec<_>>().join(" and ")))
        .collect()
}

/// Returns the numbers of a text that a unit follows, in the form `7 minutes`.
fn figures(text: &str) -> Vec<String> {
    let mut figures = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.find(|character: char| character.is_ascii_digit()) {
        let is_name =
            rest[..start].ends_with(|character: char| character.is_alphanumeric() || "_-".contains(character));
        let number = number(&rest[start..]);
        rest = &rest[start + number.len()..];
        let after = rest.trim_start_matches(|character: char| character.is_whitespace() || character == '-');
        let unit = UNITS.into_iter().find(|(written, _)| {
            after.strip_prefix(written).is_some_and(|rest| !rest.starts_with(|next: char| next.is_alphanumeric()))
        });
        figures.extend(unit.filter(|_| !is_name).map(|(_, unit)| format!("{number} {unit}")));
    }
    figures
}

/// Returns the number that a text begins with, with its decimals and groups of digits.
fn number(text: &str) -> &str {
    let end = text.find(|character: char| !character.is_ascii_digit() && !".,".contains(character));
    text[..end.unwrap_or(text.len())].trim_end_matches(['.', ','])
}

#[test]
fn figures_are_numbers_with_a_unit() {
    for (text, expected) in [
        ("about 7 minutes, 4\nGB", vec!["7 minutes", "4 GB"]),
        ("2.5 KB (1,024 ms)", vec!["2.5 KB", "1,024 ms"]),
        ("10%, 20 %, 30-minute", vec!["10 %", "20 %", "30 minutes"]),
        ("150\u{a0}KB.", vec!["150 KB"]),
        ("15 s, 15-second, 1 hour, 30\ndays", vec!["15 seconds", "15 seconds", "1 hours", "30 days"]),
        ("6px, 24 by 24 CSS pixels", vec!["6 pixels", "24 pixels"]),
        ("HTTP 404, 3 MBit, max-age=300, p50 %, sha-384 KB, --minutes 10", vec![]),
    ] {
        assert_eq!(figures(text), expected, "{text}");
    }
}

#[test]
fn a_figure_has_one_home() {
    let document = |path: &str, text: &str| Document { path: path.to_owned(), text: text.to_owned() };
    let documents = [
        document("ARCHITECTURE.md", "150 KB, and again 150 KB"),
        document("CHANGELOG.md", "7 minutes, 150 KB"),
        document("README.md", "7 minutes"),
        document("docs/a.md", "takes 7\nminutes, or 70 minutes"),
    ];
    assert_eq!(repeated(&documents), ["7 minutes is in README.md and docs/a.md"]);
}
