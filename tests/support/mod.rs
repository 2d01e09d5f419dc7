//! Reads files of the repository for tests that compare them with each other.

use std::fs;
use std::path::{Path, PathBuf};

/// A source file.
pub struct File {
    /// Path relative to the repository's root, with slashes.
    pub path: String,
    /// Content of the file.
    pub text: String,
}

/// Returns the absolute path of a file in the repository.
pub fn path(relative: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(relative)
}

/// Returns all files with an extension below a folder, ordered by path.
pub fn files(folder: &str, extension: &str) -> Vec<File> {
    let mut files = Vec::new();
    collect(&path(folder), extension, &mut files);
    assert!(!files.is_empty(), "{folder} has no .{extension}: the test would look at nothing");
    files.sort_by(|one, other| one.path.cmp(&other.path));
    files
}

fn collect(folder: &Path, extension: &str, files: &mut Vec<File>) {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    for entry in entries {
        let found = entry.expect("a readable folder").path();
        if found.is_dir() {
            collect(&found, extension, files);
        } else if found.extension().is_some_and(|ending| ending == extension) {
            let relative = found.strip_prefix(path("")).expect("it is in the repository");
            let text = fs::read_to_string(&found).unwrap_or_else(|error| panic!("{}: {error}", found.display()));
            files.push(File { path: relative.to_string_lossy().replace('\\', "/"), text });
        }
    }
}
