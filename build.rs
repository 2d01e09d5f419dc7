//! Turns the `locales` folder into Rust: one constant a message, the list of languages, and the catalogues that are
//! compiled in. Adding a language is therefore one folder and no code; a message id that does not exist does not
//! compile. A folder inside a language's has the messages of a part of the program that is fetched later.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::{env, fs};

use fluent_syntax::ast::{Entry, Message, Pattern, PatternElement};
use fluent_syntax::parser;

/// The language that all others are translated from and fall back to.
const SOURCE: &str = "en-US";

/// The part of the program that is fetched later, which is also the name of its folder of messages.
const PART: &str = "later";

fn main() {
    println!("cargo::rerun-if-changed=locales");
    if env::var_os("CARGO_FEATURE_PARTS").is_some() {
        // Whoever splits the program must know what refers to what.
        println!("cargo::rustc-link-arg-cdylib=--emit-relocs");
    }
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets OUT_DIR"));
    let (first, part) = (read_catalogues(""), read_catalogues(PART));
    let messages = [&first, &part].map(|catalogues| constants(&catalogues[SOURCE]));
    write(&out.join("messages.rs"), &messages.concat());
    let tables = [languages(&first), table("COMPILED", &first), table("COMPILED_PART", &part)];
    write(&out.join("catalogues.rs"), &tables.concat());
    println!("cargo::rerun-if-changed=style");
    write(&out.join("style.css"), &joined_styles(Path::new("style")));
    write(&out.join("part.css"), &joined_styles(&Path::new("style").join(PART)));
}

/// The catalogues of all languages, or of the same folder inside each.
fn read_catalogues(inside: &str) -> BTreeMap<String, String> {
    children(Path::new("locales"))
        .into_iter()
        .map(|locale| {
            let tag = locale.file_name().expect("a folder has a name").to_string_lossy().into_owned();
            (tag, shortened(&joined(&locale.join(inside))))
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

fn languages(catalogues: &BTreeMap<String, String>) -> String {
    let tags: Vec<_> = catalogues.keys().collect();
    format!("/// Tags of all languages.\npub const AVAILABLE: &[&str] = &{tags:?};\n")
}

/// In the browser only the source language is compiled in, since the others are fetched when they are needed.
fn table(name: &str, catalogues: &BTreeMap<String, String>) -> String {
    let is_browser = env::var("CARGO_CFG_TARGET_ARCH").as_deref() == Ok("wasm32");
    let takes_all = !is_browser || env::var_os("CARGO_FEATURE_ALL_LANGUAGES").is_some();
    let compiled: Vec<_> = catalogues.iter().filter(|(tag, _)| takes_all || *tag == SOURCE).collect();
    format!("/// Catalogues that are compiled in.\npub(super) const {name}: &[(&str, &str)] = &{compiled:?};\n")
}

/// All style sheets of a folder, without comments and indentation.
fn joined_styles(folder: &Path) -> String {
    let mut css = joined(folder);
    while let Some((start, length)) = css.find("/*").and_then(|at| Some((at, css[at..].find("*/")? + 2))) {
        css.replace_range(start..start + length, "");
    }
    css.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

/// The files of a folder in the order of their names; nothing where there is no folder.
fn joined(folder: &Path) -> String {
    let folder = Some(folder).filter(|folder| folder.is_dir());
    let files = folder.into_iter().flat_map(children).filter(|path| path.is_file());
    files.map(|file| fs::read_to_string(file).expect("a readable file")).collect::<Vec<_>>().join("\n")
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
