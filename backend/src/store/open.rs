use std::io::{self, ErrorKind};
use std::path::Path;
use std::time::Duration;

use sqlx::migrate::Migrator;
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{ConnectOptions, Connection};

use super::database::{DATABASE, Store};
use super::open_error::OpenError;
use super::seed::apply_seed;
use super::store_error::StoreError;
use crate::config::Settings;
use crate::seed::Seed;

/// The migrations of the schema.
static MIGRATIONS: Migrator = sqlx::migrate!();

/// How long a call waits for a connection. The writers before it hold theirs for some milliseconds each or, while
/// another program locks the file, for the busy timeout of the settings.
const ACQUIRE_TIMEOUT: Duration = Duration::from_secs(10);

/// Reading connections: a list takes microseconds, so few are plenty.
const READERS: u32 = 4;

impl Store {
    /// Opens the database of the data folder, and migrates it to this version.
    pub(crate) async fn open(settings: &Settings) -> Result<Self, OpenError> {
        if Self::exists(&settings.data)? {
            Self::connect(settings).await
        } else {
            Err(OpenError::NoDatabase(settings.data.clone()))
        }
    }

    /// Creates a database in the data folder, and opens it.
    pub(crate) async fn create(settings: &Settings) -> Result<Self, OpenError> {
        tokio::fs::create_dir_all(&settings.data).await?;
        let options = options(&settings.data.join(DATABASE), settings).create_if_missing(true);
        let connection = options.connect().await.map_err(StoreError::from)?;
        connection.close().await.map_err(StoreError::from)?;
        Self::connect(settings).await
    }

    /// Whether a folder has a database. An empty file is none: its creation was interrupted, or its content was lost. A
    /// file whose metadata cannot be read may well be one, so that is an error.
    pub(crate) fn exists(data: &Path) -> io::Result<bool> {
        match data.join(DATABASE).metadata() {
            Ok(file) => Ok(file.len() > 0),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(false),
            Err(error) => Err(error),
        }
    }

    async fn connect(settings: &Settings) -> Result<Self, OpenError> {
        let options = options(&settings.data.join(DATABASE), settings);
        let pool = || SqlitePoolOptions::new().acquire_timeout(ACQUIRE_TIMEOUT).idle_timeout(None);
        let writer = pool().max_connections(1).connect_with(options.clone()).await.map_err(StoreError::from)?;
        match settings.seed {
            Some(name) => {
                // One transaction: a database that takes no seed stays as it was, without migrations.
                let mut transaction = writer.begin_with("BEGIN IMMEDIATE").await.map_err(StoreError::from)?;
                MIGRATIONS.run(&mut *transaction).await?;
                if !apply_seed(&mut transaction, Seed::named(name)?).await? {
                    transaction.rollback().await.map_err(StoreError::from)?;
                    writer.close().await;
                    return Err(OpenError::NotTheDemo(settings.data.clone()));
                }
                transaction.commit().await.map_err(StoreError::from)?;
            }
            None => MIGRATIONS.run(&writer).await?,
        }
        let options = options.pragma("query_only", "ON");
        let readers = pool().max_connections(READERS).connect_with(options).await.map_err(StoreError::from)?;
        Ok(Self { writer, readers, published_tokens: settings.published_tokens })
    }
}

/// Durability: with `FULL`, each commit waits until it is on disk.
fn options(file: &Path, settings: &Settings) -> SqliteConnectOptions {
    SqliteConnectOptions::new()
        .filename(file)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .busy_timeout(settings.busy_timeout)
        .disable_statement_logging()
}
