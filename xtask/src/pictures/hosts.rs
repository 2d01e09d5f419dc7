//! The styles that strangers' portals take from packages.

use crate::{npm, process, repository};
use anyhow::Result;
use std::path::PathBuf;

/// Installs the packages, and returns the folder of the style sheets.
pub(super) fn styles() -> Result<PathBuf> {
    let work = npm::installed("xtask/hosts", "hosts")?;
    let page = repository::root().join("tests/pages/hosts/tailwind/index.html");
    process::run(npm::script(&work, "styles.js").arg(page))?;
    Ok(work.join("out"))
}
