use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

/// A file of the person's computer. It is there as long as this value: browsers read a chosen file only when it is
/// needed.
pub(crate) struct GivenFile {
    path: PathBuf,
    _folder: TempDir,
}

impl GivenFile {
    /// A file with this name and content in a folder of its own.
    pub(crate) fn new(name: &str, bytes: &[u8]) -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let path = folder.path().join(name);
        fs::write(&path, bytes).unwrap_or_else(|error| panic!("{name} cannot be written: {error}"));
        Self { path, _folder: folder }
    }

    /// Where it is.
    pub(crate) fn path(&self) -> &Path {
        &self.path
    }
}
