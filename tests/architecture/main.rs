//! Architecture tests: layering and allowed imports of modules, and other rules that the compiler does not check.

mod crate_files;
mod imports;
#[path = "../support/mod.rs"]
mod support;

use std::fs;

use crate_files::Crate;
use imports::{Imports, circles, imports};
use support::{File, files, path};

/// Layers: each module of the crate, with the modules that it may import.
const DIRECTIONS: [(&str, &[&str]); 7] = [
    ("model", &[]),
    ("wire", &["model"]),
    ("i18n", &["model", "wire"]),
    ("app", &["model", "wire", "i18n"]),
    ("ui", &["model", "i18n", "app"]),
    ("web", &["model", "wire", "i18n", "app", "ui"]),
    ("surface", &[]),
];

/// Folders of `ui`, with the folders that each must not import. Features may import each other; the shell is above all
/// of them.
const FOLDERS: [(&str, &[&str]); 8] = [
    ("state", &["kit", "drafts", "form", "guidance", "help", "outbox", "requests", "shell"]),
    ("kit", &["drafts", "form", "guidance", "help", "outbox", "requests", "shell"]),
    ("drafts", &["shell"]),
    ("form", &["shell"]),
    ("guidance", &["shell"]),
    ("help", &["shell"]),
    ("outbox", &["shell"]),
    ("requests", &["shell"]),
];

/// Crates of browser APIs.
const BROWSER_CRATES: [&str; 7] =
    ["web_sys", "js_sys", "gloo_net", "gloo_timers", "wasm_bindgen_futures", "wasm_bindgen", "leptos"];

/// Maximum number of lines in a file.
const LONGEST_FILE: usize = 300;

/// Returns the lines of a file that are not comments, with their numbers.
fn code(file: &File) -> impl Iterator<Item = (usize, &str)> {
    let lines = file.text.lines().enumerate().map(|(index, line)| (index + 1, line.trim_start()));
    lines.filter(|(_, line)| !line.starts_with("//") && !line.starts_with("/*") && !line.starts_with('*'))
}

/// Returns a module's files: its own, and those of its folder.
fn module(name: &str) -> Vec<File> {
    let own = format!("src/{name}.rs");
    let inside = format!("src/{name}/");
    files("src", "rs").into_iter().filter(|file| file.path == own || file.path.starts_with(&inside)).collect()
}

/// Returns whether a line contains a name as a whole word, and not as the end of a longer path.
fn names(line: &str, name: &str) -> bool {
    let is_part = |character: char| character.is_alphanumeric() || character == '_';
    line.match_indices(name)
        .any(|(at, _)| !line[..at].ends_with(is_part) && !line[at + name.len()..].starts_with(is_part))
}

#[test]
fn modules_know_only_what_they_may_know() {
    for (name, known) in DIRECTIONS {
        let files = module(name);
        assert!(!files.is_empty(), "there is no module {name}");
        for file in &files {
            for (number, line) in code(file) {
                for (other, _) in DIRECTIONS.iter().filter(|(other, _)| *other != name && !known.contains(other)) {
                    let is_named = names(line, &format!("crate::{other}"));
                    assert!(!is_named, "{}:{number}: {name} must not know {other}", file.path);
                }
                assert!(!line.contains("crate::{"), "{}:{number}: name each module in a line of its own", file.path);
                assert!(!line.contains("super::super::"), "{}:{number}: begin with crate:: instead", file.path);
            }
        }
    }
}

/// The same by the imports as they are resolved, through re-exports and whatever way a path is written.
#[test]
fn imports_lead_to_no_module_that_is_above() {
    let read = Crate::read("src/lib.rs", &|file| fs::read_to_string(path(file)).ok());
    let found = upward(&imports(&read));
    assert_eq!(found, Vec::<String>::new());
}

