//! Other libraries' forms, which ours is measured beside: pinned packages of npm, bundled as their users would.

use crate::{npm, process};
use anyhow::Result;
use std::path::PathBuf;

/// Entry points in `xtask/peers`, one a library.
const ENTRIES: [&str; 3] = ["formio", "sentry", "survey"];

/// Installs and bundles the libraries, and returns the folder of the bundles.
pub(super) fn bundled() -> Result<PathBuf> {
    let work = npm::installed("xtask/peers", "bench/peers-work")?;
    let out = work.join("out");
    let mut esbuild = npm::script(&work, "node_modules/esbuild/bin/esbuild");
    esbuild.args(ENTRIES.map(|name| format!("{name}.js")));
    esbuild.args(["--bundle", "--minify", "--format=esm", "--log-level=error", "--outdir=out"]);
    process::run(&mut esbuild)?;
    Ok(out)
}
