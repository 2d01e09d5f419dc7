use std::fs::{self, DirEntry};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use jiff::civil::Date;
use uuid::Uuid;

use super::active_uploads::ActiveUploads;
use super::files_error::FilesError;
use super::folders::{ATTACHMENTS, INSTANCE, STAGING, TRASH, blocking, is_older, sync_folder, uploads_in};
use super::probe::probe;
use super::trash::Trash;
use super::upload::Upload;

/// The folders with the files of requests.
#[derive(Clone, Debug)]
pub(crate) struct FileStore {
    staging: Arc<Path>,
    attachments: Arc<Path>,
    trash: Trash,
    active: ActiveUploads,
}

/// Uploads that were not written to for the grace period.
#[derive(Debug, Default)]
pub(crate) struct Idle {
    /// Those that were never published.
    pub(crate) staged: Vec<Uuid>,
    /// Those that were published, whether or not a row of the database refers to them.
    pub(crate) published: Vec<Uuid>,
    /// How many uploads are published, idle or not.
    pub(crate) all: usize,
}

impl FileStore {
    /// Creates missing folders in the data folder, and probes whether files can be stored.
    pub(crate) fn open(data: &Path) -> Result<Self, FilesError> {
        let folders = [STAGING, ATTACHMENTS, TRASH].map(|name| data.join(name));
        for folder in &folders {
            fs::create_dir_all(folder).map_err(|reason| FilesError::Unusable { folder: folder.clone(), reason })?;
        }
        sync_folder(data).map_err(|reason| FilesError::Unusable { folder: data.to_owned(), reason })?;
        probe(folders.each_ref().map(PathBuf::as_path))?;
        let [staging, attachments, trash] = folders;
        let active = ActiveUploads::default();
        Ok(Self { staging: staging.into(), attachments: attachments.into(), trash: Trash::new(trash), active })
    }

    /// Starts an upload.
    pub(crate) async fn begin(&self) -> io::Result<Upload> {
        let id = Uuid::new_v4();
        let guard = self.active.start(id);
        let staged = self.staging.join(id.to_string());
        tokio::fs::create_dir(&staged).await?;
        Ok(Upload::new(id, staged, self.place(id), guard))
    }

    /// Opens a file of an upload for reading; `None` if that file is lost. If all files are missing, as when their disk
    /// is not mounted, it is an error.
    pub(crate) async fn read(&self, upload: Uuid, file: Uuid) -> io::Result<Option<tokio::fs::File>> {
        match tokio::fs::File::open(self.place(upload).join(file.to_string())).await {
            Err(error) if error.kind() == ErrorKind::NotFound => {
                let are_there = tokio::fs::try_exists(self.attachments.join(INSTANCE)).await?;
                if are_there { Ok(None) } else { Err(error) }
            }
            opened => opened.map(Some),
        }
    }

    /// The uploads that were last written to before the grace period, and that no call of this process is working on.
    pub(crate) async fn idle(&self, grace: Duration) -> io::Result<Idle> {
        let files = self.clone();
        blocking(move || {
            let (staged, published) = (uploads_in(&files.staging)?, uploads_in(&files.attachments)?);
            let all = published.len();
            Ok(Idle { staged: files.idle_of(staged, grace), published: files.idle_of(published, grace), all })
        })
        .await
    }

    /// Deletes an upload that was never published.
    pub(crate) async fn remove_staged(&self, upload: Uuid) -> io::Result<()> {
        tokio::fs::remove_dir_all(self.staging.join(upload.to_string())).await
    }

    /// Moves an orphaned upload, which no row refers to, to the trash.
    pub(crate) async fn discard(&self, upload: Uuid) -> io::Result<()> {
        let (trash, place) = (self.trash.clone(), self.place(upload));
        blocking(move || trash.take(upload, &place)).await
    }

    /// The days of the trash whose retention is over, by the system clock.
    pub(crate) async fn days_due(&self) -> io::Result<Vec<Date>> {
        let trash = self.trash.clone();
        blocking(move || trash.days_due()).await
    }

    /// Deletes a day of the trash for good.
    pub(crate) async fn remove_day(&self, day: Date) -> io::Result<()> {
        tokio::fs::remove_dir_all(self.trash.day(day)).await
    }

    /// The folder of the trash.
    pub(crate) fn trash(&self) -> &Path {
        self.trash.folder()
    }

    fn place(&self, upload: Uuid) -> PathBuf {
        self.attachments.join(upload.to_string())
    }

    fn idle_of(&self, uploads: Vec<(Uuid, DirEntry)>, grace: Duration) -> Vec<Uuid> {
        let idle = uploads.into_iter().filter(|(upload, folder)| !self.active.has(*upload) && is_older(folder, grace));
        idle.map(|(upload, _)| upload).collect()
    }
}
