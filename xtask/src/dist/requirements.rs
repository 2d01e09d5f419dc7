//! Disk space for a build.

use crate::tools;
use anyhow::{Context, Result, ensure};
use nix::sys::statvfs::statvfs;
use std::path::Path;

const GIGABYTE: u64 = 1_000_000_000;

/// Space that a first build takes in Cargo's target folder, and that a later one should still find.
const FIRST_BUILD: u64 = 4 * GIGABYTE;
const LATER_BUILD: u64 = GIGABYTE / 2;

/// Space that Trunk takes in the tools' folder while it is built from source.
const TOOLS: u64 = GIGABYTE;

/// Fails if a disk is too full for a build. A build that has once been finished has left most of what the next one needs.
pub(super) fn ensure_space(target: &Path, dist: &Path) -> Result<()> {
    let is_first = !dist.join("index.html").exists();
    ensure_free(target, free(target)?, if is_first { FIRST_BUILD } else { LATER_BUILD }, "CARGO_TARGET_DIR")?;
    let cache = tools::cache()?;
    ensure_free(&cache, free(&cache)?, if is_first { TOOLS } else { 0 }, "XDG_CACHE_HOME")
}

/// Returns the free bytes on the disk of a folder, which need not exist yet.
fn free(folder: &Path) -> Result<u64> {
    let existing = folder.ancestors().find(|folder| folder.is_dir()).context("a folder without a disk")?;
    let disk = statvfs(existing).with_context(|| format!("could not measure the disk of {}", existing.display()))?;
    Ok(disk.blocks_available() * disk.fragment_size())
}

fn ensure_free(folder: &Path, free: u64, needed: u64, variable: &str) -> Result<()> {
    ensure!(
        free >= needed,
        "the build needs {} of disk space in {}, which has {} left: make room, or name a folder on another disk in \
         {variable}",
        in_words(needed),
        folder.display(),
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
        let error = ensure_free(Path::new("/target"), 1_250_000_000, FIRST_BUILD, "CARGO_TARGET_DIR");
        let words = error.expect_err("it is too full").to_string();
        assert!(words.contains("needs 4.0 GB of disk space in /target, which has 1.2 GB left"), "{words}");
        assert!(words.contains("CARGO_TARGET_DIR"), "{words}");
        assert!(ensure_free(Path::new("/target"), FIRST_BUILD, FIRST_BUILD, "CARGO_TARGET_DIR").is_ok());
    }

    #[test]
    fn a_folder_that_is_not_there_yet_is_measured_by_its_parent() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        assert!(free(&folder.path().join("not/yet")).expect("it has a disk") > 0);
    }
}
