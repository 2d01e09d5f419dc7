/// Why the database did not do what was asked.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum StoreError {
    /// Another connection holds the lock for too long; trying again may succeed. Holds the driver's message.
    #[error("database busy: {0}")]
    Busy(String),
    /// The disk is full; trying again may succeed once there is room. Holds the driver's message.
    #[error("disk full: {0}")]
    Full(String),
    /// A column holds a value that this version cannot read. The value itself is left out: the error is logged.
    #[error("unreadable value in column {0}")]
    Corrupt(String),
    /// Anything else, as the driver describes it. Messages of SQLite name tables and columns, never values.
    #[error("{0}")]
    Failed(String),
}

/// SQLite's primary result codes for a lock, a lock within the same process, and a full disk.
const BUSY: u32 = 5;
const LOCKED: u32 = 6;
const FULL: u32 = 13;

impl From<sqlx::Error> for StoreError {
    fn from(error: sqlx::Error) -> Self {
        match &error {
            sqlx::Error::PoolTimedOut => Self::Busy(error.to_string()),
            sqlx::Error::ColumnDecode { index, .. } => Self::Corrupt(index.clone()),
            sqlx::Error::Database(reported) => match reported.code().and_then(|code| primary(&code)) {
                Some(BUSY | LOCKED) => Self::Busy(error.to_string()),
                Some(FULL) => Self::Full(error.to_string()),
                _ => Self::Failed(error.to_string()),
            },
            _ => Self::Failed(error.to_string()),
        }
    }
}

/// The primary result code: the higher bits of an extended code only add the reason.
fn primary(code: &str) -> Option<u32> {
    code.parse::<u32>().ok().map(|code| code & 0xff)
}

#[cfg(test)]
mod tests {
    use sqlx::{Connection, SqliteConnection};

    use super::*;

    #[test]
    fn extended_codes_are_reduced_to_their_primary_code() {
        for (code, expected) in [("5", Some(BUSY)), ("517", Some(BUSY)), ("262", Some(LOCKED)), ("x", None)] {
            assert_eq!(primary(code), expected, "{code}");
        }
    }

    #[tokio::test]
    async fn a_full_database_is_told_apart_from_a_failing_one() {
        let mut connection = SqliteConnection::connect(":memory:").await.expect("a database in memory");
        sqlx::raw_sql("PRAGMA max_page_count = 2; CREATE TABLE t (text TEXT)")
            .execute(&mut connection)
            .await
            .expect("a table");
        let insert = sqlx::query("INSERT INTO t VALUES (?)").bind("x".repeat(100_000)).execute(&mut connection).await;
        assert!(matches!(insert.map(drop).map_err(StoreError::from), Err(StoreError::Full(_))));
        let missing = sqlx::query("SELECT * FROM missing").execute(&mut connection).await;
        assert!(matches!(missing.map(drop).map_err(StoreError::from), Err(StoreError::Failed(_))));
        assert!(matches!(StoreError::from(sqlx::Error::PoolTimedOut), StoreError::Busy(_)));
    }
}
