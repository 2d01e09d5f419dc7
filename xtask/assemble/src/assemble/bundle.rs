//! The embeddable files in memory, before they are written to disk.

use super::digest;
use anyhow::{Context, Result};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// File contents by path, in the order of the paths.
#[derive(Debug, Default)]
pub(crate) struct Bundle {
    files: BTreeMap<String, Vec<u8>>,
}

impl Bundle {
    /// Adds a file under a stable name.
    pub(crate) fn add(&mut self, path: &str, content: impl Into<Vec<u8>>) {
        self.files.insert(path.to_owned(), content.into());
    }

    /// Adds a file under a content-hashed name, and returns that name without its folder.
    pub(crate) fn add_hashed(&mut self, folder: &str, name: &str, content: Vec<u8>) -> String {
        let (stem, extension) = name.rsplit_once('.').unwrap_or((name, ""));
        let name = format!("{stem}-{}.{extension}", digest::short_hash(&content));
        self.add(&format!("{folder}/{name}"), content);
        name
    }

    /// Returns all files, ordered by path.
    pub(crate) fn files(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.files.iter().map(|(path, content)| (path.as_str(), content.as_slice()))
    }

    /// Writes all files into `folder`.
    pub(crate) fn write(&self, folder: &Path) -> Result<()> {
        for (path, content) in self.files() {
            let path = folder.join(path);
            if let Some(parent) = path.parent() {
                fs::create_dir_all(parent).with_context(|| format!("could not create {}", parent.display()))?;
            }
            fs::write(&path, content).with_context(|| format!("could not write {}", path.display()))?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hashed_name_changes_with_the_content_alone() {
        let mut bundle = Bundle::default();
        let name = bundle.add_hashed("1.0.0", "zh-CN.txt", b"abc".to_vec());
        assert_eq!(name, "zh-CN-ba7816bf8f.txt");
        assert_eq!(bundle.add_hashed("1.0.1", "zh-CN.txt", b"abc".to_vec()), name);
        assert_ne!(bundle.add_hashed("1.0.1", "zh-CN.txt", b"abd".to_vec()), name);
    }
}
