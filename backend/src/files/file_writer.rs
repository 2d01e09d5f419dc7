use std::io;
use std::path::Path;

use sha2::{Digest, Sha256};
use support_widget::model::FileType;
use tokio::fs::File;
use tokio::io::AsyncWriteExt;
use uuid::Uuid;

/// A file that is being received: counted and hashed while it is written to disk, with its first bytes kept in memory.
#[derive(Debug)]
pub(crate) struct FileWriter {
    id: Uuid,
    name: String,
    file: File,
    size: usize,
    hash: Sha256,
    head: Vec<u8>,
}

/// A file that is completely on disk and belongs to no request yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct StagedFile {
    /// Its identifier, and its name on disk.
    pub(crate) id: Uuid,
    /// Its sanitized name.
    pub(crate) name: String,
    /// Its size in bytes.
    pub(crate) size: usize,
    /// The SHA-256 of its content.
    pub(crate) sha256: [u8; 32],
}

impl FileWriter {
    pub(super) async fn create(path: &Path, id: Uuid, name: String) -> io::Result<Self> {
        let file = File::create_new(path).await?;
        Ok(Self { id, name, file, size: 0, hash: Sha256::new(), head: Vec::new() })
    }

    /// Appends bytes.
    pub(crate) async fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        let missing = FileType::HEAD.saturating_sub(self.head.len()).min(bytes.len());
        self.head.extend_from_slice(&bytes[..missing]);
        self.size += bytes.len();
        self.hash.update(bytes);
        self.file.write_all(bytes).await
    }

    /// Bytes written so far.
    pub(crate) fn size(&self) -> usize {
        self.size
    }

    /// Its first bytes, at most as many as the detection of its type needs.
    pub(crate) fn head(&self) -> &[u8] {
        &self.head
    }

    /// Closes the file and syncs it to disk.
    pub(crate) async fn finish(mut self) -> io::Result<StagedFile> {
        self.file.flush().await?;
        self.file.sync_all().await?;
        Ok(StagedFile { id: self.id, name: self.name, size: self.size, sha256: self.hash.finalize().into() })
    }
}
