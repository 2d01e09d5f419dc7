use std::io;
use std::path::PathBuf;

use super::folders::INSTANCE;

/// Why the files of a data folder do not belong to its database, or cannot be stored.
#[derive(Debug, thiserror::Error)]
pub enum FilesError {
    /// They belong to another database.
    #[error(
        "the files in {} belong to another database: their INSTANCE is {found:?}, and the database is {wanted}. Restore \
         the database that they belong to, or the files of this one. If they do belong together, as with a backup of the \
         database from before it had an identifier, write {wanted} into {}",
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
    /// They have no identifier, and some uploads that the database refers to are missing.
    #[error(
        "{missing} of the {named} uploads in the database are missing in {}: restore them, or mount their disk. If they \
         are lost for good, create the folder and write {wanted} into {} to continue without them",
        folder.display(), folder.join(INSTANCE).display()
    )]
    Missing {
        /// The folder where the files should be.
        folder: PathBuf,
        /// How many uploads are missing.
        missing: usize,
        /// How many uploads the database refers to.
        named: usize,
        /// The identifier that the database has.
        wanted: String,
    },
    /// They have no identifier, and more of them are orphans than failures leave behind.
    #[error(
        "{unknown} uploads in {} are unknown to the database: restore the database that they belong to, or move them \
         elsewhere. If this is their database, write {wanted} into {}",
        folder.display(), folder.join(INSTANCE).display()
    )]
    Unknown {
        /// The folder with the files.
        folder: PathBuf,
        /// How many uploads the database does not refer to.
        unknown: usize,
        /// The identifier that the database has.
        wanted: String,
    },
    /// Files are published by an atomic rename, which works only within one file system.
    #[error("{} and {} are on different file systems, so files cannot be stored: use the same one for both", from.display(), to.display())]
    Apart {
        /// Where files are moved from.
        from: PathBuf,
        /// Where they are moved to.
        to: PathBuf,
    },
    /// A folder cannot be read or written.
    #[error("cannot store files in {}: {reason}", folder.display())]
    Unusable {
        /// The folder.
        folder: PathBuf,
        /// Why not.
        reason: io::Error,
    },
}
