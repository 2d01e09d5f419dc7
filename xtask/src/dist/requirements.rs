//! What a machine must have before minutes are spent on it.

use anyhow::{Context, Result, ensure};
use nix::sys::statvfs::statvfs;
use std::path::Path;
use xtask::process;

const GIGABYTE: u64 = 1_000_000_000;

/// Space that a first build takes in Cargo's target folder, and that a later one should still find.
const FIRST_BUILD: u64 = 4 * GIGABYTE;
const LATER_BUILD: u64 = GIGABYTE / 2;

/// Fails if the disk of Cargo's target folder is too full for a build.
pub(crate) fn ensure_space(target: &Path) -> Result<()> {
    let needed = if target.join("wasm32-unknown-unknown/release").is_dir() { LATER_BUILD } else { FIRST_BUILD };
    let existing = target.ancestors().find(|folder| folder.is_dir()).context("the target folder has no parent")?;
    let disk = statvfs(existing).with_context(|| format!("could not measure the disk of {}", existing.display()))?;
    ensure_free(target, disk.blocks_available() * disk.fragment_size(), needed)
}

/// Fails if there is no compiler for C, which the backend's database is written in. Cargo would say so minutes later,
/// and in the words of a build script.
pub(crate) fn ensure_compilers() -> Result<()> {
    let chosen = ["CC", "HOST_CC", "TARGET_CC"].iter().any(|name| std::env::var_os(name).is_some());
    ensure!(
        chosen || process::find("cc").is_some(),
        "there is no C compiler: install one (Debian: sudo apt-get install build-essential), or name it in CC"
    );
    Ok(())
}

fn ensure_free(target: &Path, free: u64, needed: u64) -> Result<()> {
    ensure!(
        free >= needed,
        "a build needs {} of disk space, and {} has {} left: make room, or name a folder on another disk in \
         CARGO_TARGET_DIR",
        in_words(needed),
        target.display(),
        in_words(free)
    );
    Ok(())
}

fn in_words(bytes: u64) -> String {
    format!("{}.{} GB", bytes / GIGABYTE, bytes % GIGABYTE / (GIGABYTE / 10))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_disk_is_named_with_a_way_out() {
        let error = ensure_free(Path::new("/target"), 1_250_000_000, FIRST_BUILD).expect_err("it is too full");
        let words = error.to_string();
        assert!(words.contains("needs 4.0 GB") && words.contains("/target has 1.2 GB left"), "{words}");
        assert!(words.contains("CARGO_TARGET_DIR"), "{words}");
        assert!(ensure_free(Path::new("/target"), FIRST_BUILD, FIRST_BUILD).is_ok());
    }

    #[test]
    fn a_folder_that_is_not_there_yet_is_measured_by_its_parent() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let target = folder.path().join("not/yet");
        match ensure_space(&target) {
            Ok(()) => {}
            Err(error) => assert!(error.to_string().contains("disk space"), "{error:#}"),
        }
    }
}
