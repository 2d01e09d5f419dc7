//! Other libraries' forms, which ours is measured beside: pinned packages of npm, bundled as their users would.

use crate::debian::{self, Package};
use crate::{process, repository};
use anyhow::Result;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

/// Entry points in `xtask/peers`, one a library.
const ENTRIES: [&str; 3] = ["formio", "sentry", "survey"];

/// Installs and bundles the libraries, and returns the folder of the bundles.
pub(super) fn bundled() -> Result<PathBuf> {
    debian::ensure(&[Package::NPM])?;
    let source = repository::root().join("xtask/peers");
    let work = repository::target()?.join("bench/peers-work");
    fs::create_dir_all(&work)?;
    for entry in fs::read_dir(source)? {
        let path = entry?.path();
        if let Some(name) = path.file_name().filter(|_| path.is_file()) {
            fs::copy(&path, work.join(name))?;
        }
    }
    // It installs exactly what the lock file names, and checks the digests in it.
    process::run(Command::new("npm").current_dir(&work).arg("ci"))?;
    let out = work.join("out");
    let mut esbuild = Command::new("node");
    esbuild.current_dir(&work).arg("node_modules/esbuild/bin/esbuild");
    esbuild.args(ENTRIES.map(|name| format!("{name}.js")));
    esbuild.args(["--bundle", "--minify", "--format=esm", "--log-level=error", "--outdir=out"]);
    process::run(&mut esbuild)?;
    Ok(out)
}
