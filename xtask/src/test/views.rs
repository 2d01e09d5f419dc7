//! The program that tests the views (`tests/views`). A page of the browser tests loads it.

use crate::{dist, process, repository, tools};
use anyhow::Result;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Returns the folder that the program is bound into.
pub(super) fn folder() -> Result<PathBuf> {
    Ok(repository::target()?.join("views"))
}

/// Compiles the program and binds it to the browser.
pub(super) fn build() -> Result<()> {
    tools::ensure_wasm_target()?;
    // In a command of its own, as in a build of the widget: beside other packages its libraries would get other features.
    process::run(&mut dist::cargo_build(&["assemble"]))?;
    process::run(dist::cargo_build(&["views"]).arg(format!("--target={}", tools::WASM_TARGET)))?;
    process::run(&mut bind(&repository::target()?, &folder()?))
}

/// Returns the command that binds the compiled program. Debug information is left out: it is half of the file, binding it
/// takes as long again, and a panic names its line without it.
fn bind(target: &Path, folder: &Path) -> Command {
    let mut command = Command::new(target.join("debug/bindgen"));
    command.arg(target.join(tools::WASM_TARGET).join("debug/views.wasm"));
    command.args(["--target", "web", "--out-name", "views", "--out-dir"]).arg(folder);
    command
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn the_program_is_bound_where_the_page_looks_for_it() {
        let words = process::describe(&bind(Path::new("/target"), Path::new("/target/views")));
        let expected = "/target/debug/bindgen /target/wasm32-unknown-unknown/debug/views.wasm \
                        --target web --out-name views --out-dir /target/views";
        assert_eq!(words, expected);
        let page = fs::read_to_string(repository::root().join("tests/pages/views/play.js")).expect("the page's script");
        assert!(page.contains("/program/views.js") && page.contains("/program/views_bg.wasm"));
    }
}
