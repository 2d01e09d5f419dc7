use std::fs;
use std::path::Path;

use sha2::{Digest, Sha256};

use super::stored::Stored;

/// A file that a backend has stored with a request.
#[derive(Debug)]
pub(crate) struct StoredFile {
    /// Its name.
    pub(crate) name: String,
    /// Its bytes, as they lie on the disk.
    pub(crate) bytes: Vec<u8>,
    /// What the database says of them: how many there are, and their hash in hexadecimal digits.
    pub(crate) recorded: (usize, String),
}

impl StoredFile {
    /// All files that a backend has stored in its folder.
    pub(super) async fn all(data: &Path) -> Vec<Self> {
        let rows = Stored::all(data, "attachments").await;
        rows.iter().map(|row| Self::read(data, row)).collect()
    }

    /// The hash of its bytes, in hexadecimal digits.
    pub(crate) fn sha256(&self) -> String {
        sha256(&self.bytes)
    }

    /// It lies in a folder of its upload's, under its identifier.
    fn read(data: &Path, row: &Stored) -> Self {
        let column = |name| row.get(name).expect("no column of a file is empty");
        let path = data.join("attachments").join(column("upload")).join(column("id"));
        let bytes = fs::read(&path).unwrap_or_else(|error| panic!("there is no {}: {error}", path.display()));
        let size = column("size").parse().expect("a number of bytes");
        Self { name: column("name").to_owned(), bytes, recorded: (size, column("sha256").to_owned()) }
    }
}

/// The hash of bytes, in hexadecimal digits.
pub(crate) fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}
