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
    let written: Vec<_> = page.split("data-text=\"").skip(1).filter_map(|rest| Some(rest.split_once('"')?.0)).collect();
    let built = built_keys();
    assert!(!written.is_empty() && !built.is_empty(), "the test would look at nothing: {written:?}, {built:?}");
    let shown = written.into_iter().chain(built.iter().map(String::as_str));
    let missing: BTreeSet<_> = shown.filter(|key| !texts.contains_key(*key)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

/// Returns the keys that the page's scripts build from its choices. A key without a text would show nothing.
fn built_keys() -> Vec<String> {
    let choices = choices();
    let mut keys = Vec::new();
    for script in files("demo", "js") {
        for rest in script.text.split("dataset.text = ").skip(1) {
            let expression = rest.split(';').next().unwrap_or_default();
            keys.extend(keys_of(expression, &choices).unwrap_or_else(|| {
                panic!("{}: this test does not know which keys {expression} stands for", script.path)
            }));
        }
    }
    keys
}

/// Returns the keys that an expression of the scripts stands for: the name of a choice, a choice with each of its values,
/// or words with each value of one choice.
fn keys_of(expression: &str, choices: &BTreeMap<String, Vec<String>>) -> Option<Vec<String>> {
    let with_values =
        |prefix: &str, values: &[String]| -> Vec<_> { values.iter().map(|value| format!("{prefix}{value}")).collect() };
    match expression {
        "name" => Some(choices.keys().cloned().collect()),
        "`${name}-${value}`" => {
            let pairs = choices.iter().flat_map(|(name, values)| with_values(&format!("{name}-"), values));
            Some(pairs.collect())
        }
        _ => {
            let (prefix, rest) = expression.strip_prefix('`')?.split_once("${now.")?;
            Some(with_values(prefix, choices.get(rest.strip_suffix("}`")?)?))
        }
    }
}

/// Returns the choices of the page with their values. Languages are not among the values: each is shown by its own name.
fn choices() -> BTreeMap<String, Vec<String>> {
    let script = fs::read_to_string(path("demo/choices.js")).expect("the choices");
    let (_, rest) = script.split_once("export const choices = {\n").expect("the choices begin");
    let (list, _) = rest.split_once("\n};").expect("the choices end");
    let mut choices = Vec::<(String, Vec<String>)>::new();
    for line in list.lines() {
        let entry = line.trim_start().split_once(": ").filter(|(name, _)| name.chars().all(char::is_alphanumeric));
        choices.extend(entry.map(|(name, _)| (name.to_owned(), Vec::new())));
        let values = line.split('"').skip(1).step_by(2).map(str::to_owned);
        choices.last_mut().expect("a value belongs to a choice").1.extend(values);
    }
    choices.into_iter().collect()
}

/// Returns the texts of a language by their keys. The files are modules whose only value is written as JSON.
fn texts(tag: &str) -> BTreeMap<String, String> {
    let file = path(&format!("demo/texts/{tag}.js"));
    let module = fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    let json = module.split_once("export default ").map(|(_, value)| value.trim_end().trim_end_matches(';'));
    let json = json.unwrap_or_else(|| panic!("{} exports no texts", file.display()));
    serde_json::from_str(json).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}
