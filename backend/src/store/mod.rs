//! The database: the only part that knows SQL.

mod articles;
mod attachments;
mod change;
mod cursor;
mod customers;
mod details;
mod escalation_row;
mod health_end;
mod health_table;
mod insert;
mod listing;
mod notes;
mod omissions;
mod people;
mod reference;
mod remembered;
mod seed;
mod services;
mod solved;
mod summary_row;
mod used;
mod watches;
mod words;

use std::io;
use std::path::Path;
use std::time::Duration;

use sqlx::ConnectOptions;
use sqlx::SqlitePool;
use sqlx::migrate::MigrateError;
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};

pub(crate) use articles::{ArticleFilter, ArticleText};
pub(crate) use change::{Change, Changed};
pub(crate) use cursor::Cursor;
pub(crate) use customers::{CustomerCursor, KnownCustomer};
pub(crate) use health_table::HealthTable;
pub(crate) use insert::{NewEntry, Stored};
pub(crate) use listing::Filter;
pub(crate) use notes::{NoteEntry, Noted};
#[cfg(test)]
use people::OwnCustomer;
pub(crate) use people::{User, UserId};
pub(crate) use remembered::{Key, Remembered};
pub(crate) use services::ServiceRow;
pub(crate) use solved::SolvedEntry;
pub(crate) use watches::{LastKnown, WatchEntry};
use words::unreadable;

use crate::Settings;
use crate::seed::{Seed, SeedError};

/// The open database.
///
/// SQLite has one writer at a time, so there is one connection that writes: writers queue in this process, where
/// the order is fair, and not at the file's lock, where it is not. Readers never wait for it.
#[derive(Clone)]
pub(crate) struct Store {
    writer: SqlitePool,
    readers: SqlitePool,
}

/// Why a database cannot be opened.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// The folder, or those for files in it, cannot be created.
    #[error("the folder for the database and the files cannot be created: {0}")]
    Folder(#[from] io::Error),
    /// The file cannot be opened, or is no database.
    #[error("the database cannot be opened: {0}")]
    Database(#[from] sqlx::Error),
    /// The file has tables of another program, or of a later version of this one.
    #[error("the database cannot be brought to this version: {0}")]
    Migration(#[from] MigrateError),
    /// The seed that is compiled in cannot be read.
    #[error("the seed cannot be read: {0}")]
    Seed(#[from] SeedError),
}

/// Name of the database's file in its folder.
const FILE: &str = "support.sqlite3";

/// How long a call waits for its turn in this process. The writers before it hold theirs for some milliseconds each,
/// or, when another program has locked the file, for the settings' time.
const TURN: Duration = Duration::from_secs(10);

/// Readers at a time: a list takes microseconds, so few are plenty.
const READERS: u32 = 4;

impl Store {
    /// Opens the database of the settings' folder and brings it to this version.
    pub(crate) async fn open(settings: &Settings) -> Result<Self, OpenError> {
        tokio::fs::create_dir_all(&settings.data).await?;
        let options = options(&settings.data.join(FILE), settings);
        let pool = || SqlitePoolOptions::new().acquire_timeout(TURN).idle_timeout(None);
        let writer = pool().max_connections(1).connect_with(options.clone()).await?;
        sqlx::migrate!().run(&writer).await?;
        let readers = pool().max_connections(READERS).connect_with(options.pragma("query_only", "ON")).await?;
        let store = Self { writer, readers };
        if let Some(name) = settings.seed {
            store.plant(Seed::named(name)?).await?;
        }
        Ok(store)
    }

    /// Whether the settings' folder has a database.
    pub(crate) fn exists(settings: &Settings) -> bool {
        settings.data.join(FILE).is_file()
    }

    /// Moves everything into the one file and closes it. That it may fail loses nothing: what was committed is then
    /// found beside the file when it is opened again.
    pub(crate) async fn close(&self) {
        self.readers.close().await;
        if let Err(error) = sqlx::query("PRAGMA wal_checkpoint(TRUNCATE)").execute(&self.writer).await {
            tracing::warn!(error = %error, "the write-ahead log stays beside the database");
        }
        self.writer.close().await;
    }
}

/// What is acknowledged is on the disk: `FULL` waits for it at every commit.
fn options(file: &Path, settings: &Settings) -> SqliteConnectOptions {
    SqliteConnectOptions::new()
        .filename(file)
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .busy_timeout(settings.busy_timeout)
        .disable_statement_logging()
}
