//! axe-core, the accessibility checker of the browser tests.

use super::cache;
use crate::debian::{self, Package};
use crate::process;
use crate::progress::Terminal;
use anyhow::{Context, Result, ensure};
use std::fs;
use std::path::PathBuf;
use std::process::Command;

const VERSION: &str = "4.14.1";

/// Returns the path of `axe.min.js`, after installing it if necessary.
pub(crate) fn axe_core() -> Result<PathBuf> {
    let cache = cache::folder()?;
    let home = cache.join(format!("axe-core-{VERSION}"));
    let script = home.join("node_modules/axe-core/axe.min.js");
    if !script.is_file() {
        debian::ensure(&[Package::NPM])?;
        let _lock = cache::lock(&cache, &Terminal)?;
        if !script.is_file() {
            println!("Installing axe-core {VERSION}, which checks accessibility: a download of about 3 MB.");
            let unfinished = cache.join(format!("unfinished-axe-core-{VERSION}"));
            fs::create_dir_all(&unfinished)?;
            process::run(
                Command::new("npm")
                    .current_dir(&cache)
                    .args(["install", "--ignore-scripts", "--no-audit", "--no-fund", "--prefix"])
                    .arg(&unfinished)
                    .arg(format!("axe-core@{VERSION}")),
            )?;
            fs::rename(&unfinished, &home).with_context(|| format!("could not create {}", home.display()))?;
        }
    }
    ensure!(script.is_file(), "axe-core {VERSION} was installed without axe.min.js");
    Ok(script)
}