/// Imports that DIRECTIONS or FOLDERS forbid.
fn upward(imports: &Imports) -> Vec<String> {
    let mut found = Vec::new();
    for (file, others) in imports {
        for other in others {
            let (from, to) = (place(file), place(other));
            let known = DIRECTIONS.iter().find(|(name, _)| *name == from.0).map(|(_, known)| *known);
            let is_above = known.is_some_and(|known| from.0 != to.0 && !known.contains(&to.0));
            let above = FOLDERS.iter().find(|(folder, _)| from == ("ui", folder)).map(|(_, above)| *above);
            if is_above || to.0 == "ui" && above.is_some_and(|above| above.contains(&to.1)) {
                found.push(format!("{file} imports from {other}"));
            }
        }
    }
    found
}

/// The module of a file, and the folder in it.
fn place(file: &str) -> (&str, &str) {
    let mut parts = file.trim_start_matches("src/").trim_end_matches(".rs").split('/');
    (parts.next().unwrap_or_default(), parts.next().unwrap_or_default())
}

#[test]
fn an_upward_import_is_found_however_it_is_written() {
    let files = [
        ("src/lib.rs", "pub mod ui; pub mod model;"),
        ("src/ui/mod.rs", "pub mod kit; pub mod outbox;"),
        ("src/ui/kit/mod.rs", "use super::{outbox::Entry}; fn entry() -> Entry { todo() }"),
        ("src/ui/outbox/mod.rs", "mod entry; pub use entry::Entry;"),
        ("src/ui/outbox/entry.rs", "pub struct Entry;"),
        ("src/model/mod.rs", "fn entry(_: crate::ui::outbox::Entry) {}"),
    ];
    let text = |name: &str| files.iter().find(|(file, _)| *file == name).map(|(_, text)| (*text).to_owned());
    let expected =
        ["src/model/mod.rs", "src/ui/kit/mod.rs"].map(|file| format!("{file} imports from src/ui/outbox/entry.rs"));
    assert_eq!(upward(&imports(&Crate::read("src/lib.rs", &text))), expected);
}

#[test]
fn features_stand_on_state_and_kit_and_below_the_shell() {
    for (folder, above) in FOLDERS {
        let files = module(&format!("ui/{folder}"));
        assert!(!files.is_empty(), "there is no folder {folder}");
        for file in &files {
            for (number, line) in code(file) {
                let known = above.iter().find(|other| names(line, &format!("crate::ui::{other}")));
                assert_eq!(known, None, "{}:{number}: {folder} must not know it", file.path);
            }
        }
    }
}

#[test]
fn the_element_itself_is_named_at_the_top_alone() {
    for file in files("src", "rs").iter().filter(|file| file.path != "src/lib.rs") {
        let found = code(file).find(|(_, line)| line.contains("crate::SupportWidget"));
        assert_eq!(found, None, "{}", file.path);
    }
}

#[test]
fn only_the_edge_touches_the_browser() {
    for file in files("src", "rs").iter().filter(|file| !file.path.starts_with("src/web/")) {
        let is_view = file.path.starts_with("src/ui/");
        for (number, line) in code(file) {
            for name in BROWSER_CRATES.iter().filter(|name| names(line, name)) {
                let is_allowed = is_view && (*name == "leptos" || *name == "wasm_bindgen" && is_plain_conversion(line));
                assert!(is_allowed, "{}:{number}: only src/web may name {name}", file.path);
            }
        }
    }
}

/// Whether an import is one of wasm-bindgen's plain conversions: views downcast events and set properties, which needs
/// these types, but no browser.
fn is_plain_conversion(line: &str) -> bool {
    let known = ["wasm_bindgen::JsCast;", "wasm_bindgen::JsValue;", "wasm_bindgen::{JsCast, JsValue};"];
    known.iter().any(|import| line == format!("use {import}"))
}

#[test]
fn only_the_store_knows_its_database() {
    for file in files("backend/src", "rs").iter().filter(|file| !file.path.starts_with("backend/src/store/")) {
        let found = code(file).find(|(_, line)| names(line, "sqlx"));
        assert_eq!(found, None, "{}: only backend/src/store may name sqlx", file.path);
    }
}

