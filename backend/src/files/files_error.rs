use std::io;
use std::path::PathBuf;

use super::folders::INSTANCE;

/// Why the files of a data folder are not taken for those of its database, or none can be stored there.
#[derive(Debug, thiserror::Error)]
pub enum FilesError {
    /// They are another database's.
    #[error(
        "the files in {} are not those of this database: their INSTANCE says {found:?}, and the database is {wanted}. \
         Put the database back that they belong to, or its files in their place. If they do belong together, as with a \
         copy of the database from before it had an identifier, write {wanted} into {}",
        folder.display(), folder.join(INSTANCE).display()
    )]
    Foreign {
        /// The folder with the files.
        folder: PathBuf,
        /// The identifier that is beside them.
        found: String,
        /// The identifier that the database has.
        wanted: String,
    },
    /// They have no identifier, and some of those that the database names are not there.
    #[error(
        "{missing} of the {named} uploads that the database names are not in {}: put them back, or mount the disk that \
         they are on. If they are lost for good, make the folder and write {wanted} into {} to go on without them",
        folder.display(), folder.join(INSTANCE).display()
    )]
    Missing {
        /// The folder where the files should be.
        folder: PathBuf,
        /// How many uploads are not there.
        missing: usize,
        /// How many the database names.
        named: usize,
        /// The identifier that the database has.
        wanted: String,
    },
    /// They have no identifier, and more of them are unknown to the database than failures leave behind.
    #[error(
        "the database knows nothing of {unknown} uploads in {}: put the database back that they belong to, or move them \
         elsewhere. If this is their database, write {wanted} into {}",
        folder.display(), folder.join(INSTANCE).display()
    )]
    Unknown {
        /// The folder with the files.
        folder: PathBuf,
        /// How many uploads the database does not name.
        unknown: usize,
        /// The identifier that the database has.
        wanted: String,
    },
    /// Files arrive in one folder and are moved in one step, which only works within a file system.
    #[error("{} and {} are on different file systems, so files cannot be stored: put both on one", from.display(), to.display())]
    Apart {
        /// Where files are moved from.
        from: PathBuf,
        /// Where they are moved to.
        to: PathBuf,
    },
    /// A folder cannot be read or written.
    #[error("files cannot be stored in {}: {reason}", folder.display())]
    Unusable {
        /// The folder.
        folder: PathBuf,
        /// Why not.
        reason: io::Error,
    },
}
