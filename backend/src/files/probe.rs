use std::fs::{self, DirEntry};
use std::io::{self, ErrorKind};
use std::path::Path;
use std::time::Duration;

use uuid::Uuid;

use super::files_error::FilesError;
use super::folders::is_older;

const PREFIX: &str = "probe-";

/// How long a probe may take at most: others are what a crash left behind.
const HOUR: Duration = Duration::from_secs(3_600);

/// Takes something the way of an upload, through all folders: whatever keeps files from being stored is better known
/// before anybody sends one.
pub(super) fn probe(folders: [&Path; 3]) -> Result<(), FilesError> {
    folders.iter().for_each(|folder| remove_old(folder));
    // No name of an upload's, so that no sweep takes it meanwhile.
    let name = format!("{PREFIX}{}", Uuid::new_v4());
    let [first, ..] = folders;
    let result = begin(&first.join(&name))
        .map_err(|reason| FilesError::Unusable { folder: first.to_owned(), reason })
        .and_then(|()| folders.windows(2).try_for_each(|pair| pass_on(pair[0], pair[1], &name)));
    for folder in folders {
        // It is in one of them.
        fs::remove_dir_all(folder.join(&name)).ok();
    }
    result
}

/// What cannot be removed is no reason not to start.
fn remove_old(folder: &Path) {
    let is_probe = |entry: &DirEntry| {
        let name = entry.file_name();
        name.to_str().and_then(|name| name.strip_prefix(PREFIX)).is_some_and(|id| Uuid::try_parse(id).is_ok())
    };
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    for entry in entries.filter(|entry| is_probe(entry) && is_older(entry, HOUR)) {
        fs::remove_dir_all(entry.path()).ok();
    }
}

fn begin(upload: &Path) -> io::Result<()> {
    fs::create_dir(upload)?;
    fs::write(upload.join("file"), "probe")
}

fn pass_on(from: &Path, to: &Path, name: &str) -> Result<(), FilesError> {
    fs::rename(from.join(name), to.join(name)).map_err(|reason| match reason.kind() {
        ErrorKind::CrossesDevices => FilesError::Apart { from: from.to_owned(), to: to.to_owned() },
        _ => FilesError::Unusable { folder: to.to_owned(), reason },
    })
}
