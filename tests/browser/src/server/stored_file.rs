use std::fs;
use std::path::Path;

use sha2::{Digest, Sha256};

use super::stored::Stored;

/// A file that the backend has stored with a request.
#[derive(Debug)]
pub(crate) struct StoredFile {
    /// File name.
    pub(crate) name: String,
    /// File content on disk.
    pub(crate) bytes: Vec<u8>,
    /// Size in bytes and hexadecimal SHA-256 digest according to the database.
    pub(crate) recorded: (usize, String),
}

impl StoredFile {
    /// Returns all files in the backend's folder.
    pub(super) async fn all(data: &Path) -> Vec<Self> {
        let rows = Stored::all(data, "attachments").await;
        rows.iter().map(|row| Self::read(data, row)).collect()
    }

    /// Returns the SHA-256 digest of the content as hexadecimal digits.
    pub(crate) fn sha256(&self) -> String {
        sha256(&self.bytes)
    }

    /// Reads a file: its folder is named after the upload, its name is the file's identifier.
    fn read(data: &Path, row: &Stored) -> Self {
        let column = |name| row.get(name).expect("no column of a file is empty");
        let path = data.join("attachments").join(column("upload")).join(column("id"));
        let bytes = fs::read(&path).unwrap_or_else(|error| panic!("there is no {}: {error}", path.display()));
        let size = column("size").parse().expect("a number of bytes");
        Self { name: column("name").to_owned(), bytes, recorded: (size, column("sha256").to_owned()) }
    }
}

/// Returns the SHA-256 digest of `bytes` as hexadecimal digits.
pub(crate) fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}
