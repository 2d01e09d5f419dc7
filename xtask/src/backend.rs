//! The backend as it is shipped: built for release, started as a program.

use crate::{process, repository};
use anyhow::{Context, Result};
use std::path::{Path, PathBuf};
use std::process::Command;

/// Builds the backend for release and returns the program.
pub(crate) fn build() -> Result<PathBuf> {
    println!("Building the backend for release.");
    process::run(Command::new("cargo").current_dir(repository::root()).args([
        "build",
        "--release",
        "--package",
        "support-backend",
    ]))?;
    Ok(repository::target()?.join("release/support-backend"))
}

/// Builds the backend as the tests run it, in seconds, and returns the program.
pub(crate) fn build_for_tests() -> Result<PathBuf> {
    process::run(Command::new("cargo").current_dir(repository::root()).args([
        "build",
        "--package",
        "support-backend",
    ]))?;
    Ok(repository::target()?.join("debug/support-backend"))
}

/// A folder for a database: the one that was named or, without one, one of this name in Cargo's target folder.
pub(crate) fn data(named: Option<&Path>, name: &str) -> Result<PathBuf> {
    let data = match named {
        Some(named) => std::path::absolute(named)?,
        None => repository::target()?.join(name),
    };
    std::fs::create_dir_all(&data).with_context(|| format!("could not create {}", data.display()))?;
    Ok(data)
}
