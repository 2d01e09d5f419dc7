//! The hand-written files that go into what is embedded.

use anyhow::{Context, Result, ensure};
use std::fs;
use std::path::{Path, PathBuf};

/// The language that is compiled into the program.
pub(crate) const SOURCE_LANGUAGE: &str = "en-US";

/// Files about the element for editors; they are copied if they are there.
const DESCRIPTIONS: [&str; 2] = ["support-widget.d.ts", "custom-elements.json"];

/// Where the hand-written files are.
#[derive(Debug)]
pub(crate) struct Sources {
    /// The version that names the folder of the files.
    pub(crate) version: String,
    loader: PathBuf,
    locales: PathBuf,
}

/// One language's folder of messages.
#[derive(Debug)]
pub(crate) struct Locale {
    /// Its language tag, which is the folder's name.
    pub(crate) tag: String,
    /// The folder.
    pub(crate) folder: PathBuf,
}

impl Sources {
    /// The sources in a checkout.
    pub(crate) fn of(root: &Path, version: &str) -> Self {
        Self { version: version.to_owned(), loader: root.join("src/web/element/loader"), locales: root.join("locales") }
    }

    /// The loader's source.
    pub(crate) fn loader(&self) -> Result<String> {
        read(&self.loader.join("support-widget.js"))
    }

    /// The source of the card that is shown when the program cannot run.
    pub(crate) fn fallback(&self) -> Result<String> {
        read(&self.loader.join("fallback.js"))
    }

    /// The JavaScript that fetches the lazy chunk.
    pub(crate) fn chunk(&self) -> Result<String> {
        read(&self.loader.join("chunk.js"))
    }

    /// Names and contents of the files about the element.
    pub(crate) fn descriptions(&self) -> Result<Vec<(&'static str, String)>> {
        let present = DESCRIPTIONS.into_iter().filter(|name| self.loader.join(name).is_file());
        present.map(|name| Ok((name, read(&self.loader.join(name))?))).collect()
    }

    /// All languages, ordered by tag.
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
    /// Whether this is the language that is compiled into the program, so it needs no file.
    pub(crate) fn is_source(&self) -> bool {
        self.tag == SOURCE_LANGUAGE
    }
}

fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("could not read {}", path.display()))
}
