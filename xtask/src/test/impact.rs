//! What a change of a file can break.

use super::step::Step::{self, Browser, Dist, Examples, Format, LintHost, LintWasm, Native, Package, Size};
use clap::ValueEnum;

/// What has to be run after a change of a file.
#[derive(Debug, PartialEq)]
pub(crate) struct Impact<'a> {
    /// The steps.
    pub(crate) steps: &'static [Step],
    /// The theme of the browser tests, if the file concerns no other.
    pub(crate) theme: Option<&'a str>,
}

/// The steps by the beginning of a path; the first that fits. Any other file is in the widget or decides how everything
/// is built. Native tests read most files: they check documents, and that tests cite what they show.
const STEPS: [(&str, &[Step]); 18] = [
    ("docs/", &[Native]),
    ("locales/terms.toml", &[Native]),
    ("locales/", WIDGET_DATA),
    ("style/", WIDGET_DATA),
    ("demo/", &[Native, Dist, Size, Browser]),
    ("examples/package/", &[Native, Package, Browser]),
    ("examples/", &[Format, LintWasm, Native, Examples]),
    // The browser tests run the real backend.
    ("backend/", &[Format, LintHost, Native, Browser]),
    ("xtask/assemble/", BUILD),
    ("xtask/src/dist/", BUILD),
    ("xtask/src/progress/", BUILD),
    ("xtask/src/tools/", BUILD),
    ("xtask/", NATIVE_CODE),
    ("tests/browser/", &[Format, LintHost, Native, Browser]),
    ("tests/views/", &[Format, LintWasm, Native, Browser]),
    ("tests/pages/", &[Native, Browser]),
    ("tests/", NATIVE_CODE),
    ("rustfmt.toml", &[Format]),
];

/// What runs on this machine alone.
const NATIVE_CODE: &[Step] = &[Format, LintHost, Native];

/// What lays out the files to embed.
const BUILD: &[Step] = &[Format, LintHost, Native, Dist, Size, Package, Browser];

/// What is compiled in without being code.
const WIDGET_DATA: &[Step] = &[Native, Dist, Size, Examples, Package, Browser];

impl<'a> Impact<'a> {
    /// Returns what a change of the file at a path of the repository can break.
    pub(crate) fn of(path: &'a str) -> Self {
        if path.ends_with(".md") {
            return Self { steps: &[Native], theme: None };
        }
        let known = STEPS.iter().find(|(beginning, _)| path.starts_with(beginning));
        Self { steps: known.map_or(Step::value_variants(), |(_, steps)| steps), theme: theme(path) }
    }
}

/// The theme of the browser tests that a file belongs to.
fn theme(path: &str) -> Option<&str> {
    if ["tests/views/", "tests/pages/views/"].iter().any(|folder| path.starts_with(folder)) {
        return Some("views");
    }
    let theme = path.strip_prefix("tests/browser/src/tests/")?.strip_suffix(".rs")?;
    // The list of themes says where each runs.
    (theme != "mod" && !theme.contains('/')).then_some(theme)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::repository;

    #[test]
    fn a_file_asks_for_what_it_can_break() {
        for (path, steps, theme) in [
            ("README.md", &[Native][..], None),
            ("docs/picture.png", &[Native], None),
            ("backend/README.md", &[Native], None),
            ("backend/src/lib.rs", &[Format, LintHost, Native, Browser], None),
            ("tests/browser/src/tests/drafts.rs", &[Format, LintHost, Native, Browser], Some("drafts")),
            ("tests/browser/src/tests/mod.rs", &[Format, LintHost, Native, Browser], None),
            ("tests/browser/src/stage.rs", &[Format, LintHost, Native, Browser], None),
            ("tests/views/src/help.rs", &[Format, LintWasm, Native, Browser], Some("views")),
            ("tests/pages/views/play.js", &[Native, Browser], Some("views")),
            ("tests/simulator/src/laws.rs", NATIVE_CODE, None),
            ("xtask/src/test/step.rs", NATIVE_CODE, None),
            ("xtask/assemble/src/main.rs", BUILD, None),
            ("locales/en-US/home.ftl", WIDGET_DATA, None),
            ("locales/terms.toml", &[Native], None),
            ("examples/leptos_app.rs", &[Format, LintWasm, Native, Examples], None),
        ] {
            assert_eq!(Impact::of(path), Impact { steps, theme }, "{path}");
        }
    }

    #[test]
    fn a_file_that_is_compiled_in_or_unknown_asks_for_everything() {
        for path in
            ["src/app/mod.rs", "build.rs", "build/ftl.rs", "Cargo.lock", ".cargo/config.toml", "a/new/folder.rs"]
        {
            assert_eq!(Impact::of(path), Impact { steps: Step::value_variants(), theme: None }, "{path}");
        }
    }

    #[test]
    fn every_known_beginning_is_there() {
        for (beginning, _) in STEPS {
            assert!(repository::root().join(beginning).exists(), "{beginning}");
        }
    }
}
