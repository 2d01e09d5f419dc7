//! The list of qualities that tests cite, `docs/quality.md`, against the tests.

#[path = "support/cited.rs"]
mod cited;
mod support;
#[path = "support/table.rs"]
mod table;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use cited::numbers;
use support::{files, path};
use table::rows;

const PAGE: &str = "docs/quality.md";

/// Where the tests are that run in browsers.
const BROWSER: [&str; 2] = ["tests/browser", "tests/views"];

/// Where other tests cite numbers.
const NATIVE: [&str; 3] = ["backend/tests", "backend/src", "src"];

/// What precedes, in the last cell, the part of a row that nothing shows, since the product does not do it yet.
const UNMET: &str = "**not met yet:**";

/// Number of rows.
const LAST: usize = 44;

#[test]
fn rows_are_numbered_without_a_gap() {
    let numbers: Vec<_> = page().into_keys().collect();
    assert_eq!(numbers, (1..=LAST).collect::<Vec<_>>(), "{PAGE}");
}

#[test]
fn every_cited_number_has_a_row() {
    for folder in BROWSER.into_iter().chain(NATIVE) {
        for file in files(folder, "rs") {
            let unknown: Vec<_> = cited(&file.text).into_iter().filter(|number| !(1..=LAST).contains(number)).collect();
            assert!(unknown.is_empty(), "{}: {PAGE} has no rows {unknown:?}", file.path);
        }
    }
}

#[test]
fn every_row_is_cited_or_names_where_it_is_shown() {
    let files = BROWSER.iter().flat_map(|folder| files(folder, "rs"));
    let cited: BTreeSet<_> = files.flat_map(|file| cited(&file.text)).collect();
    for (number, shown) in page() {
        let is_said = shown.contains("browser tests");
        assert!(!is_said || cited.contains(&number), "{PAGE}: no browser test cites {number}");
        assert!(
            is_said || !cited.contains(&number),
            "{PAGE}: row {number} does not name the browser tests that cite it"
        );
        let named: Vec<_> = shown.split('`').skip(1).step_by(2).filter(|name| !name.starts_with("cargo ")).collect();
        let missing: Vec<_> = named.iter().filter(|name| !path(name).exists()).collect();
        assert!(missing.is_empty(), "{PAGE}: row {number} names {missing:?}, which do not exist");
        let unmet = shown.split_once(UNMET).map(|(_, part)| part.trim());
        assert_ne!(unmet, Some(""), "{PAGE}: row {number} does not say which part is not met");
        let is_shown = is_said || !named.is_empty() || unmet.is_some();
        assert!(is_shown, "{PAGE}: row {number} says nowhere where it is shown");
    }
}

#[test]
fn numbers_are_read_from_comments_as_people_write_them() {
    assert_eq!(cited("/// Quality 2, 6, 41."), [2, 6, 41]);
    assert_eq!(cited("//! Contrast (quality\n//! 16, 24)."), [16, 24]);
    assert_eq!(cited("//! (domain S8; quality 12 and 36)"), [12, 36]);
    assert_eq!(cited("//! (quality 33 to 36;\n//! domain S4)"), [33, 34, 35, 36]);
    assert_eq!(cited("/// Quality 10, domain S6. The Brotli quality, from 0 to 11"), [10]);
}

/// The rows: by number, where each is shown.
fn page() -> BTreeMap<usize, String> {
    let text = fs::read_to_string(path(PAGE)).unwrap_or_else(|error| panic!("{PAGE}: {error}"));
    let numbered = rows(&text).into_iter().filter_map(|row| {
        let [number, _, shown] = row[..] else { return None };
        Some((number.parse().ok()?, shown.to_owned()))
    });
    numbered.collect()
}

/// The numbers that comments cite.
fn cited(text: &str) -> Vec<usize> {
    let joined = text.replace("\n///", "").replace("\n//!", "").to_lowercase();
    joined.split("quality ").skip(1).flat_map(|list| numbers(list, "")).collect()
}
