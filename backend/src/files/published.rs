use std::path::PathBuf;

use uuid::Uuid;

use super::StagedFile;
use super::live::Work;

/// Files in their place, for rows of the database to name them.
///
/// Dropping it removes nothing: whoever is interrupted while the rows are being stored cannot know whether they were.
#[derive(Debug)]
pub(crate) struct Published {
    /// The upload that they came with.
    pub(crate) upload: Uuid,
    /// The files, in their order.
    pub(crate) files: Vec<StagedFile>,
    place: PathBuf,
    _work: Option<Work>,
}

impl Published {
    pub(super) fn new(upload: Uuid, place: PathBuf, files: Vec<StagedFile>, work: Option<Work>) -> Self {
        Self { upload, files, place, _work: work }
    }

    /// Removes them, when it is certain that no row names them. What cannot be removed now is swept up later.
    pub(crate) async fn remove(self) {
        tokio::fs::remove_dir_all(&self.place).await.ok();
    }
}
