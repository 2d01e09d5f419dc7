//! What a built widget was made from. A build whose sources are the same is not repeated, so that a second run of the
//! demo starts in seconds.

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::env;
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

/// The commands of the repository, which lay out what is built.
const TOOLS: [&str; 3] = ["xtask/Cargo.toml", "xtask/assemble", "xtask/src"];

/// Beginnings of the names of environment variables with which Cargo builds differently.
const SETTINGS: [&str; 5] =
    ["CARGO_BUILD_", "CARGO_ENCODED_RUSTFLAGS", "CARGO_PROFILE_", "CARGO_TARGET_WASM32", "RUSTFLAGS"];

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
        for (name, value) in settings() {
            digest.update(format!("{name}={value}\n"));
        }
        Ok(Self(digest.finalize().iter().map(|byte| format!("{byte:02x}")).collect()))
    }

    /// Returns whether the widget in a folder was made from these inputs, and is still there as a whole.
    pub(super) fn is_up_to_date(&self, dist: &Path) -> bool {
        fs::read_to_string(dist.join(FILE)).is_ok_and(|digest| digest == self.0) && is_complete(dist)
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

/// Returns whether all files are there that the manifest names, with their sizes.
fn is_complete(dist: &Path) -> bool {
    let folder = dist.join("support-widget");
    let manifest = fs::read(folder.join("manifest.json")).ok().and_then(|json| serde_json::from_slice(&json).ok());
    let manifest: serde_json::Value = manifest.unwrap_or_default();
    let is_there = |file: &serde_json::Value| {
        let size = file["path"].as_str().and_then(|path| Some(fs::metadata(folder.join(path)).ok()?.len()));
        size.is_some() && size == file["bytes"].as_u64()
    };
    dist.join("index.html").exists() && manifest["files"].as_array().is_some_and(|files| files.iter().all(is_there))
}

fn settings() -> BTreeMap<String, String> {
    let texts = env::vars_os().filter_map(|(name, value)| Some((name.into_string().ok()?, value.into_string().ok()?)));
    texts.filter(|(name, _)| SETTINGS.iter().any(|start| name.starts_with(start))).collect()
}

fn add(digest: &mut Sha256, path: &Path) -> Result<()> {
    if path.is_dir() {
        let entries = fs::read_dir(path).with_context(|| format!("could not read {}", path.display()))?;
        let mut paths = entries.map(|entry| Ok(entry?.path())).collect::<Result<Vec<PathBuf>>>()?;
        paths.retain(|path| !is_of_an_editor(path));
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

/// Returns whether an editor has left a file beside a source: a lock, a swap file or a backup.
fn is_of_an_editor(path: &Path) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    name.starts_with('.') || name.ends_with('~')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::repository;
    use std::collections::BTreeSet;
    use tempfile::TempDir;

    /// Top-level entries that no built widget depends on.
    const OTHERS: [&str; 16] = [
        ".ci",
        ".git",
        ".gitignore",
        "ARCHITECTURE.md",
        "CHANGELOG.md",
        "CONTRIBUTING.md",
        "README.md",
        "SECURITY.md",
        "backend",
        "dist",
        "docs",
        "examples",
        "rustfmt.toml",
        "target",
        "tests",
        "xtask",
    ];

    #[test]
    fn every_entry_of_the_repository_is_a_source_or_known_not_to_be_one() {
        let known: BTreeSet<&str> = SOURCES.iter().chain(&OTHERS).copied().collect();
        let entries = fs::read_dir(repository::root()).expect("a readable checkout").flatten();
        let names = entries.map(|entry| entry.file_name().into_string().expect("a name in UTF-8"));
        let unknown: Vec<String> = names.filter(|name| !known.contains(name.as_str())).collect();
        assert!(unknown.is_empty(), "add these to SOURCES, or else to OTHERS: {unknown:?}");
    }

    fn checkout() -> TempDir {
        let root = tempfile::tempdir().expect("a temporary folder");
        for name in SOURCES.iter().chain(&TOOLS) {
            fs::create_dir_all(root.path().join(name)).expect("a writable folder");
        }
        root
    }

    /// A built widget with one file of two bytes.
    fn built() -> TempDir {
        let dist = tempfile::tempdir().expect("a temporary folder");
        let folder = dist.path().join("support-widget");
        fs::create_dir(&folder).expect("a writable folder");
        for (path, content) in [
            (dist.path().join("index.html"), ""),
            (folder.join("loader.js"), "{}"),
            (folder.join("manifest.json"), r#"{"files": [{"path": "loader.js", "bytes": 2}]}"#),
        ] {
            fs::write(path, content).expect("a writable folder");
        }
        dist
    }

    fn inputs(root: &TempDir) -> Inputs {
        Inputs::of(root.path()).expect("readable")
    }

    #[test]
    fn a_build_is_up_to_date_until_a_source_changes() {
        let (root, dist) = (checkout(), built());
        let before = inputs(&root);
        assert!(!before.is_up_to_date(dist.path()), "nobody has noted it");
        before.write_to(dist.path()).expect("writable");
        fs::write(root.path().join("src/.#view.rs"), "").expect("writable");
        assert!(inputs(&root).is_up_to_date(dist.path()));
        fs::write(root.path().join("style/tokens.css"), "a { }").expect("writable");
        assert!(!inputs(&root).is_up_to_date(dist.path()));
    }

    #[test]
    fn a_build_that_has_begun_or_lacks_a_file_is_not_up_to_date() {
        let (root, dist) = (checkout(), built());
        let inputs = inputs(&root);
        inputs.write_to(dist.path()).expect("writable");
        Inputs::forget(dist.path()).expect("writable");
        Inputs::forget(dist.path()).expect("it may be forgotten already");
        assert!(!inputs.is_up_to_date(dist.path()));
        inputs.write_to(dist.path()).expect("writable");
        fs::write(dist.path().join("support-widget/loader.js"), "{").expect("writable");
        assert!(!inputs.is_up_to_date(dist.path()));
    }
}
