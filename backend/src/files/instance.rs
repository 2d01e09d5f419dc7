use std::collections::HashSet;
use std::fs::{self, File};
use std::io::{self, ErrorKind, Write};
use std::path::Path;

use uuid::Uuid;

use super::files_error::FilesError;
use super::folders::{ATTACHMENTS, INSTANCE, sync_folder, uploads_in};
use super::trash::sweep_limit;

/// Whether the files of a data folder carry the identifier of a database; `false` if they carry none.
pub(crate) fn belong_to(data: &Path, instance: &str) -> Result<bool, FilesError> {
    let folder = data.join(ATTACHMENTS);
    match fs::read_to_string(folder.join(INSTANCE)) {
        Ok(found) if found.trim() == instance => Ok(true),
        Ok(found) => {
            let found = found.trim().chars().take(100).collect();
            Err(FilesError::Foreign { folder, found, wanted: instance.to_owned() })
        }
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(false),
        Err(reason) => Err(FilesError::Unusable { folder, reason }),
    }
}

/// Writes the identifier of a database beside the files of a data folder. They must match it: all uploads that the
/// database refers to are there, and no more orphans than a sweep may move.
pub(crate) fn adopt(data: &Path, instance: &str, named: &HashSet<Uuid>) -> Result<(), FilesError> {
    let folder = data.join(ATTACHMENTS);
    let unusable = |reason| FilesError::Unusable { folder: folder.clone(), reason };
    let found: HashSet<Uuid> = match uploads_in(&folder) {
        Ok(found) => found.into_iter().map(|(upload, _)| upload).collect(),
        Err(error) if error.kind() == ErrorKind::NotFound => HashSet::new(),
        Err(reason) => return Err(unusable(reason)),
    };
    let (missing, unknown) = (named.difference(&found).count(), found.difference(named).count());
    let wanted = instance.to_owned();
    if missing > 0 {
        return Err(FilesError::Missing { folder, missing, named: named.len(), wanted });
    }
    if unknown > sweep_limit(found.len()) {
        return Err(FilesError::Unknown { folder, unknown, wanted });
    }
    write(&folder, instance).map_err(unusable)
}

/// Writes atomically, by a rename: safe against a crash, and against another process that writes the same.
fn write(folder: &Path, instance: &str) -> io::Result<()> {
    fs::create_dir_all(folder)?;
    let unfinished = folder.join(format!("{INSTANCE}-{}", Uuid::new_v4()));
    let written = write_new(&unfinished, instance).and_then(|()| fs::rename(&unfinished, folder.join(INSTANCE)));
    if written.is_err() {
        fs::remove_file(unfinished).ok();
    }
    written.and_then(|()| sync_folder(folder))
}

fn write_new(file: &Path, instance: &str) -> io::Result<()> {
    let mut file = File::create_new(file)?;
    writeln!(file, "{instance}")?;
    file.sync_all()
}
