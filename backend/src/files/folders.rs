use std::fs::{self, DirEntry, File};
use std::io;
use std::path::Path;
use std::time::{Duration, SystemTime};

use uuid::Uuid;

/// The folder of files that arrive.
pub(crate) const STAGING: &str = "staging";

/// The folder of files that belong to requests.
pub(crate) const ATTACHMENTS: &str = "attachments";

/// The folder of files that belonged to no request, by the day on which they were moved there.
pub(crate) const TRASH: &str = "trash";

/// The uploads in a folder. What has no name of ours is not ours to touch.
pub(super) fn uploads_in(folder: &Path) -> io::Result<Vec<(Uuid, DirEntry)>> {
    let mut uploads = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let upload = entry.file_name().to_str().and_then(|name| Uuid::try_parse(name).ok());
        uploads.extend(upload.map(|upload| (upload, entry)));
    }
    Ok(uploads)
}

/// Waits until the names in a folder are on the disk.
pub(super) fn sync_folder(folder: &Path) -> io::Result<()> {
    File::open(folder)?.sync_all()
}

/// Whether a folder and all that is in it were last written to longer ago than that; what cannot be told counts as new.
pub(super) fn is_older(folder: &DirEntry, grace: Duration) -> bool {
    let inside = fs::read_dir(folder.path()).into_iter().flatten().map(|file| file.and_then(|file| file.metadata()));
    let mut entries = inside.chain([folder.metadata()]);
    entries.all(|entry| {
        let age =
            entry.and_then(|entry| entry.modified()).ok().and_then(|it| SystemTime::now().duration_since(it).ok());
        age.is_some_and(|age| age >= grace)
    })
}
