use std::fs::{self, DirEntry, File};
use std::io;
use std::path::Path;
use std::time::{Duration, SystemTime};

use tokio::task::spawn_blocking;
use uuid::Uuid;

/// The folder of files that are being received.
pub(crate) const STAGING: &str = "staging";

/// The folder of files that belong to requests.
pub(crate) const ATTACHMENTS: &str = "attachments";

/// The folder of orphaned files, by the day on which they were moved there.
pub(crate) const TRASH: &str = "trash";

/// The file beside the uploads with the identifier of the database that they belong to: it moves with them.
pub(super) const INSTANCE: &str = "INSTANCE";

/// The uploads in a folder. Entries that are not named like an upload are ignored: they are not ours to delete.
pub(super) fn uploads_in(folder: &Path) -> io::Result<Vec<(Uuid, DirEntry)>> {
    let mut uploads = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let upload = entry.file_name().to_str().and_then(|name| Uuid::try_parse(name).ok());
        uploads.extend(upload.map(|upload| (upload, entry)));
    }
    Ok(uploads)
}

/// Syncs the directory entries of a folder to disk.
pub(super) fn sync_folder(folder: &Path) -> io::Result<()> {
    File::open(folder)?.sync_all()
}

/// Whether a folder and all its entries were last modified before the grace period; an unreadable date counts as new.
pub(super) fn is_older(folder: &DirEntry, grace: Duration) -> bool {
    let inside = fs::read_dir(folder.path()).into_iter().flatten().map(|file| file.and_then(|file| file.metadata()));
    let mut entries = inside.chain([folder.metadata()]);
    entries.all(|entry| {
        let age =
            entry.and_then(|entry| entry.modified()).ok().and_then(|it| SystemTime::now().duration_since(it).ok());
        age.is_some_and(|age| age >= grace)
    })
}

/// Runs blocking file operations outside the async threads.
pub(super) async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> io::Result<T> + Send + 'static,
) -> io::Result<T> {
    spawn_blocking(work).await.map_err(io::Error::other)?
}
