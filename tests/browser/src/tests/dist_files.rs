//! Checks of the built JavaScript (quality 1).
//!
//! Also known as: XSS, innerHTML, eval, CSP, static scan.

use std::fs;
use std::path::{Path, PathBuf};

use crate::case::{Case, cases};
use crate::stage::Stage;

/// The tests of this theme.
pub(crate) fn cases() -> Vec<Case> {
    cases![the_built_javascript_turns_no_text_into_elements_or_code]
}

/// What would do so.
const FORBIDDEN: [&str; 6] =
    ["innerHTML", "outerHTML", "insertAdjacentHTML", "new Function", "eval(", "document.write"];

/// Quality 1.
async fn the_built_javascript_turns_no_text_into_elements_or_code(stage: Stage) {
    let files = scripts(&stage.site().join("support-widget"));
    assert!(files.len() >= 4, "loader twice, program and card: {files:?}");
    for file in files {
        let script = fs::read_to_string(&file).expect("a readable script");
        let found: Vec<_> = FORBIDDEN.iter().filter(|word| script.contains(*word)).collect();
        assert!(found.is_empty(), "{} holds {found:?}", file.display());
    }
}

fn scripts(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let paths = entries.map(|entry| entry.expect("a readable folder").path());
    paths
        .flat_map(|path| {
            if path.is_dir() {
                scripts(&path)
            } else if path.extension().is_some_and(|extension| extension == "js") {
                vec![path]
            } else {
                Vec::new()
            }
        })
        .collect()
}
