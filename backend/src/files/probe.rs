use std::fs;
use std::io::{self, ErrorKind};
use std::path::Path;

use uuid::Uuid;

use super::FilesError;

/// Takes something the way of an upload, through all folders: whatever keeps files from being stored is better known
/// before anybody sends one.
pub(super) fn probe(folders: [&Path; 3]) -> Result<(), FilesError> {
    // No name of an upload's, so that no sweep takes it meanwhile.
    let name = format!("probe-{}", Uuid::new_v4());
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
