use std::fs;
use std::path::Path;

use sqlx::sqlite::{SqliteConnectOptions, SqliteConnection};
use sqlx::{ConnectOptions, Connection, Row};

use super::sent_file::SentFile;

/// A request as stored by the backend.
#[derive(Clone, Debug)]
pub(crate) struct StoredRequest {
    /// Title.
    pub(crate) title: String,
    /// Files on disk, ordered by name.
    pub(crate) files: Vec<SentFile>,
}

const REQUESTS: &str = "SELECT number, title FROM requests ORDER BY number";

/// Files of a request: a file's folder is named after its upload, its name is the file's identifier.
const FILES: &str = "SELECT name, upload, id FROM attachments WHERE request_number = ? ORDER BY name";

impl StoredRequest {
    /// Returns all requests in the backend's folder. The files are read from disk, independently of the database's
    /// digests.
    pub(crate) async fn all(data: &Path) -> Vec<Self> {
        let options = SqliteConnectOptions::new().filename(data.join("support.sqlite3"));
        let mut database = options.connect().await.expect("the database");
        let rows = sqlx::query(REQUESTS).fetch_all(&mut database).await.expect("requests");
        let mut all = Vec::new();
        for row in rows {
            let files = files_of(&mut database, row.get("number"), data).await;
            all.push(Self { title: row.get("title"), files });
        }
        database.close().await.expect("a closed database");
        all
    }
}

async fn files_of(database: &mut SqliteConnection, number: i64, data: &Path) -> Vec<SentFile> {
    if !has_files(database).await {
        return Vec::new();
    }
    let rows = sqlx::query(FILES).bind(number).fetch_all(database).await.expect("files");
    let read = rows.iter().map(|row| {
        let [name, upload, id] = ["name", "upload", "id"].map(|column| row.get::<String, _>(column));
        let path = data.join("attachments").join(upload).join(id);
        let bytes = fs::read(&path).unwrap_or_else(|error| panic!("{name} is not at {}: {error}", path.display()));
        SentFile::new(&name, &bytes)
    });
    read.collect()
}

/// Returns whether this backend supports files.
async fn has_files(database: &mut SqliteConnection) -> bool {
    let table = sqlx::query("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'attachments'");
    table.fetch_optional(database).await.expect("the database's own table").is_some()
}
