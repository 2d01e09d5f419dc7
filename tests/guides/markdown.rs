//! Reads tables of Markdown documents.

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

/// Returns the rows of all tables in a text, without their headers: one list of cells each.
pub fn rows(text: &str) -> Vec<Vec<&str>> {
    let lines: Vec<_> = text.lines().collect();
    let is_rule = |line: &str| line.starts_with("| ---");
    let bodies = lines.iter().enumerate().filter(|(index, line)| {
        let is_header = lines.get(index + 1).is_some_and(|next| is_rule(next));
        line.starts_with("| ") && !is_rule(line) && !is_header
    });
    bodies.map(|(_, line)| line.trim_matches('|').split(" | ").map(str::trim).collect()).collect()
}

#[test]
fn headers_and_rules_are_no_rows() {
    let text =
        "Words.\n\n| code | cause |\n| --- | --- |\n| `a` | one or two |\n| `b` | three |\n\n| x |\n| --- |\n| y |\n";
    assert_eq!(rows(text), [vec!["`a`", "one or two"], vec!["`b`", "three"], vec!["y"]]);
}

#[test]
fn a_section_ends_at_the_next_heading_of_its_level() {
    let text = "# Title\n\n## One\n\ntext\n\n### Deeper\n\nmore\n\n## Two\n\nother\n";
    assert_eq!(section(text, "## One"), "\ntext\n\n### Deeper\n\nmore\n");
    assert_eq!(section(text, "## Two"), "\nother\n");
}
