//! The files of the repository.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use crate::document::Document;

/// Folders at the root that Git does not track. A link into them would be dead in a fresh checkout.
const UNTRACKED: [&str; 3] = [".git", "target", "dist"];

/// All files and folders, and the content of the Markdown documents.
pub struct Repository {
    /// Markdown documents, ordered by path.
    pub documents: Vec<Document>,
    paths: BTreeSet<String>,
}

impl Repository {
    /// Reads the repository.
    pub fn read() -> Self {
        let mut paths = BTreeSet::new();
        collect("", &mut paths);
        let documents = paths.iter().filter(|found| found.ends_with(".md")).map(|found| Document {
            path: found.clone(),
            text: fs::read_to_string(path(found)).unwrap_or_else(|error| panic!("{found}: {error}")),
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
        self.documents.iter().filter(|document| document.path.starts_with("docs/"))
    }
}

fn path(relative: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(relative)
}

fn collect(folder: &str, paths: &mut BTreeSet<String>) {
    let entries = fs::read_dir(path(folder)).unwrap_or_else(|error| panic!("{folder}: {error}"));
    for entry in entries {
        let entry = entry.expect("a readable folder");
        let name = entry.file_name().to_string_lossy().into_owned();
        if folder.is_empty() && UNTRACKED.contains(&name.as_str()) {
            continue;
        }
        let found = Path::new(folder).join(name).to_string_lossy().replace('\\', "/");
        if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
            collect(&found, paths);
        }
        paths.insert(found);
    }
}
