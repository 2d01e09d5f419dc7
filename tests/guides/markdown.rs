//! Reads sections of Markdown documents.

use std::fs;

use crate::support::path;

/// Returns a document of the repository.
pub fn document(name: &str) -> String {
    fs::read_to_string(path(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// Returns the text below a heading, up to the next heading of the same level.
pub fn section<'a>(document: &'a str, heading: &str) -> &'a str {
    let (_, rest) = document.split_once(&format!("\n{heading}\n")).unwrap_or_else(|| panic!("no heading {heading:?}"));
    let level = heading.split(' ').next().unwrap_or_default();
    rest.split(&format!("\n{level} ")).next().unwrap_or_default()
}

#[test]
fn a_section_ends_at_the_next_heading_of_its_level() {
    let text = "# Title\n\n## One\n\ntext\n\n### Deeper\n\nmore\n\n## Two\n\nother\n";
    assert_eq!(section(text, "## One"), "\ntext\n\n### Deeper\n\nmore\n");
    assert_eq!(section(text, "## Two"), "\nother\n");
}
