//! `docs/browser-support.md`: the stated floor is the highest version of the required features, and the table has
//! exactly the late features that the sources use.

use crate::markdown::{document, section};
use crate::support::{File, files};
use crate::table::rows;

const DOCUMENT: &str = "docs/browser-support.md";

/// Where a feature is looked for.
#[derive(Clone, Copy)]
enum Place {
    /// Style sheets.
    Style,
    /// The loader, the fallback card and the script that fetches lazy chunks.
    Loader,
    /// The browser layer, in Rust and JavaScript.
    Web,
}

/// Features that browsers got late: the first cell of their row, where they would be used, and a text that shows their
/// use. Those without a row are not used, and watched for.
const FEATURES: [(&str, Place, &str); 52] = [
    ("`light-dark()`", Place::Style, "light-dark("),
    ("`:has()`", Place::Style, ":has("),
    ("container queries", Place::Style, "@container"),
    ("logical properties (`inset-block`)", Place::Style, "inset-block"),
    ("`accent-color`", Place::Style, "accent-color"),
    ("`contain-intrinsic-inline-size`", Place::Style, "contain-intrinsic-inline-size"),
    ("`overscroll-behavior`", Place::Style, "overscroll-behavior"),
    ("dynamic viewport units (`dvb`)", Place::Style, "dvb"),
    ("`forced-colors`", Place::Style, "forced-colors"),
    ("`color-mix()`", Place::Style, "color-mix("),
    ("`oklch()`", Place::Style, "oklch("),
    ("nesting", Place::Style, "&"),
    ("`@layer`", Place::Style, "@layer"),
    ("`@scope`", Place::Style, "@scope"),
    ("`@property`", Place::Style, "@property"),
    ("`@supports`", Place::Style, "@supports"),
    ("`@starting-style`", Place::Style, "@starting-style"),
    ("`text-wrap`", Place::Style, "text-wrap"),
    ("`field-sizing`", Place::Style, "field-sizing"),
    ("`scrollbar-gutter`", Place::Style, "scrollbar-gutter"),
    ("`aspect-ratio`", Place::Style, "aspect-ratio"),
    ("anchor positioning", Place::Style, "anchor("),
    ("`:user-invalid`", Place::Style, ":user-invalid"),
    ("popovers", Place::Style, ":popover-open"),
    ("`Promise.withResolvers`", Place::Loader, "withResolvers"),
    ("`AbortSignal.timeout`", Place::Loader, "AbortSignal.timeout"),
    ("`AbortSignal.any`", Place::Loader, "AbortSignal.any"),
    ("constructed style sheets", Place::Loader, "adoptedStyleSheets"),
    ("class static blocks", Place::Loader, "static {"),
    ("private class fields", Place::Loader, "this.#"),
    ("`Object.hasOwn`", Place::Loader, "Object.hasOwn"),
    ("logical assignment (`??=`)", Place::Loader, "??="),
    ("`replaceChildren`", Place::Loader, "replaceChildren"),
    ("`structuredClone`", Place::Loader, "structuredClone"),
    ("`Object.groupBy`", Place::Loader, "groupBy"),
    ("iterator helpers", Place::Loader, ".values().map("),
    ("copying array methods", Place::Loader, ".toSorted("),
    ("`IntersectionObserver`", Place::Loader, "IntersectionObserver"),
    ("`WebAssembly.compileStreaming`", Place::Loader, "compileStreaming"),
    ("reflected `ariaLabel`", Place::Loader, "ariaLabel"),
    ("`dialog.showModal`", Place::Web, "show_modal"),
    ("`requestIdleCallback`", Place::Web, "\"requestIdleCallback\""),
    ("`navigator.connection.saveData`", Place::Web, "\"saveData\""),
    ("Web Locks", Place::Web, "navigator.locks"),
    ("`BroadcastChannel`", Place::Web, "new BroadcastChannel("),
    ("strict durability of IndexedDB", Place::Web, "durability:"),
    ("`createImageBitmap`", Place::Web, "\"createImageBitmap\""),
    ("`Intl.ListFormat`", Place::Web, "type ListFormat"),
    ("`Intl.PluralRules`", Place::Web, "type PluralRules"),
    ("`Intl.DisplayNames`", Place::Web, "type DisplayNames"),
    ("`Intl.RelativeTimeFormat`", Place::Web, "\"RelativeTimeFormat\""),
    ("unit formats of numbers", Place::Web, "\"unit\""),
];

