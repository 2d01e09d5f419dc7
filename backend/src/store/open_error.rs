use std::io;
use std::path::PathBuf;

use sqlx::migrate::MigrateError;

use super::store_error::StoreError;
use crate::files::FilesError;
use crate::seed::SeedError;
use crate::site::SiteError;

/// Why a data folder cannot be opened, or made.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// Nobody wants a new database where an old one is meant.
    #[error(
        "there is no database in {}: if it was lost or moved, put it back; a new one is made by \
         `support-backend init --data {}`", .0.display(), .0.display()
    )]
    NoDatabase(PathBuf),
    /// Something belongs to a database that is not there. A new one would know nothing of it.
    #[error(
        "there is no database in {}, but {}, which belongs to one: put the database back, from a copy if need be; \
         or move what is left elsewhere, and make a new database with `support-backend init`",
        data.display(), left.display()
    )]
    LeftBehind {
        /// The data folder.
        data: PathBuf,
        /// What is there of it.
        left: PathBuf,
    },
    /// A new database is made only where there is none.
    #[error("there is a database in {} already: `support-backend serve --data {}` uses it", .0.display(), .0.display())]
    Exists(PathBuf),
    /// Anybody may know a seed's tokens, so it goes into no database that was in use before.
    #[error(
        "the database in {} holds data that is not the demo's, and the demo would open it to everybody: \
         leave out --demo and --seed, or name another folder with --data", .0.display()
    )]
    NotTheDemo(PathBuf),
    /// The files are not those of the database, or cannot be stored.
    #[error(transparent)]
    Files(#[from] FilesError),
    /// The site would serve what is nobody's to read.
    #[error(transparent)]
    Site(#[from] SiteError),
    /// The folder cannot be read or created.
    #[error("the data folder cannot be read or created: {0}")]
    Folder(#[from] io::Error),
    /// The file cannot be opened, or is no database.
    #[error("the database cannot be opened: {0}")]
    Database(#[from] StoreError),
    /// The file has tables of another program, or of a later version of this one.
    #[error(
        "the database cannot be brought to this version: {0}; if a later version wrote it, use that one, or restore a \
         copy from before"
    )]
    Migration(#[from] MigrateError),
    /// The seed that is compiled in cannot be read.
    #[error("the seed cannot be read: {0}")]
    Seed(#[from] SeedError),
}
