use std::fs;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

/// A temporary file of the user. It exists as long as this value: browsers read a chosen file lazily.
pub(crate) struct GivenFile {
    path: PathBuf,
    _folder: TempDir,
}

impl GivenFile {
    /// Writes a file with this name and content into a folder of its own.
    pub(crate) fn new(name: &str, bytes: &[u8]) -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let path = folder.path().join(name);
        fs::write(&path, bytes).unwrap_or_else(|error| panic!("{name} cannot be written: {error}"));
        Self { path, _folder: folder }
    }

    /// Returns the file's path.
    pub(crate) fn path(&self) -> &Path {
        &self.path
    }
}
