use std::fmt;

use include_dir::{Dir, include_dir};
use serde::de::DeserializeOwned;

/// The files of `backend/seed/`.
pub(super) static FILES: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/seed");

/// A file of a seed that cannot be parsed.
#[derive(Clone, Debug)]
pub struct SeedError {
    file: String,
    reason: String,
}

impl fmt::Display for SeedError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}: {}", self.file, self.reason)
    }
}

impl std::error::Error for SeedError {}

/// Parses a file of a seed.
pub(super) fn read<File: DeserializeOwned>(path: &str) -> Result<File, SeedError> {
    let text = FILES.get_file(path).and_then(|file| file.contents_utf8()).unwrap_or_default();
    toml::from_str(text).map_err(|error| SeedError { file: path.to_owned(), reason: error.to_string() })
}