#[test]
fn the_floor_is_the_highest_version_of_the_required_rows() {
    let document = document(DOCUMENT);
    let stated: Vec<_> = rows(section(&document, "## The floor")).concat().iter().map(|cell| version(cell)).collect();
    let required: Vec<_> = table(&document).into_iter().filter(|row| row[2] == "required").collect();
    let highest = |column: usize| required.iter().map(|row| version(row[column])).max().expect("required rows");
    assert_eq!(stated, [4, 5, 6].map(highest), "{DOCUMENT}: the floor, in major and minor versions");
}

#[test]
fn rows_are_complete() {
    for row in table(&document(DOCUMENT)) {
        assert_eq!(row.len(), 7, "{row:?}");
        assert!(["required", "optional"].contains(&row[2]), "{row:?}");
        assert!(row.iter().all(|cell| !cell.is_empty()), "{row:?}");
    }
}

#[test]
fn every_late_feature_in_use_has_a_row_and_every_row_is_in_use() {
    let document = document(DOCUMENT);
    let table = table(&document);
    let mut wrong = Vec::new();
    for (name, place, text) in FEATURES {
        let users: Vec<_> = sources(place).into_iter().filter(|file| uses(file, text)).map(|file| file.path).collect();
        match (users.is_empty(), table.iter().any(|row| row[0] == name)) {
            (false, false) => wrong.push(format!("no row {name}, which {users:?} use")),
            (true, true) => wrong.push(format!("{name} has a row, but nothing uses it")),
            _ => {}
        }
    }
    let is_known = |name: &str| FEATURES.iter().any(|(known, ..)| *known == name) || name.starts_with("WebAssembly ");
    let unknown = table.iter().map(|row| row[0]).filter(|name| !is_known(name));
    wrong.extend(unknown.map(|name| format!("this test does not know how to look for {name}")));
    assert_eq!(wrong, Vec::<String>::new(), "{DOCUMENT}");
}

/// A new compiler may emit further features by default.
#[test]
fn rows_of_the_compiler_name_the_pinned_rust() {
    let toolchain = crate::markdown::document("rust-toolchain.toml");
    let (_, channel) = toolchain.split_once("channel = \"").expect("a pinned channel");
    let pinned: Vec<_> = channel.split(['.', '"']).take(2).collect();
    let pinned = format!("Rust {}", pinned.join("."));
    let document = document(DOCUMENT);
    let rows: Vec<_> = table(&document).into_iter().filter(|row| row[0].starts_with("WebAssembly ")).collect();
    assert!(!rows.is_empty());
    for row in rows {
        assert!(row[1].contains(&pinned), "{row:?}: see what {pinned} emits, and name it here");
    }
}

fn table(document: &str) -> Vec<Vec<&str>> {
    rows(section(document, "## What sets it"))
}

/// A version as numbers, so that 17.5 is above 17.4 and below 18.
fn version(cell: &str) -> (u32, u32) {
    let number = |text: &str| text.parse().unwrap_or_else(|_| panic!("{cell:?} is no version"));
    cell.split_once('.').map_or_else(|| (number(cell), 0), |(major, minor)| (number(major), number(minor)))
}

fn sources(place: Place) -> Vec<File> {
    match place {
        Place::Style => files("style", "css"),
        Place::Loader => files("src/web/element/loader", "js"),
        Place::Web => files("src/web", "rs").into_iter().chain(files("src/web", "js")).collect(),
    }
}

/// Whether a file uses a feature; comments that name it do not count.
fn uses(file: &File, text: &str) -> bool {
    file.text
        .lines()
        .map(str::trim_start)
        .any(|line| !line.starts_with("//") && !line.starts_with("/*") && line.contains(text))
}
