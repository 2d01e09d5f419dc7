//! Paths and the version of the repository.

use crate::process;
use anyhow::{Context, Result};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

/// Version of the widget, which all packages of the workspace share.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

/// Returns the root folder of the checkout.
pub fn root() -> &'static Path {
    let xtask = Path::new(env!("CARGO_MANIFEST_DIR"));
    xtask.parent().unwrap_or(xtask)
}

/// Returns the folder that `cargo xtask dist` fills: the demo page, and the embeddable files in `support-widget/`.
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// Returns the file with the bytes of the last built program by crate, which the build writes for `cargo xtask size`.
pub fn attribution(target: &Path) -> PathBuf {
    target.join("size").join("crates.json")
}

/// Returns the folder of the package for bundlers, which the build fills for `cargo xtask package`.
pub fn package(target: &Path) -> PathBuf {
    target.join("npm").join("package")
}

/// Returns Cargo's target folder, which users can move with `CARGO_TARGET_DIR` or their own configuration. Cargo is asked
/// once.
pub fn target() -> Result<PathBuf> {
    static TARGET: OnceLock<PathBuf> = OnceLock::new();
    if let Some(known) = TARGET.get() {
        return Ok(known.clone());
    }
    let target = ask_for_target()?;
    Ok(TARGET.get_or_init(|| target).clone())
}

fn ask_for_target() -> Result<PathBuf> {
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
