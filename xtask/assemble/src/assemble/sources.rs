//! The hand-written source files that are embedded.

use super::tokens::fill_in;
use anyhow::{Context, Result, ensure};
use std::fs;
use std::path::{Path, PathBuf};

/// The language that is compiled into the program.
pub(crate) const SOURCE_LANGUAGE: &str = "en-US";

/// Type declarations and custom elements manifest for editors; copied if they exist.
const DESCRIPTIONS: [&str; 2] = ["support-widget.d.ts", "custom-elements.json"];

/// Third-party license notices, which travel with the files of their version.
pub(crate) const NOTICES: &str = "THIRD-PARTY-NOTICES.txt";

/// Location of the hand-written files.
#[derive(Debug)]
pub(crate) struct Sources {
    /// Version, which is also the folder name of the embeddable files.
    pub(crate) version: String,
    root: PathBuf,
    loader: PathBuf,
    package: PathBuf,
    storage: PathBuf,
    locales: PathBuf,
    notices: PathBuf,
}

/// Catalogue folder of one language.
#[derive(Debug)]
pub(crate) struct Locale {
    /// Language tag, which is the folder's name.
    pub(crate) tag: String,
    /// The folder.
    pub(crate) folder: PathBuf,
}

impl Sources {
    /// Returns the sources of a checkout.
    pub(crate) fn of(root: &Path, version: &str) -> Self {
        Self {
            version: version.to_owned(),
            root: root.to_owned(),
            loader: root.join("src/web/element/loader"),
            package: root.join("src/web/element/package"),
            storage: root.join("src/web/storage"),
            locales: root.join("locales"),
            notices: root.join(NOTICES),
        }
    }

    /// Reads the source of the loader, whose files are in a folder relative to it.
    pub(crate) fn loader(&self, base: &str) -> Result<String> {
        Ok([self.addresses(base)?, self.element()?, read(&self.loader.join("definition.js"))?].concat())
    }

    /// Reads the source of the element's class, which the loader and the package have in common.
    pub(crate) fn element(&self) -> Result<String> {
        read(&self.loader.join("support-widget.js"))
    }

    /// Reads what tells where the files on a server are: in a folder relative to the script.
    fn addresses(&self, base: &str) -> Result<String> {
        fill_in(&read(&self.loader.join("addresses.js"))?, "__BASE__", &serde_json::to_string(base)?)
    }

    /// Reads the styles of an element that is not drawn yet, which are written into the loader.
    pub(crate) fn room(&self) -> Result<String> {
        read(&self.loader.join("room.css"))
    }

    /// Reads the source of the fallback card, which is shown when the program cannot run.
    pub(crate) fn fallback(&self) -> Result<String> {
        read(&self.loader.join("fallback.js"))
    }

    /// Reads the JavaScript that fetches lazy chunks.
    pub(crate) fn chunk(&self) -> Result<String> {
        read(&self.loader.join("chunk.js"))
    }

    /// Reads the same with what tells where the files on a server are.
    pub(crate) fn addressed_chunk(&self, base: &str) -> Result<String> {
        Ok(self.addresses(base)? + &self.chunk()?)
    }

    /// Reads a file of the package for bundlers.
    pub(crate) fn package(&self, name: &str) -> Result<String> {
        read(&self.package.join(name))
    }

    /// Reads the type declarations.
    pub(crate) fn declarations(&self) -> Result<String> {
        read(&self.loader.join("support-widget.d.ts"))
    }

    /// Reads one of the licenses.
    pub(crate) fn license(&self, name: &str) -> Result<String> {
        read(&self.root.join(name))
    }

    /// Reads the mechanism of storage, which comes with lazy chunks.
    pub(crate) fn storage(&self) -> Result<String> {
        read(&self.storage.join("storage.js"))
    }

    /// Reads the names and contents of the files for editors.
    pub(crate) fn descriptions(&self) -> Result<Vec<(&'static str, String)>> {
        let present = DESCRIPTIONS.into_iter().filter(|name| self.loader.join(name).is_file());
        present.map(|name| Ok((name, read(&self.loader.join(name))?))).collect()
    }

    /// Reads the license notices, which `cargo xtask notices` has written.
    pub(crate) fn notices(&self) -> Result<String> {
        read(&self.notices)
    }

    /// Returns all languages, ordered by tag.
    pub(crate) fn locales(&self) -> Result<Vec<Locale>> {
        let mut locales = Vec::new();
        for entry in fs::read_dir(&self.locales).with_context(|| format!("no {}", self.locales.display()))? {
            let entry = entry?;
            if entry.file_type()?.is_dir() {
                locales.push(Locale { tag: entry.file_name().to_string_lossy().into_owned(), folder: entry.path() });
            }
        }
        locales.sort_by(|one, other| one.tag.cmp(&other.tag));
        ensure!(locales.iter().any(Locale::is_source), "{} has no {SOURCE_LANGUAGE}", self.locales.display());
        Ok(locales)
    }
}

impl Locale {
    /// Returns whether this language is compiled into the program, so that it needs no file.
    pub(crate) fn is_source(&self) -> bool {
        self.tag == SOURCE_LANGUAGE
    }
}

fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("could not read {}", path.display()))
}
