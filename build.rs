//! Generates Rust from the `locales` folder: one constant per message, the list of languages, and the catalogues that
//! are compiled in. So a new language is one folder and no code, and a message id that does not exist does not compile.
//! Also joins the files of `style` into the stylesheets that the program embeds, one for each list below.
//!
//! The contents of lazy chunks are lists: messages in `build/message_files.rs`, styles below.

#[path = "build/message_files.rs"]
mod message_files;
#[path = "src/i18n/compiled/syntax.rs"]
mod syntax;
#[path = "src/i18n/compiled/writer.rs"]
mod writer;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::{env, fs};

use fluent_syntax::ast::{Entry, Message, Pattern, PatternElement, Resource};
use fluent_syntax::parser;
use writer::Ids;

/// The source language: all others are translated from it and fall back to it.
const SOURCE: &str = "en-US";

/// Style files of the first stylesheet, in order: later rules override earlier ones.
const FIRST_STYLES: [&str; 4] = ["tokens.css", "layout.css", "controls.css", "form.css"];

/// Style files of what follows every form, in order. They are applied before those of the two chunks below, whose order
/// is not defined: no selector stands in both of these.
const SUBMISSION_STYLES: [&str; 5] = ["attachments.css", "drafts.css", "outbox.css", "submission.css", "notices.css"];

/// Style files of the views that list and redact files.
const FILES_STYLES: [&str; 1] = ["file-list.css"];

/// Style files of the further flows, in order.
const FLOWS_STYLES: [&str; 7] = [
    "customers.css",
    "help.css",
    "escalation.css",
    "requests.css",
    "guidance-english.css",
    "guidance.css",
    "follow-up.css",
];

fn main() {
    println!("cargo::rerun-if-changed=locales");
    if env::var_os("CARGO_FEATURE_CODE_SPLITTING").is_some() {
        // Code splitting needs the relocations to find out what refers to what.
        println!("cargo::rustc-link-arg-cdylib=--emit-relocs");
    }
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets OUT_DIR"));
    let parts = message_files::PARTS.map(catalogues);
    let mut ids = Ids::default();
    let messages: Vec<_> = parts.iter().map(|catalogues| constants(&catalogues[SOURCE], &mut ids)).collect();
    write(&out.join("messages.rs"), &messages.concat());
    let names = ids.names().join("\n");
    let known = format!(
        "/// All ids in their order, a line each; those of terms begin with a hyphen.\nconst IDS: &str = {names:?};\n\
         /// The hash of the ids, which fetched catalogues begin with.\nconst IDS_HASH: u32 = {};\n",
        ids.hash()
    );
    let tables = ["COMPILED", "COMPILED_SUBMISSION", "COMPILED_FILES", "COMPILED_FLOWS"].iter().zip(&parts);
    let tables = tables.map(|(name, catalogues)| table(name, &compiled(catalogues, &mut ids)));
    let code: String = [languages(&parts[0]), known].into_iter().chain(tables).collect();
    write(&out.join("catalogues.rs"), &code);
    println!("cargo::rerun-if-changed=style");
    let styles = Path::new("style");
    ensure_listed(styles, &FIRST_STYLES, &[SUBMISSION_STYLES.as_slice(), &FILES_STYLES, &FLOWS_STYLES].concat());
    write(&out.join("style.css"), &joined_styles(styles, &FIRST_STYLES));
    write(&out.join("files.css"), &joined_styles(styles, &FILES_STYLES));
    write(&out.join("flows.css"), &joined_styles(styles, &FLOWS_STYLES));
    write(&out.join("submission.css"), &joined_styles(styles, &SUBMISSION_STYLES));
}

/// The catalogues of all languages, each parsed from these files.
fn catalogues(files: &[&str]) -> BTreeMap<String, Resource<String>> {
    children(Path::new("locales"))
        .into_iter()
        // The termbase is beside the languages.
        .filter(|path| path.is_dir())
        .map(|locale| {
            ensure_listed(&locale, &message_files::PARTS.concat(), &[message_files::FALLBACK]);
            let parsed = parser::parse(joined(&locale, files));
            (name(&locale), parsed.unwrap_or_else(|(_, errors)| panic!("{}: {errors:?}", locale.display())))
        })
        .collect()
}

