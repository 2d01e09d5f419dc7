//! The files of the repository.

use std::collections::BTreeSet;
use std::fs::{self, DirEntry};
use std::path::Path;

use crate::document::Document;

/// The repository's root.
const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// All files and folders that Git would take, and the content of the Markdown documents. What it ignores counts
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

/// Entries of a checkout that `.gitignore` names, and Git's own folder. An archive of the sources has no Git, and is
/// checked all the same.
const IGNORED: [&str; 3] = [".git", "dist", "target"];

/// Returns the paths of all files that Git does not ignore, and of the folders that they are in.
fn paths() -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for entry in entries(Path::new(ROOT)).filter(|entry| !IGNORED.iter().any(|ignored| entry.file_name() == *ignored)) {
        collect(&entry.path(), &mut found);
    }
    found
}

fn collect(path: &Path, found: &mut BTreeSet<String>) {
    let relative = path.strip_prefix(ROOT).expect("it is below the root");
    found.insert(relative.to_str().expect("a path in UTF-8").to_owned());
    if path.is_dir() {
        entries(path).for_each(|entry| collect(&entry.path(), found));
    }
}

fn entries(folder: &Path) -> impl Iterator<Item = DirEntry> {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    entries.map(|entry| entry.expect("a readable entry"))
}

#[test]
fn what_git_ignores_is_not_there() {
    let repository = Repository::read();
    assert!(repository.has("README.md") && repository.has("docs/privacy.md") && repository.has("docs"));
    assert!(!repository.has("target"));
}
