use std::fs;
use std::io;
use std::path::PathBuf;

use uuid::Uuid;

use super::file_store::blocking;
use super::folders::sync_folder;
use super::live::Work;
use super::{FileWriter, Published, StagedFile};

/// Files that are being received. They are gone when this is dropped before they were published.
#[derive(Debug)]
pub(crate) struct Upload {
    id: Uuid,
    staged: PathBuf,
    place: PathBuf,
    files: Vec<StagedFile>,
    work: Option<Work>,
}

impl Upload {
    pub(super) fn new(id: Uuid, staged: PathBuf, place: PathBuf, work: Work) -> Self {
        Self { id, staged, place, files: Vec::new(), work: Some(work) }
    }

    /// Begins a file.
    pub(crate) async fn write(&self, name: String) -> io::Result<FileWriter> {
        let id = Uuid::new_v4();
        FileWriter::create(&self.staged.join(id.to_string()), id, name).await
    }

    /// Adds a file that was written to its end.
    pub(crate) fn add(&mut self, file: StagedFile) {
        self.files.push(file);
    }

    /// The files that were received, in their order.
    pub(crate) fn files(&self) -> &[StagedFile] {
        &self.files
    }

    /// Puts the files in their place, all in one step, and waits until that is on the disk.
    pub(crate) async fn publish(mut self) -> io::Result<Published> {
        let (staged, place) = (self.staged.clone(), self.place.clone());
        blocking(move || {
            sync_folder(&staged)?;
            fs::rename(&staged, &place)?;
            place.parent().map_or(Ok(()), sync_folder)
        })
        .await?;
        Ok(Published::new(self.id, self.place.clone(), std::mem::take(&mut self.files), self.work.take()))
    }
}

/// What was published lies elsewhere by then. What cannot be removed now is swept up later.
impl Drop for Upload {
    fn drop(&mut self) {
        fs::remove_dir_all(&self.staged).ok();
    }
}
