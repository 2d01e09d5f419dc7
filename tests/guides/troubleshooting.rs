//! `docs/troubleshooting.md`: a row of its own for every code that the element reports.

use std::collections::BTreeSet;

use support_widget::surface::{ERROR_CODES, FAILURE_CODES};

use crate::markdown::{document, section};
use crate::table::rows;

const DOCUMENT: &str = "docs/troubleshooting.md";

#[test]
fn every_error_code_has_a_row() {
    assert_rows("## Codes of `support-widget-error`", ERROR_CODES);
}

#[test]
fn every_failure_code_has_a_row() {
    assert_rows("## Codes of `support-request-failed`", FAILURE_CODES);
}

/// The rows of a section name exactly these codes in their first cell, each once.
fn assert_rows(heading: &str, codes: &[&str]) {
    let document = document(DOCUMENT);
    let rows = rows(section(&document, heading));
    let named: Vec<_> = rows.iter().map(|row| row[0].trim_matches('`')).collect();
    let (unique, known): (BTreeSet<_>, BTreeSet<_>) =
        (named.iter().copied().collect(), codes.iter().copied().collect());
    assert_eq!(unique, known, "{DOCUMENT}, {heading}");
    assert_eq!(named.len(), codes.len(), "{DOCUMENT}, {heading}: one row a code, but {named:?}");
    assert!(rows.iter().all(|row| row.len() == 3 && row.iter().all(|cell| !cell.is_empty())), "{heading}: {rows:?}");
}
