use std::fs::{self, DirEntry};
use std::io::{self, ErrorKind};
use std::path::Path;
use std::time::Duration;

use uuid::Uuid;

use super::files_error::FilesError;
use super::folders::is_older;

const PREFIX: &str = "probe-";

/// Longest duration of a probe: older ones were left behind by a crash.
const HOUR: Duration = Duration::from_secs(3_600);

/// Moves a test file through all folders like an upload, so that errors show at the start and not with the first
/// upload.
pub(super) fn probe(folders: [&Path; 3]) -> Result<(), FilesError> {
    folders.iter().for_each(|folder| remove_old(folder));
    // Not named like an upload, so that no sweep moves it meanwhile.
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

/// A failure does not keep the backend from starting.
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
