use sqlx::SqlitePool;

/// Name of the database file in the data folder.
pub(crate) const DATABASE: &str = "support.sqlite3";

/// The open database.
///
/// SQLite has one writer at a time, so there is one connection that writes: writers queue in this process, where
/// the order is fair, and not at the lock of the file, where it is not. Readers never wait for it.
#[derive(Clone)]
pub(crate) struct Store {
    pub(super) writer: SqlitePool,
    pub(super) readers: SqlitePool,
    pub(super) published_tokens: bool,
}

impl Store {
    /// Moves the write-ahead log into the database file and closes it. A failure loses nothing: the committed
    /// transactions in the log are recovered when the database is opened again.
    pub(crate) async fn close(&self) {
        self.readers.close().await;
        if let Err(error) = sqlx::query("PRAGMA wal_checkpoint(TRUNCATE)").execute(&self.writer).await {
            tracing::warn!(error = %error, "checkpoint failed; the write-ahead log stays beside the database");
        }
        self.writer.close().await;
    }
}
