//! Documents generated from the surface table: the reference tables in `docs/`, the TypeScript declarations, the custom
//! elements manifest.

use std::collections::BTreeMap;
use std::{env, fs};

use crate::source::sorted;
use crate::support::path;
use crate::{declarations, editors, jsx, manifest, markdown};

/// Environment variable that makes the tests write the documents instead of comparing them.
const UPDATE: &str = "UPDATE_SURFACE";

/// Pages with reference tables, each with the names of its tables in their order.
const PAGES: [(&str, &[&str]); 3] = [
    ("docs/configuration.md", &["attributes", "properties", "config", "context"]),
    ("docs/events-and-methods.md", &["events", "methods"]),
    ("docs/styling.md", &["custom-properties", "parts"]),
];

#[test]
fn the_reference_pages_have_the_tables_of_the_surface() {
    let tables = BTreeMap::from(markdown::tables());
    for (page, names) in PAGES {
        let text = read(page);
        assert_eq!(sections(&text), names, "the tables that {page} has markers for");
        hold(page, &names.iter().fold(text, |text, name| with_section(&text, name, &tables[name])));
    }
}

#[test]
fn every_table_is_on_exactly_one_page() {
    let placed: Vec<_> = PAGES.iter().flat_map(|(_, names)| *names).copied().collect();
    assert_eq!(placed.len(), markdown::tables().len());
    assert_eq!(sorted(placed), sorted(markdown::tables().iter().map(|(name, _)| *name)));
}

#[test]
fn the_declarations_for_typescript_are_those_of_the_surface() {
    hold("src/web/element/loader/support-widget.d.ts", &declarations::render());
}

#[test]
fn the_manifests_for_editors_are_those_of_the_surface() {
    hold("src/web/element/loader/custom-elements.json", &manifest::of_script());
    hold("src/web/element/package/custom-elements.json", &manifest::of_package());
}

#[test]
fn the_data_for_editors_is_that_of_the_surface() {
    hold("src/web/element/package/vscode.html-custom-data.json", &editors::custom_data());
    hold("src/web/element/package/web-types.json", &editors::web_types(env!("CARGO_PKG_VERSION")));
}

#[test]
fn the_types_of_frameworks_are_those_of_the_surface() {
    for (framework, types) in jsx::files() {
        hold(&format!("src/web/element/package/types/{framework}.d.ts"), &types);
    }
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
        "{file} differs from src/surface/. The first difference, by line (from 0), in the file and as generated: \
         {difference:?}. Change src/surface/, not the file, and generate the file again:\n\
         {UPDATE}=1 cargo test --test surface"
    );
}

fn read(file: &str) -> String {
    fs::read_to_string(path(file)).unwrap_or_default()
}

/// Returns the names of a document's sections, from their opening markers.
fn sections(document: &str) -> Vec<&str> {
    let lines = document.lines();
    lines.filter_map(|line| line.strip_prefix("<!-- surface:")?.strip_suffix(" -->")).collect()
}

/// Replaces the content between the two markers of a section.
fn with_section(document: &str, name: &str, content: &str) -> String {
    let (begin, end) = (format!("<!-- surface:{name} -->\n"), format!("<!-- /surface:{name} -->"));
    let (before, rest) = document.split_once(&begin).unwrap_or_else(|| panic!("no line {begin:?}"));
    let (_, after) = rest.split_once(&end).unwrap_or_else(|| panic!("no {end:?} after {begin:?}"));
    format!("{before}{begin}{content}{end}{after}")
}
