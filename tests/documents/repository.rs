//! The files of the repository.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;

use crate::document::Document;

/// The repository's root.
const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// All files and folders that Git knows or would add, and the content of the Markdown documents. What it ignores counts
/// as missing: a link to it would be dead in a fresh checkout.
pub struct Repository {
    /// Markdown documents, ordered by path.
    pub documents: Vec<Document>,
    paths: BTreeSet<String>,
}

impl Repository {
    /// Reads the repository.
    pub fn read() -> Self {
        let paths = paths();
        let documents = paths.iter().filter(|found| found.ends_with(".md")).map(|found| Document {
            path: found.clone(),
            text: fs::read_to_string(Path::new(ROOT).join(found)).unwrap_or_else(|error| panic!("{found}: {error}")),
        });
        Self { documents: documents.collect(), paths }
    }

    /// Returns whether there is a file or folder with this path, in this case of letters.
    pub fn has(&self, path: &str) -> bool {
        self.paths.contains(path)
    }

    /// Returns the document with this path.
    pub fn document(&self, path: &str) -> &Document {
        self.documents.iter().find(|document| document.path == path).unwrap_or_else(|| panic!("there is no {path}"))
    }

    /// Returns the documents below `docs/`.
    pub fn pages(&self) -> impl Iterator<Item = &Document> {
        self.documents.iter().filter(|document| document.is_page())
    }
}

/// Returns the paths of all files, tracked or not, that Git does not ignore, and of the folders that they are in.
fn paths() -> BTreeSet<String> {
    let mut git = Command::new("git");
    git.current_dir(ROOT).args(["ls-files", "-z", "--cached", "--others", "--exclude-standard"]);
    let listed = git.output().expect("git, which lists the files");
    assert!(listed.status.success(), "git ls-files: {}", String::from_utf8_lossy(&listed.stderr));
    let listed = String::from_utf8(listed.stdout).expect("paths in UTF-8");
    // A file that was deleted stays listed until the deletion is staged.
    let files = listed.split_terminator('\0').filter(|file| Path::new(ROOT).join(file).exists());
    files.flat_map(with_folders).map(str::to_owned).collect()
}

/// Returns a path and the paths of the folders above it.
fn with_folders(path: &str) -> impl Iterator<Item = &str> {
    let folders = path.match_indices('/').map(|(end, _)| &path[..end]);
    folders.chain([path])
}

#[test]
fn folders_are_those_above_a_file() {
    assert_eq!(with_folders("docs/a/b.md").collect::<Vec<_>>(), ["docs", "docs/a", "docs/a/b.md"]);
    assert_eq!(with_folders("README.md").collect::<Vec<_>>(), ["README.md"]);
}

#[test]
fn what_git_ignores_is_not_there() {
    let repository = Repository::read();
    assert!(repository.has("README.md") && repository.has("docs") && !repository.has("target"));
}
