//! Where things are.

use crate::process;
use anyhow::{Context, Result};
use std::path::{Path, PathBuf};
use std::process::Command;

/// The version of the widget, which all packages of the workspace share.
pub(crate) const VERSION: &str = env!("CARGO_PKG_VERSION");

/// The folder of the checkout.
pub(crate) fn root() -> &'static Path {
    let xtask = Path::new(env!("CARGO_MANIFEST_DIR"));
    xtask.parent().unwrap_or(xtask)
}

/// The folder that `cargo xtask dist` fills: the demo page, and the files to embed in `support-widget/`.
pub(crate) fn dist() -> PathBuf {
    root().join("dist")
}

/// Cargo's target folder, which people move with `CARGO_TARGET_DIR` or with a configuration of their own.
pub(crate) fn target() -> Result<PathBuf> {
    let metadata = process::capture(Command::new("cargo").current_dir(root()).args([
        "metadata",
        "--no-deps",
        "--format-version",
        "1",
    ]))?;
    let metadata: serde_json::Value = serde_json::from_str(&metadata).context("cargo metadata is not JSON")?;
    let target = metadata["target_directory"].as_str().context("cargo metadata names no target directory")?;
    Ok(PathBuf::from(target))
}
