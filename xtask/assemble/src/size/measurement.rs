//! Measured sizes of a built widget.

use super::attribution::{self, Attribution, Instances};
use crate::assemble::{LAZY, Manifest, compressed_size};
use anyhow::{Context, Result};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// The size of one file.
#[derive(Clone, Copy, Debug, Default, Deserialize, PartialEq, Eq, Serialize)]
pub(crate) struct Size {
    /// Uncompressed bytes.
    pub(crate) raw: usize,
    /// Bytes after Brotli at its best quality.
    pub(crate) brotli: usize,
}

/// Sizes of all files, by names without hash and version, and of all crates.
#[derive(Debug, Default)]
pub(crate) struct Measurement {
    /// Sizes by file name.
    pub(crate) files: BTreeMap<String, Size>,
    /// Bytes of the program by crate.
    pub(crate) crates: BTreeMap<String, u64>,
    /// Bytes of the program by function.
    pub(crate) functions: BTreeMap<String, Instances>,
}

impl Measurement {
    /// Measures the built files.
    pub(crate) fn of(dist: &Path, target: &Path) -> Result<Self> {
        let folder = dist.join("support-widget");
        let mut files = BTreeMap::new();
        for file in Manifest::read(&folder)?.files {
            if let Some(name) = lasting_name(&file.path) {
                let path = folder.join(&file.path);
                let content = fs::read(&path).with_context(|| format!("could not read {}", path.display()))?;
                // Measured again, because a debug build compresses at low quality only.
                files.insert(name, Size { raw: content.len(), brotli: compressed_size(&content, 11)? });
            }
        }
        let Attribution { crates, functions } = attribution::load(target)?;
        Ok(Self { files, crates, functions })
    }
}

/// Returns whether a file is fetched after the first form.
pub(crate) fn is_lazy(name: &str) -> bool {
    name.strip_prefix(LAZY).is_some_and(|rest| rest.starts_with('-'))
}

/// Returns a file name without version and content hash. The loader exists twice; its copy for pages that pin a version
/// returns `None`, and so do the license notices, which no page loads.
fn lasting_name(path: &str) -> Option<String> {
    let Some((_version, name)) = path.split_once('/') else { return Some(path.to_owned()) };
    let (stem, extension) = name.rsplit_once('.')?;
    let (stem, _hash) = stem.rsplit_once('-').filter(|(_, hash)| is_hash(hash))?;
    Some(format!("{stem}.{extension}"))
}

fn is_hash(text: &str) -> bool {
    text.len() == 10 && text.bytes().all(|byte| byte.is_ascii_hexdigit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stay_the_same_when_content_and_version_change() {
        assert_eq!(lasting_name("0.1.0/zh-CN-0123456789.txt").as_deref(), Some("zh-CN.txt"));
        assert_eq!(lasting_name("0.2.0/zh-CN-fedcba9876.txt").as_deref(), Some("zh-CN.txt"));
        assert_eq!(lasting_name("support-widget.js").as_deref(), Some("support-widget.js"));
    }

    #[test]
    fn lazy_files_are_told_by_their_names() {
        assert_eq!(lasting_name("0.1.0/lazy-program-0123456789.wasm").as_deref(), Some("lazy-program.wasm"));
        assert!(is_lazy("lazy-program.wasm") && is_lazy("lazy-zh-CN.txt"));
        assert!(!is_lazy("program.wasm") && !is_lazy("zh-CN.txt"));
    }

    #[test]
    fn the_second_copy_of_the_loader_and_the_license_notices_are_not_counted() {
        assert_eq!(lasting_name("0.1.0/support-widget.js"), None);
        assert_eq!(lasting_name("0.1.0/THIRD-PARTY-NOTICES.txt"), None);
    }
}
