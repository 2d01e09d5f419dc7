use std::io;
use std::path::Path;

use sha2::{Digest, Sha256};
use support_widget::model::FileType;
use tokio::fs::File;
use tokio::io::AsyncWriteExt;
use uuid::Uuid;

use super::StagedFile;

/// A file that is being received: it is counted and hashed on its way to the disk, and its beginning is kept.
#[derive(Debug)]
pub(crate) struct FileWriter {
    id: Uuid,
    name: String,
    file: File,
    size: usize,
    hash: Sha256,
    head: Vec<u8>,
}

impl FileWriter {
    pub(super) async fn create(path: &Path, id: Uuid, name: String) -> io::Result<Self> {
        let file = File::create_new(path).await?;
        Ok(Self { id, name, file, size: 0, hash: Sha256::new(), head: Vec::new() })
    }

    /// Adds bytes at the end.
    pub(crate) async fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        let missing = FileType::HEAD.saturating_sub(self.head.len()).min(bytes.len());
        self.head.extend_from_slice(&bytes[..missing]);
        self.size += bytes.len();
        self.hash.update(bytes);
        self.file.write_all(bytes).await
    }

    /// How many bytes it has so far.
    pub(crate) fn size(&self) -> usize {
        self.size
    }

    /// Its first bytes: those by which its type is told, or as many as there are.
    pub(crate) fn head(&self) -> &[u8] {
        &self.head
    }

    /// Ends it, and waits until all of it is on the disk.
    pub(crate) async fn finish(mut self) -> io::Result<StagedFile> {
        self.file.flush().await?;
        self.file.sync_all().await?;
        Ok(StagedFile { id: self.id, name: self.name, size: self.size, sha256: self.hash.finalize().into() })
    }
}