/// Fails if a folder and its lists differ: a file in none of them would be in no chunk. Temporary files of editors
/// are ignored.
fn ensure_listed(folder: &Path, first: &[&str], lazy: &[&str]) {
    let names = children(folder).into_iter().map(|path| name(&path));
    let present: BTreeSet<_> = names.filter(|name| !name.starts_with('.') && !name.ends_with('~')).collect();
    let listed: BTreeSet<_> = first.iter().chain(lazy).map(|name| (*name).to_owned()).collect();
    let missing: Vec<_> = listed.difference(&present).collect();
    let unlisted: Vec<_> = present.difference(&listed).collect();
    let folder = folder.display();
    assert_eq!(first.len() + lazy.len(), listed.len(), "a file of {folder} is listed twice");
    assert!(missing.is_empty(), "{folder} lacks {missing:?}, which a list in the build script names");
    assert!(unlisted.is_empty(), "no list in the build script names {unlisted:?} of {folder}");
}

/// Generates the constants of a catalogue's messages, and numbers its entries.
fn constants(source: &Resource<String>, ids: &mut Ids) -> String {
    let mut code = String::new();
    for entry in &source.body {
        match entry {
            Entry::Message(Message { id, value: Some(value), .. }) => {
                let (number, text) = (ids.add(&id.name), opening(value));
                let name = id.name.to_uppercase().replace('-', "_");
                writeln!(code, "/// {text:?}\npub const {name}: MessageId = MessageId({number});")
                    .expect("strings take all text");
            }
            Entry::Term(term) => drop(ids.add(&writer::term_name(&term.id.name))),
            _ => {}
        }
    }
    code
}

/// The literal text of a pattern, for the documentation of the message's constant.
fn opening(pattern: &Pattern<String>) -> String {
    let parts = pattern.elements.iter().map(|element| match element {
        PatternElement::TextElement { value } => value.as_str(),
        PatternElement::Placeable { .. } => "…",
    });
    parts.collect()
}

/// Compiles catalogues. They have the ids of the source language, as `tests/catalogues` shows.
fn compiled(catalogues: &BTreeMap<String, Resource<String>>, ids: &mut Ids) -> BTreeMap<String, String> {
    catalogues.iter().map(|(tag, resource)| (tag.clone(), writer::compile(resource, ids))).collect()
}

fn languages(catalogues: &BTreeMap<String, Resource<String>>) -> String {
    let tags: Vec<_> = catalogues.keys().collect();
    format!("/// Tags of all languages.\npub const AVAILABLE: &[&str] = &{tags:?};\n")
}

/// Generates the table of compiled catalogues. For wasm only the source language is compiled in, since the others are
/// fetched when they are needed.
fn table(name: &str, catalogues: &BTreeMap<String, String>) -> String {
    let is_browser = env::var("CARGO_CFG_TARGET_ARCH").as_deref() == Ok("wasm32");
    let takes_all = !is_browser || env::var_os("CARGO_FEATURE_ALL_LANGUAGES").is_some();
    let compiled: Vec<_> = catalogues.iter().filter(|(tag, _)| takes_all || *tag == SOURCE).collect();
    format!("/// Catalogues that are compiled in.\npub(super) const {name}: &[(&str, &str)] = &{compiled:?};\n")
}

/// Joins style files, without comments and indentation.
fn joined_styles(folder: &Path, files: &[&str]) -> String {
    let mut css = joined(folder, files);
    while let Some((start, length)) = css.find("/*").and_then(|at| Some((at, css[at..].find("*/")? + 2))) {
        css.replace_range(start..start + length, "");
    }
    css.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

/// Joins the text of files.
fn joined(folder: &Path, files: &[&str]) -> String {
    let read = |path: PathBuf| fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    files.iter().map(|file| read(folder.join(file))).collect::<Vec<_>>().join("\n")
}

fn name(path: &Path) -> String {
    path.file_name().expect("a child of a folder has a name").to_string_lossy().into_owned()
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
