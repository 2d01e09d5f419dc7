use std::io;
use std::path::PathBuf;

use sqlx::migrate::MigrateError;

use super::store_error::StoreError;
use crate::files::FilesError;
use crate::seed::SeedError;
use crate::site::SiteError;

/// Why a data folder cannot be opened or created.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// The database is missing. It is not created silently, since an existing one may be meant.
    #[error(
        "there is no database in {}: if it was lost or moved, restore it; to create a new one, run \
         `support-backend init --data {}`", .0.display(), .0.display()
    )]
    NoDatabase(PathBuf),
    /// Files or a write-ahead log belong to a database that is missing. A new one would not know them.
    #[error(
        "there is no database in {}, but {}, which belongs to one: restore the database, if necessary from a backup; or \
         move these files elsewhere, and create a new database with `support-backend init`",
        data.display(), left.display()
    )]
    LeftBehind {
        /// The data folder.
        data: PathBuf,
        /// What was found.
        left: PathBuf,
    },
    /// There is a database already.
    #[error("there is already a database in {}: `support-backend serve --data {}` uses it", .0.display(), .0.display())]
    Exists(PathBuf),
    /// The tokens of a seed are publicly known, so only an empty database or a demo database is seeded.
    #[error(
        "the database in {} is not a demo database, and the demo's publicly known tokens would open it to everybody: \
         omit --demo and --seed, or choose another folder with --data", .0.display()
    )]
    NotTheDemo(PathBuf),
    /// The files are not those of the database, or cannot be stored.
    #[error(transparent)]
    Files(#[from] FilesError),
    /// The site would serve the data folder.
    #[error(transparent)]
    Site(#[from] SiteError),
    /// The data folder cannot be read or created.
    #[error("cannot read or create the data folder: {0}")]
    Folder(#[from] io::Error),
    /// The file cannot be opened, or is not a database.
    #[error("cannot open the database: {0}")]
    Database(#[from] StoreError),
    /// The file has tables of another program, or of a later version of this one.
    #[error(
        "cannot migrate the database to this version: {0}; if a later version wrote it, use that version, or restore a \
         backup from before"
    )]
    Migration(#[from] MigrateError),
    /// The compiled-in seed cannot be parsed.
    #[error("cannot parse the seed: {0}")]
    Seed(#[from] SeedError),
}
