//! Turns the `locales` folder into Rust: one constant a message, the list of languages, and the catalogues that are
//! compiled in. Adding a language is therefore one folder and no code; a message id that does not exist does not
//! compile.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::{env, fs};

use fluent_syntax::ast::{Entry, Message, Pattern, PatternElement};
use fluent_syntax::parser;

/// The language that all others are translated from and fall back to.
const SOURCE: &str = "en-US";

fn main() {
    println!("cargo::rerun-if-changed=locales");
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets OUT_DIR"));
    let catalogues = read_catalogues(Path::new("locales"));
    write(&out.join("messages.rs"), &constants(&catalogues[SOURCE]));
    write(&out.join("catalogues.rs"), &tables(&catalogues));
    println!("cargo::rerun-if-changed=style");
    write(&out.join("style.css"), &joined_styles(Path::new("style")));
}

/// All catalogues: the files of each folder joined in the order of their names.
fn read_catalogues(folder: &Path) -> BTreeMap<String, String> {
    children(folder)
        .into_iter()
        .map(|locale| {
            let tag = locale.file_name().expect("a folder has a name").to_string_lossy().into_owned();
            let texts = children(&locale).into_iter().map(|file| fs::read_to_string(file).expect("a readable file"));
            (tag, shortened(&texts.collect::<Vec<_>>().join("\n")))
        })
        .collect()
}

/// Comments and blank lines are for authors; they do not travel.
fn shortened(text: &str) -> String {
    let lines = text.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty());
    lines.fold(String::new(), |text, line| text + line + "\n")
}

fn constants(source: &str) -> String {
    let resource = parser::parse(source).unwrap_or_else(|(_, errors)| panic!("{SOURCE} does not parse: {errors:?}"));
    let messages = resource.body.iter().filter_map(|entry| match entry {
        Entry::Message(message) => Some(message),
        _ => None,
    });
    messages.fold(String::new(), |mut code, Message { id, value, .. }| {
        let name = id.name.to_uppercase().replace('-', "_");
        let text = value.as_ref().map(opening).unwrap_or_default();
        writeln!(code, "/// {text:?}\npub const {name}: &str = {:?};", id.name).expect("strings take all text");
        code
    })
}

/// The literal text of a pattern, for the constant's documentation.
fn opening(pattern: &Pattern<&str>) -> String {
    let parts = pattern.elements.iter().map(|element| match element {
        PatternElement::TextElement { value } => value,
        PatternElement::Placeable { .. } => "…",
    });
    parts.collect()
}

/// In the browser only the source language is compiled in, since the others are fetched when they are needed.
fn tables(catalogues: &BTreeMap<String, String>) -> String {
    let tags: Vec<_> = catalogues.keys().collect();
    let is_browser = env::var("CARGO_CFG_TARGET_ARCH").as_deref() == Ok("wasm32");
    let takes_all = !is_browser || env::var_os("CARGO_FEATURE_ALL_LANGUAGES").is_some();
    let compiled: Vec<_> = catalogues.iter().filter(|(tag, _)| takes_all || *tag == SOURCE).collect();
    format!(
        "/// Tags of all languages.\npub const AVAILABLE: &[&str] = &{tags:?};\n\
         /// Catalogues that are compiled in.\npub(super) const COMPILED: &[(&str, &str)] = &{compiled:?};\n"
    )
}

/// All style sheets, in the order of their names, without comments and indentation.
fn joined_styles(folder: &Path) -> String {
    let texts = children(folder).into_iter().map(|file| fs::read_to_string(file).expect("a readable file"));
    let mut css = texts.collect::<Vec<_>>().join("\n");
    while let Some((start, length)) = css.find("/*").and_then(|at| Some((at, css[at..].find("*/")? + 2))) {
        css.replace_range(start..start + length, "");
    }
    css.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

fn children(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut paths: Vec<_> = entries.map(|entry| entry.expect("a readable folder").path()).collect();
    paths.sort();
    paths
}

fn write(path: &Path, code: &str) {
    fs::write(path, code).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
}
