use std::fs::{self, DirEntry, File};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use tokio::task::spawn_blocking;
use uuid::Uuid;

use super::Upload;
use super::live::Live;

/// The folders with the files of requests.
#[derive(Clone, Debug)]
pub(crate) struct FileStore {
    staging: Arc<Path>,
    attachments: Arc<Path>,
    live: Live,
}

/// Uploads that nobody has worked on for some time.
#[derive(Debug, Default)]
pub(crate) struct Idle {
    /// Those that never came to their end.
    pub(crate) staged: Vec<Uuid>,
    /// Those whose files are in their place, whether or not a row of the database names them.
    pub(crate) published: Vec<Uuid>,
}

impl FileStore {
    /// Makes the folders inside the settings' folder, where they are missing.
    pub(crate) fn open(data: &Path) -> io::Result<Self> {
        let [staging, attachments] = ["staging", "attachments"].map(|name| data.join(name));
        fs::create_dir_all(&staging)?;
        fs::create_dir_all(&attachments)?;
        sync_folder(data)?;
        Ok(Self { staging: staging.into(), attachments: attachments.into(), live: Live::default() })
    }

    /// Begins an upload.
    pub(crate) async fn begin(&self) -> io::Result<Upload> {
        let id = Uuid::new_v4();
        let work = self.live.begin(id);
        let staged = self.staging.join(id.to_string());
        tokio::fs::create_dir(&staged).await?;
        Ok(Upload::new(id, staged, self.place(id), work))
    }

    /// Opens a file of an upload to be read.
    pub(crate) async fn read(&self, upload: Uuid, file: Uuid) -> io::Result<tokio::fs::File> {
        tokio::fs::File::open(self.place(upload).join(file.to_string())).await
    }

    /// The uploads that were last written to longer ago than the grace time, and that this process does not work on.
    pub(crate) async fn idle(&self, grace: Duration) -> io::Result<Idle> {
        let files = self.clone();
        blocking(move || {
            Ok(Idle {
                staged: files.idle_in(&files.staging, grace)?,
                published: files.idle_in(&files.attachments, grace)?,
            })
        })
        .await
    }

    /// Removes an upload that never came to its end.
    pub(crate) async fn remove_staged(&self, upload: Uuid) -> io::Result<()> {
        tokio::fs::remove_dir_all(self.staging.join(upload.to_string())).await
    }

    /// Removes an upload that no row names.
    pub(crate) async fn remove_published(&self, upload: Uuid) -> io::Result<()> {
        tokio::fs::remove_dir_all(self.place(upload)).await
    }

    fn place(&self, upload: Uuid) -> PathBuf {
        self.attachments.join(upload.to_string())
    }

    /// What has no name of ours is not ours to remove.
    fn idle_in(&self, folder: &Path, grace: Duration) -> io::Result<Vec<Uuid>> {
        let mut idle = Vec::new();
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            let upload = entry.file_name().to_str().and_then(|name| Uuid::try_parse(name).ok());
            let Some(upload) = upload.filter(|&upload| !self.live.has(upload)) else { continue };
            if is_older(&entry, grace) {
                idle.push(upload);
            }
        }
        Ok(idle)
    }
}

/// Waits until the names in a folder are on the disk.
pub(super) fn sync_folder(folder: &Path) -> io::Result<()> {
    File::open(folder)?.sync_all()
}

/// Does what waits for the disk where it holds up no other call.
pub(super) async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> io::Result<T> + Send + 'static,
) -> io::Result<T> {
    spawn_blocking(work).await.map_err(io::Error::other)?
}

/// Whether a folder and all that is in it were last written to longer ago than that; what cannot be told counts as new.
fn is_older(folder: &DirEntry, grace: Duration) -> bool {
    let inside = fs::read_dir(folder.path()).into_iter().flatten().map(|file| file.and_then(|file| file.metadata()));
    let mut entries = inside.chain([folder.metadata()]);
    entries.all(|entry| {
        let age =
            entry.and_then(|entry| entry.modified()).ok().and_then(|it| SystemTime::now().duration_since(it).ok());
        age.is_some_and(|age| age >= grace)
    })
}