#[test]
fn views_are_built_without_markup() {
    for file in module("ui").iter().chain(&module("web")).chain(&files("src/web/element/loader", "js")) {
        for (number, line) in code(file) {
            for word in ["view!", "template!", "inner_html", "innerHTML", "outerHTML", "insertAdjacentHTML"] {
                assert!(!line.contains(word), "{}:{number}: {word} (see src/ui/kit/element.rs)", file.path);
            }
        }
    }
}

#[test]
fn every_file_can_be_read_in_one_sitting() {
    let folders = ["src", "backend", "xtask", "tests", "examples", "demo", "style", "build"];
    let written = folders.iter().flat_map(|folder| ["rs", "js", "css"].map(|extension| (folder, extension)));
    let present = written.filter(|(folder, extension)| has(folder, extension));
    for file in present.flat_map(|(folder, extension)| files(folder, extension)) {
        let lines = file.text.lines().count();
        assert!(lines <= LONGEST_FILE, "{} has {lines} lines; {LONGEST_FILE} are the most", file.path);
    }
}

/// What stands at the left in one language stands at the right in another: sides are named by their order in the line.
#[test]
fn styles_name_no_side_of_the_screen() {
    for file in files("style", "css") {
        let mut lines = file.text.lines().map(str::trim);
        let side =
            lines.find(|line| SIDES.iter().any(|side| line.split([' ', '-', ':', ';']).any(|word| word == *side)));
        assert_eq!(side.filter(|line| !line.starts_with(['/', '*', '.'])), None, "{}", file.path);
    }
}

const SIDES: [&str; 2] = ["left", "right"];

/// Returns whether a folder is expected to contain files with this extension.
fn has(folder: &str, extension: &str) -> bool {
    match extension {
        "js" => ["src", "demo", "tests"].contains(&folder),
        "css" => ["style", "demo", "tests"].contains(&folder),
        _ => !["style", "demo"].contains(&folder),
    }
}

#[test]
fn the_first_page_of_the_documentation_lists_every_module() {
    let lib = fs::read_to_string(path("src/lib.rs")).expect("the crate has a root");
    let modules: Vec<_> = lib.lines().filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';')).collect();
    let mut listed: Vec<_> = DIRECTIONS.iter().map(|(name, _)| *name).collect();
    listed.sort_unstable();
    assert_eq!(modules, listed, "the modules of src/lib.rs, and the directions that this test knows");
    for (name, known) in DIRECTIONS {
        let row = lib.lines().find(|line| {
            line.starts_with(&format!("//! | `{name}` | ")) || line.starts_with(&format!("//! | [`{name}`] | "))
        });
        let row = row.unwrap_or_else(|| panic!("the table of src/lib.rs does not list {name}"));
        let cell = row.trim_end_matches(" |").rsplit(" | ").next().expect("a row has cells");
        assert_eq!(cell, described(known), "what {name} may know, in the table of src/lib.rs");
    }
}

fn described(known: &[&str]) -> String {
    match known.len() {
        0 => "nothing else".to_owned(),
        5 => "all of them".to_owned(),
        _ => known.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", "),
    }
}

/// A file that imports from another one, directly or through others, is not imported by it: then the house can be read from
/// the bottom up.
#[test]
fn files_import_in_no_circles() {
    for root in
        ["src/lib.rs", "backend/src/lib.rs", "backend/src/main.rs", "xtask/src/main.rs", "xtask/assemble/src/main.rs"]
    {
        let read = Crate::read(root, &|file| fs::read_to_string(path(file)).ok());
        let found = circles(&imports(&read));
        assert_eq!(found, Vec::<Vec<String>>::new(), "circles of imports below {root}");
    }
}

#[test]
fn a_circle_of_imports_is_found_through_reexports() {
    let files = [
        ("a/lib.rs", "mod one; mod two; pub use two::Two;"),
        ("a/one.rs", "use crate::Two; pub struct One(Two);"),
        ("a/two.rs", "pub struct Two; fn two() -> super::one::One { todo() }"),
    ];
    let text = |name: &str| files.iter().find(|(file, _)| *file == name).map(|(_, text)| (*text).to_owned());
    assert_eq!(circles(&imports(&Crate::read("a/lib.rs", &text))), [["a/one.rs", "a/two.rs"]]);
}
