//! What a built widget was made from. A build whose sources are the same is not repeated, so that a second run of the
//! demo starts in seconds.

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::process::Command;
use xtask::process;

/// All top-level entries of the repository that the widget or its layout is made from.
const SOURCES: [&str; 16] = [
    ".cargo",
    "Cargo.lock",
    "Cargo.toml",
    "LICENSE",
    "LICENSE-APACHE",
    "LICENSE-MIT",
    "THIRD-PARTY-NOTICES.txt",
    "Trunk.toml",
    "build",
    "build.rs",
    "demo",
    "index.html",
    "locales",
    "rust-toolchain.toml",
    "src",
    "style",
];

/// The commands of the repository, without those that do not build the widget.
const TOOLS: [&str; 3] = ["xtask/assemble", "xtask/src/dist", "xtask/src/tools"];

/// The file with the digest in the folder of the built widget. It is hidden, so no server shows it; any other build
/// with Trunk empties the folder.
const FILE: &str = ".inputs";

/// The digest of everything that a build of the widget depends on.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Inputs(String);

impl Inputs {
    /// Reads all sources of a checkout.
    pub(super) fn of(root: &Path) -> Result<Self> {
        let mut digest = Sha256::new();
        digest.update(process::capture(Command::new("rustc").current_dir(root).arg("--version"))?);
        for name in SOURCES.iter().chain(&TOOLS) {
            add(&mut digest, &root.join(name))?;
        }
        Ok(Self(digest.finalize().iter().map(|byte| format!("{byte:02x}")).collect()))
    }

    /// Returns whether the widget in a folder was made from these inputs.
    pub(super) fn are_those_of(&self, dist: &Path) -> bool {
        fs::read_to_string(dist.join(FILE)).is_ok_and(|digest| digest == self.0)
    }

    /// Forgets what the widget in a folder was made from: a build that is interrupted leaves a part of it.
    pub(super) fn forget(dist: &Path) -> Result<()> {
        match fs::remove_file(dist.join(FILE)) {
            Err(error) if error.kind() != ErrorKind::NotFound => Err(error).context("could not begin a new build"),
            _ => Ok(()),
        }
    }

    /// Notes that the widget in a folder was made from these inputs.
    pub(super) fn write_to(&self, dist: &Path) -> Result<()> {
        let path = dist.join(FILE);
        fs::write(&path, &self.0).with_context(|| format!("could not write {}", path.display()))
    }
}

fn add(digest: &mut Sha256, path: &Path) -> Result<()> {
    if path.is_dir() {
        let entries = fs::read_dir(path).with_context(|| format!("could not read {}", path.display()))?;
        let mut paths = entries.map(|entry| Ok(entry?.path())).collect::<Result<Vec<PathBuf>>>()?;
        paths.sort();
        return paths.iter().try_for_each(|path| add(digest, path));
    }
    let content = fs::read(path).with_context(|| format!("could not read {}", path.display()))?;
    // Names and lengths keep two files apart from one with the same bytes.
    digest.update(path.as_os_str().as_encoded_bytes());
    digest.update(content.len().to_le_bytes());
    digest.update(content);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::repository;
    use std::collections::BTreeSet;

    /// Top-level entries that no built widget depends on.
    const OTHERS: [&str; 14] = [
        ".ci",
        ".git",
        ".gitignore",
        "ARCHITECTURE.md",
        "CHANGELOG.md",
        "CONTRIBUTING.md",
        "README.md",
        "SECURITY.md",
        "backend",
        "docs",
        "examples",
        "rustfmt.toml",
        "tests",
        "xtask",
    ];

    #[test]
    fn every_entry_of_the_repository_is_a_source_or_known_not_to_be_one() {
        let known: BTreeSet<&str> = SOURCES.iter().chain(&OTHERS).copied().collect();
        let tracked =
            Command::new("git").current_dir(repository::root()).args(["ls-tree", "--name-only", "HEAD"]).output();
        let tracked = String::from_utf8(tracked.expect("git is there").stdout).expect("names in UTF-8");
        let unknown: Vec<&str> = tracked.lines().filter(|name| !known.contains(name)).collect();
        assert!(unknown.is_empty(), "add these to SOURCES, or else to OTHERS: {unknown:?}");
    }

    #[test]
    fn a_build_is_current_until_a_source_changes() {
        let root = tempfile::tempdir().expect("a temporary folder");
        for name in SOURCES.iter().chain(&TOOLS) {
            fs::create_dir_all(root.path().join(name)).expect("a writable folder");
        }
        let dist = tempfile::tempdir().expect("a temporary folder");
        let before = Inputs::of(root.path()).expect("readable");
        assert!(!before.are_those_of(dist.path()));
        before.write_to(dist.path()).expect("writable");
        assert!(Inputs::of(root.path()).expect("readable").are_those_of(dist.path()));
        Inputs::forget(dist.path()).expect("writable");
        assert!(!before.are_those_of(dist.path()), "a build has begun");
        before.write_to(dist.path()).expect("writable");
        fs::write(root.path().join("style/tokens.css"), "a { }").expect("writable");
        assert!(!Inputs::of(root.path()).expect("readable").are_those_of(dist.path()));
    }
}
