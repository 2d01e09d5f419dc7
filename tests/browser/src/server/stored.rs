use std::collections::BTreeMap;
use std::path::Path;

use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection, SqliteRow};
use sqlx::{AssertSqlSafe, Column, ConnectOptions, Connection, Row, TypeInfo, ValueRef};

/// A row of the database, for example a stored request: its columns as text, blobs as hexadecimal digits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Stored(BTreeMap<String, Option<String>>);

impl Stored {
    /// Returns all rows of a table in their order, read with a second database connection.
    pub(crate) async fn all(data: &Path, table: &str) -> Vec<Self> {
        let mut database = opened(data).await;
        let all = AssertSqlSafe(format!("SELECT * FROM {table} ORDER BY number"));
        let rows = sqlx::query(all).fetch_all(&mut database).await;
        database.close().await.expect("a closed database");
        rows.expect("a table with numbers").iter().map(Self::read).collect()
    }

    /// Runs a statement that changes the database, as an operator would with another program.
    pub(super) async fn change(data: &Path, statement: &'static str) {
        let mut database = opened(data).await;
        let done = sqlx::query(statement).execute(&mut database).await;
        database.close().await.expect("a closed database");
        assert_ne!(done.expect("a statement that fits").rows_affected(), 0, "nothing is changed by {statement}");
    }

    /// Returns a column as text; `None` for NULL.
    pub(crate) fn get(&self, column: &str) -> Option<&str> {
        self.0.get(column).unwrap_or_else(|| panic!("no column {column}")).as_deref()
    }

    fn read(row: &SqliteRow) -> Self {
        let text = |index| {
            let value = row.try_get_raw(index).expect("a column");
            match value.type_info().name() {
                _ if value.is_null() => None,
                "INTEGER" => Some(row.get::<i64, _>(index).to_string()),
                "BLOB" => Some(row.get::<Vec<u8>, _>(index).iter().map(|byte| format!("{byte:02x}")).collect()),
                _ => Some(row.get::<String, _>(index)),
            }
        };
        Self(row.columns().iter().map(|column| (column.name().to_owned(), text(column.ordinal()))).collect())
    }
}

async fn opened(data: &Path) -> SqliteConnection {
    let file = data.join("support.sqlite3");
    SqliteConnectOptions::new().filename(file).connect().await.expect("the database")
}
