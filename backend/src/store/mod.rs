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
mod instance;
mod listing;
mod notes;
mod omissions;
mod open_error;
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

use std::io::{self, ErrorKind};
use std::path::Path;
use std::time::Duration;

use sqlx::migrate::Migrator;
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{ConnectOptions, Connection, SqlitePool};

pub(crate) use articles::{ArticleFilter, ArticleText};
pub(crate) use change::{Change, Changed};
pub(crate) use cursor::Cursor;
pub(crate) use customers::{CustomerCursor, KnownCustomer};
pub(crate) use health_table::HealthTable;
pub(crate) use insert::{NewEntry, Stored};
pub(crate) use listing::Filter;
pub(crate) use notes::{NoteEntry, Noted};
pub use open_error::OpenError;
#[cfg(test)]
use people::OwnCustomer;
pub(crate) use people::{User, UserId};
pub(crate) use remembered::{Key, Remembered};
use seed::plant;
pub(crate) use services::ServiceRow;
pub(crate) use solved::SolvedEntry;
pub(crate) use watches::{LastKnown, WatchEntry};
use words::unreadable;

use crate::Settings;
use crate::seed::Seed;

/// The open database.
///
/// SQLite has one writer at a time, so there is one connection that writes: writers queue in this process, where
/// the order is fair, and not at the file's lock, where it is not. Readers never wait for it.
#[derive(Clone)]
pub(crate) struct Store {
    writer: SqlitePool,
    readers: SqlitePool,
    published_tokens: bool,
}

/// Name of the database's file in its folder.
pub(crate) const DATABASE: &str = "support.sqlite3";

/// What brings a database to this version.
static MIGRATIONS: Migrator = sqlx::migrate!();

/// How long a call waits for its turn in this process. The writers before it hold theirs for some milliseconds each,
/// or, when another program has locked the file, for the settings' time.
const TURN: Duration = Duration::from_secs(10);

/// Readers at a time: a list takes microseconds, so few are plenty.
const READERS: u32 = 4;

impl Store {
    /// Opens the database of the settings' folder, and brings it to this version.
    pub(crate) async fn open(settings: &Settings) -> Result<Self, OpenError> {
        if Self::exists(&settings.data)? {
            Self::connect(settings).await
        } else {
            Err(OpenError::NoDatabase(settings.data.clone()))
        }
    }

    /// Makes a database in the settings' folder, and opens it.
    pub(crate) async fn create(settings: &Settings) -> Result<Self, OpenError> {
        tokio::fs::create_dir_all(&settings.data).await?;
        let options = options(&settings.data.join(DATABASE), settings).create_if_missing(true);
        options.connect().await?.close().await?;
        Self::connect(settings).await
    }

    /// Whether a folder has a database. A file without a byte is none: making one was interrupted, or it was lost. One
    /// that cannot be looked at may well be there.
    pub(crate) fn exists(data: &Path) -> io::Result<bool> {
        match data.join(DATABASE).metadata() {
            Ok(file) => Ok(file.len() > 0),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(false),
            Err(error) => Err(error),
        }
    }

    async fn connect(settings: &Settings) -> Result<Self, OpenError> {
        let options = options(&settings.data.join(DATABASE), settings);
        let pool = || SqlitePoolOptions::new().acquire_timeout(TURN).idle_timeout(None);
        let writer = pool().max_connections(1).connect_with(options.clone()).await?;
        match settings.seed {
            Some(name) => {
                // In one step: a database that takes no seed stays as it was.
                let mut transaction = writer.begin_with("BEGIN IMMEDIATE").await?;
                MIGRATIONS.run(&mut *transaction).await?;
                if !plant(&mut transaction, Seed::named(name)?).await? {
                    transaction.rollback().await?;
                    writer.close().await;
                    return Err(OpenError::NotTheDemo(settings.data.clone()));
                }
                transaction.commit().await?;
            }
            None => MIGRATIONS.run(&writer).await?,
        }
        let readers = pool().max_connections(READERS).connect_with(options.pragma("query_only", "ON")).await?;
        Ok(Self { writer, readers, published_tokens: settings.published_tokens })
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
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .busy_timeout(settings.busy_timeout)
        .disable_statement_logging()
}
