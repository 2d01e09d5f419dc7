//! The backend as it is shipped: a release build, run as a process.

use crate::{process, repository};
use anyhow::{Context, Result, ensure};
use std::path::{Path, PathBuf};
use std::process::Command;

/// Builds the backend for release and returns the path of its binary.
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

/// Returns the path of the backend's binary in the quick profile of the tests, which has been built.
pub(crate) fn for_tests() -> Result<PathBuf> {
    Ok(repository::target()?.join("debug/support-backend"))
}

/// Returns the folder for a database: the given one, or else `name` in Cargo's target folder.
pub(crate) fn data(named: Option<&Path>, name: &str) -> Result<PathBuf> {
    let data = match named {
        Some(named) => std::path::absolute(named)?,
        None => repository::target()?.join(name),
    };
    std::fs::create_dir_all(&data).with_context(|| format!("could not create {}", data.display()))?;
    Ok(data)
}

/// Creates a database in a folder, unless it exists.
pub(crate) fn init(program: &Path, data: &Path) -> Result<()> {
    if database(data).is_none() {
        let status = Command::new(program).args(["init", "--data"]).arg(data).status()?;
        ensure!(status.success(), "the backend made no database");
    }
    Ok(())
}

/// Returns the path of the database file, whose name the backend chooses.
pub(crate) fn database(data: &Path) -> Option<PathBuf> {
    let mut files = std::fs::read_dir(data).into_iter().flatten().flatten().map(|entry| entry.path());
    files.find(|path| {
        path.extension().is_some_and(|extension| ["db", "sqlite", "sqlite3"].iter().any(|known| extension == *known))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_database_is_found_whatever_its_name_is() {
        let data = tempfile::tempdir().expect("a temporary folder");
        assert_eq!(database(data.path()), None);
        std::fs::write(data.path().join("requests.sqlite3"), "").expect("a writable folder");
        std::fs::write(data.path().join("requests.sqlite3-wal"), "").expect("a writable folder");
        assert_eq!(database(data.path()), Some(data.path().join("requests.sqlite3")));
    }
}
