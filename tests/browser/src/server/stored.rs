use std::collections::BTreeMap;
use std::path::Path;

use sqlx::sqlite::{SqliteConnectOptions, SqliteRow};
use sqlx::{Column, ConnectOptions, Connection, Row, TypeInfo, ValueRef};

/// A stored request: the columns of its row, as text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Stored(BTreeMap<String, Option<String>>);

impl Stored {
    /// All requests of a database, in their order, read as another program would.
    pub(super) async fn all(data: &Path) -> Vec<Self> {
        let file = data.join("support.sqlite3");
        let mut database = SqliteConnectOptions::new().filename(file).connect().await.expect("the database");
        let rows = sqlx::query("SELECT * FROM requests ORDER BY number").fetch_all(&mut database).await;
        database.close().await.expect("a closed database");
        rows.expect("a table of requests").iter().map(Self::read).collect()
    }

    /// A column's text; `None` where nothing is stored.
    pub(crate) fn get(&self, column: &str) -> Option<&str> {
        self.0.get(column).unwrap_or_else(|| panic!("no column {column}")).as_deref()
    }

    fn read(row: &SqliteRow) -> Self {
        let text = |index| {
            let value = row.try_get_raw(index).expect("a column");
            match value.type_info().name() {
                _ if value.is_null() => None,
                "INTEGER" => Some(row.get::<i64, _>(index).to_string()),
                _ => Some(row.get::<String, _>(index)),
            }
        };
        Self(row.columns().iter().map(|column| (column.name().to_owned(), text(column.ordinal()))).collect())
    }
}
