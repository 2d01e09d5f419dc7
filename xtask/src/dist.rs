//! Builds the widget with Trunk, which calls `cargo xtask assemble` at the end.

use crate::tools::{self, Tool};
use crate::{process, repository};
use anyhow::{Context, Result};
use clap::Args;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

/// What to pass on to Trunk.
#[derive(Debug, Args)]
pub(crate) struct TrunkArguments {
    /// Trunk's own arguments, for example `serve`.
    #[arg(trailing_var_arg = true, allow_hyphen_values = true, required = true)]
    arguments: Vec<OsString>,
}

/// Builds the release widget, and returns the folder with the demo page and the embeddable files.
pub(crate) fn build() -> Result<PathBuf> {
    process::run(trunk_command()?.args(["build", "--release"]))?;
    Ok(repository::dist())
}

/// Runs Trunk with the user's own arguments.
pub(crate) fn trunk(arguments: &TrunkArguments) -> Result<()> {
    process::run(trunk_command()?.args(&arguments.arguments))
}

/// Returns a Trunk command that downloads nothing: Trunk searches its helper tools on the `PATH` first, and finds the
/// pinned ones there, in the versions that it asks for.
fn trunk_command() -> Result<Command> {
    tools::ensure_wasm_target()?;
    let trunk = Tool::trunk().installed()?;
    let wasm_bindgen = Tool::wasm_bindgen()?.installed()?;
    let mut command = Command::new(&trunk);
    command.current_dir(repository::root()).env("PATH", path_with(&[&trunk, &wasm_bindgen])?);
    with_short_paths(&mut command);
    Ok(command)
}

/// Remaps source paths to relative ones. Panic messages contain source file paths; with the builder's absolute paths
/// the binary would disclose private folder names, differ between builders (no reproducible build), and weigh a
/// kilobyte more.
pub(crate) fn with_short_paths(command: &mut Command) -> &mut Command {
    command.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", short_paths())
}

fn short_paths() -> OsString {
    let home = env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| Some(env::home_dir()?.join(".cargo")));
    let sources = home.into_iter().flat_map(|home| fs::read_dir(home.join("registry/src"))).flatten().flatten();
    let folders: Vec<_> = sources.map(|entry| entry.path()).chain([repository::root().to_owned()]).collect();
    let flags = folders.iter().map(|folder| format!("--remap-path-prefix={}/=", folder.display()));
    flags.collect::<Vec<_>>().join(" ").into()
}

fn path_with(programs: &[&Path]) -> Result<OsString> {
    let folders = programs.iter().filter_map(|program| program.parent()).map(Path::to_path_buf);
    let others = env::var_os("PATH").unwrap_or_default();
    env::join_paths(folders.chain(env::split_paths(&others))).context("the tools' folder cannot be put on the PATH")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pinned_tools_come_before_others_of_the_same_name() {
        let path = path_with(&[Path::new("/cache/bin/trunk")]).expect("a plain path");
        assert_eq!(env::split_paths(&path).next(), Some(PathBuf::from("/cache/bin")));
    }
}
