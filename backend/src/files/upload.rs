use std::fs;
use std::io;
use std::path::PathBuf;

use uuid::Uuid;

use super::active_uploads::UploadGuard;
use super::file_writer::{FileWriter, StagedFile};
use super::folders::{blocking, sync_folder};

/// Files that are being received. They are deleted when this is dropped before publishing.
#[derive(Debug)]
pub(crate) struct Upload {
    id: Uuid,
    staged: PathBuf,
    place: PathBuf,
    files: Vec<StagedFile>,
    guard: Option<UploadGuard>,
}

/// Published files, for rows of the database to refer to.
///
/// Dropping it deletes nothing: after an interruption it is unknown whether the rows were stored.
#[derive(Debug)]
pub(crate) struct Published {
    /// Their upload.
    pub(crate) upload: Uuid,
    /// The files, in order.
    pub(crate) files: Vec<StagedFile>,
    place: PathBuf,
    _guard: Option<UploadGuard>,
}

impl Upload {
    pub(super) fn new(id: Uuid, staged: PathBuf, place: PathBuf, guard: UploadGuard) -> Self {
        Self { id, staged, place, files: Vec::new(), guard: Some(guard) }
    }

    /// Starts a file.
    pub(crate) async fn write(&self, name: String) -> io::Result<FileWriter> {
        let id = Uuid::new_v4();
        FileWriter::create(&self.staged.join(id.to_string()), id, name).await
    }

    /// Adds a file that is completely written.
    pub(crate) fn add(&mut self, file: StagedFile) {
        self.files.push(file);
    }

    /// The received files, in order.
    pub(crate) fn files(&self) -> &[StagedFile] {
        &self.files
    }

    /// Moves the files into `attachments` in one atomic rename, and syncs it to disk.
    pub(crate) async fn publish(mut self) -> io::Result<Published> {
        let (staged, place) = (self.staged.clone(), self.place.clone());
        blocking(move || {
            sync_folder(&staged)?;
            fs::rename(&staged, &place)?;
            place.parent().map_or(Ok(()), sync_folder)
        })
        .await?;
        Ok(Published::new(self.id, self.place.clone(), std::mem::take(&mut self.files), self.guard.take()))
    }
}

impl Published {
    pub(super) fn new(upload: Uuid, place: PathBuf, files: Vec<StagedFile>, guard: Option<UploadGuard>) -> Self {
        Self { upload, files, place, _guard: guard }
    }

    /// Deletes them, when it is certain that no row refers to them. The sweeper removes what cannot be deleted now.
    pub(crate) async fn remove(self) {
        tokio::fs::remove_dir_all(&self.place).await.ok();
    }
}

/// Deletes the staged files; published ones have moved away. The sweeper removes what cannot be deleted now.
impl Drop for Upload {
    fn drop(&mut self) {
        fs::remove_dir_all(&self.staged).ok();
    }
}
