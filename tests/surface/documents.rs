//! Documents generated from the surface table: the README's tables, the TypeScript declarations, the custom elements
//! manifest.

use std::{env, fs};

use crate::support::path;
use crate::{declarations, manifest, markdown};

/// Environment variable that makes the tests write the documents instead of comparing them.
const UPDATE: &str = "UPDATE_SURFACE";

#[test]
fn the_readme_has_the_tables_of_the_surface() {
    let mut readme = read("README.md");
    for (name, table) in markdown::tables() {
        readme = with_section(&readme, name, &table);
    }
    hold("README.md", &readme);
}

#[test]
fn the_declarations_for_typescript_are_those_of_the_surface() {
    hold("src/web/element/loader/support-widget.d.ts", &declarations::render());
}

#[test]
fn the_manifest_for_editors_is_that_of_the_surface() {
    hold("src/web/element/loader/custom-elements.json", &manifest::render());
}

/// Compares a file with its expected content, or writes it.
fn hold(file: &str, expected: &str) {
    if env::var_os(UPDATE).is_some() {
        fs::write(path(file), expected).expect("a writable repository");
    }
    let text = read(file);
    let lines = text.lines().chain([""]).zip(expected.lines().chain([""]));
    let difference = lines.enumerate().find(|(_, (is, should))| is != should);
    assert!(
        text == expected,
        "{file} does not say what src/surface.rs says. The first difference, by line (from 0), in the file and in the \
         table: {difference:?}. Change the table, not the file, and write the file anew:\n\
         {UPDATE}=1 cargo test --test surface"
    );
}

fn read(file: &str) -> String {
    fs::read_to_string(path(file)).unwrap_or_default()
}

/// Replaces the content between the two markers of a section.
fn with_section(document: &str, name: &str, content: &str) -> String {
    let (begin, end) = (format!("<!-- surface:{name} -->\n"), format!("<!-- /surface:{name} -->"));
    let (before, rest) = document.split_once(&begin).unwrap_or_else(|| panic!("no line {begin:?}"));
    let (_, after) = rest.split_once(&end).unwrap_or_else(|| panic!("no {end:?} after {begin:?}"));
    format!("{before}{begin}{content}{end}{after}")
}
