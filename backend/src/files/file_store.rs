use std::fs::{self, DirEntry};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use jiff::civil::Date;
use tokio::task::spawn_blocking;
use uuid::Uuid;

use super::folders::{ATTACHMENTS, STAGING, TRASH, is_older, sync_folder, uploads_in};
use super::live::Live;
use super::probe::probe;
use super::trash::Trash;
use super::{FilesError, INSTANCE, Upload};

/// The folders with the files of requests.
#[derive(Clone, Debug)]
pub(crate) struct FileStore {
    staging: Arc<Path>,
    attachments: Arc<Path>,
    trash: Trash,
    live: Live,
}

/// Uploads that nobody has worked on for some time.
#[derive(Debug, Default)]
pub(crate) struct Idle {
    /// Those that never came to their end.
    pub(crate) staged: Vec<Uuid>,
    /// Those whose files are in their place, whether or not a row of the database names them.
    pub(crate) published: Vec<Uuid>,
    /// How many uploads are in their place, idle or not.
    pub(crate) all: usize,
}

impl FileStore {
    /// Makes the folders inside the settings' folder, where they are missing, and tries whether files can be stored.
    pub(crate) fn open(data: &Path) -> Result<Self, FilesError> {
        let folders = [STAGING, ATTACHMENTS, TRASH].map(|name| data.join(name));
        for folder in &folders {
            fs::create_dir_all(folder).map_err(|reason| FilesError::Unusable { folder: folder.clone(), reason })?;
        }
        sync_folder(data).map_err(|reason| FilesError::Unusable { folder: data.to_owned(), reason })?;
        probe(folders.each_ref().map(PathBuf::as_path))?;
        let [staging, attachments, trash] = folders;
        let live = Live::default();
        Ok(Self { staging: staging.into(), attachments: attachments.into(), trash: Trash::new(trash), live })
    }

    /// Begins an upload.
    pub(crate) async fn begin(&self) -> io::Result<Upload> {
        let id = Uuid::new_v4();
        let work = self.live.begin(id);
        let staged = self.staging.join(id.to_string());
        tokio::fs::create_dir(&staged).await?;
        Ok(Upload::new(id, staged, self.place(id), work))
    }

    /// Opens a file of an upload to be read; `None` when it is lost. Where none of the files is there, as when their disk
    /// is not mounted, that is a failure.
    pub(crate) async fn read(&self, upload: Uuid, file: Uuid) -> io::Result<Option<tokio::fs::File>> {
        match tokio::fs::File::open(self.place(upload).join(file.to_string())).await {
            Err(error) if error.kind() == ErrorKind::NotFound => {
                let are_there = tokio::fs::try_exists(self.attachments.join(INSTANCE)).await?;
                if are_there { Ok(None) } else { Err(error) }
            }
            opened => opened.map(Some),
        }
    }

    /// The uploads that were last written to longer ago than the grace time, and that this process does not work on.
    pub(crate) async fn idle(&self, grace: Duration) -> io::Result<Idle> {
        let files = self.clone();
        blocking(move || {
            let (staged, published) = (uploads_in(&files.staging)?, uploads_in(&files.attachments)?);
            let all = published.len();
            Ok(Idle { staged: files.idle_of(staged, grace), published: files.idle_of(published, grace), all })
        })
        .await
    }

    /// Removes an upload that never came to its end.
    pub(crate) async fn remove_staged(&self, upload: Uuid) -> io::Result<()> {
        tokio::fs::remove_dir_all(self.staging.join(upload.to_string())).await
    }

    /// Moves an upload that no row names to the trash.
    pub(crate) async fn discard(&self, upload: Uuid) -> io::Result<()> {
        let (trash, place) = (self.trash.clone(), self.place(upload));
        blocking(move || trash.take(upload, &place)).await
    }

    /// The days that have been in the trash long enough, going by the computer's clock.
    pub(crate) async fn days_due(&self) -> io::Result<Vec<Date>> {
        let trash = self.trash.clone();
        blocking(move || trash.days_due()).await
    }

    /// Removes a day of the trash for good.
    pub(crate) async fn remove_day(&self, day: Date) -> io::Result<()> {
        tokio::fs::remove_dir_all(self.trash.day(day)).await
    }

    /// Where what is moved to the trash can be found.
    pub(crate) fn trash(&self) -> &Path {
        self.trash.folder()
    }

    fn place(&self, upload: Uuid) -> PathBuf {
        self.attachments.join(upload.to_string())
    }

    fn idle_of(&self, uploads: Vec<(Uuid, DirEntry)>, grace: Duration) -> Vec<Uuid> {
        let idle = uploads.into_iter().filter(|(upload, folder)| !self.live.has(*upload) && is_older(folder, grace));
        idle.map(|(upload, _)| upload).collect()
    }
}

/// Does what waits for the disk where it holds up no other call.
pub(super) async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> io::Result<T> + Send + 'static,
) -> io::Result<T> {
    spawn_blocking(work).await.map_err(io::Error::other)?
}
