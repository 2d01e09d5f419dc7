//! Packages of npm that measurements and pictures need: pinned by a lock file, and never part of what is shipped.

use crate::debian::{self, Package};
use crate::{process, repository};
use anyhow::Result;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Copies the files of a folder of the repository to a folder in Cargo's target folder, and installs the packages there
/// that its lock file names.
pub(crate) fn installed(source: &str, work: &str) -> Result<PathBuf> {
    debian::ensure(&[Package::NPM])?;
    let work = repository::target()?.join(work);
    fs::create_dir_all(&work)?;
    for entry in fs::read_dir(repository::root().join(source))? {
        let path = entry?.path();
        if let Some(name) = path.file_name().filter(|_| path.is_file()) {
            fs::copy(&path, work.join(name))?;
        }
    }
    // It installs exactly what the lock file names, and checks the digests in it.
    process::run(Command::new("npm").current_dir(&work).arg("ci"))?;
    Ok(work)
}

/// Returns a command that runs a script of an installed folder.
pub(crate) fn script(work: &Path, script: &str) -> Command {
    let mut command = Command::new("node");
    command.current_dir(work).arg(script);
    command
}
