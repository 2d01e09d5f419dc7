//! Packages of npm that measurements, pictures and checks need: pinned by a lock file, and never part of what is shipped.

use crate::debian::{self, Package};
use crate::{process, repository};
use anyhow::Result;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Returns a folder in Cargo's target folder.
pub(crate) fn folder(work: &str) -> Result<PathBuf> {
    Ok(repository::target()?.join(work))
}

/// Copies a folder of the repository to a folder in Cargo's target folder, and installs the packages there that its lock
/// file names.
pub(crate) fn installed(source: &str, work: &str) -> Result<PathBuf> {
    debian::ensure(&[Package::NPM])?;
    let work = folder(work)?;
    copy(&repository::root().join(source), &work)?;
    // It installs exactly what the lock file names, and checks the digests in it.
    process::run(Command::new("npm").current_dir(&work).arg("ci"))?;
    Ok(work)
}

/// Copies a folder with all that is in it.
pub(crate) fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let (path, copied) = (entry.path(), to.join(entry.file_name()));
        if path.is_dir() {
            copy(&path, &copied)?;
        } else {
            fs::copy(&path, copied)?;
        }
    }
    Ok(())
}

/// Returns a command that runs a script of an installed folder.
pub(crate) fn script(work: &Path, script: &str) -> Command {
    let mut command = Command::new("node");
    command.current_dir(work).arg(script);
    command
}
