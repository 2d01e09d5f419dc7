//! Completeness of the demo page's texts.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use crate::catalogue::{SOURCE, catalogues};
use crate::support::{files, path};

#[test]
fn the_demo_page_speaks_every_language_of_the_widget_and_no_other() {
    let expected: Vec<_> =
        catalogues().into_iter().map(|catalogue| format!("demo/texts/{}.js", catalogue.tag)).collect();
    let found: Vec<_> = files("demo/texts", "js").into_iter().map(|file| file.path).collect();
    assert_eq!(found, expected);
}

#[test]
fn every_language_of_the_demo_page_has_the_same_texts() {
    let expected: BTreeSet<_> = texts(SOURCE).into_keys().collect();
    for tag in catalogues().into_iter().map(|catalogue| catalogue.tag) {
        let texts = texts(&tag);
        let empty: Vec<_> = texts.iter().filter(|(_, text)| text.trim().is_empty()).collect();
        assert!(empty.is_empty(), "{tag}: {empty:?}");
        let keys: BTreeSet<_> = texts.into_keys().collect();
        let different: Vec<_> = expected.symmetric_difference(&keys).collect();
        assert!(different.is_empty(), "{tag}: missing or surplus: {different:?}");
    }
}

#[test]
fn every_text_of_the_demo_page_is_there() {
    let page = fs::read_to_string(path("index.html")).expect("the demo page");
    let texts = texts(SOURCE);
    let shown: Vec<_> = page.split("data-text=\"").skip(1).filter_map(|rest| Some(rest.split_once('"')?.0)).collect();
    let missing: Vec<_> = shown.iter().filter(|key| !texts.contains_key(**key)).collect();
    assert!(!shown.is_empty() && missing.is_empty(), "missing of {shown:?}: {missing:?}");
}

/// Returns the texts of a language by their keys. The files are modules whose only value is written as JSON.
fn texts(tag: &str) -> BTreeMap<String, String> {
    let file = path(&format!("demo/texts/{tag}.js"));
    let module = fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    let json = module.split_once("export default ").map(|(_, value)| value.trim_end().trim_end_matches(';'));
    let json = json.unwrap_or_else(|| panic!("{} exports no texts", file.display()));
    serde_json::from_str(json).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}
