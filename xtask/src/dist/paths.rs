//! Paths that a build hands on: where programs are found, and what a compiled program says of its sources.

use crate::repository;
use anyhow::{Context, Result};
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

/// Remaps source paths to relative ones. Panic messages contain source file paths; with the builder's absolute paths
/// the binary would disclose private folder names, differ between builders (no reproducible build), and weigh a
/// kilobyte more.
pub(super) fn with_short_paths(command: &mut Command) -> &mut Command {
    command.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", short_paths())
}

/// Returns the `PATH` with a folder before all others.
pub(super) fn with_first(folder: &Path) -> Result<OsString> {
    let others = env::var_os("PATH").unwrap_or_default();
    env::join_paths([folder.to_owned()].into_iter().chain(env::split_paths(&others)))
        .with_context(|| format!("{} cannot be put on the PATH", folder.display()))
}

fn short_paths() -> OsString {
    let home = env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| Some(env::home_dir()?.join(".cargo")));
    let sources = home.into_iter().flat_map(|home| fs::read_dir(home.join("registry/src"))).flatten().flatten();
    let folders: Vec<_> = sources.map(|entry| entry.path()).chain([repository::root().to_owned()]).collect();
    let flags = folders.iter().map(|folder| format!("--remap-path-prefix={}/=", folder.display()));
    flags.collect::<Vec<_>>().join(" ").into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pinned_tools_come_before_others_of_the_same_name() {
        let path = with_first(Path::new("/target/debug")).expect("a plain path");
        assert_eq!(env::split_paths(&path).next(), Some(PathBuf::from("/target/debug")));
    }
}
