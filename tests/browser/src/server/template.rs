use std::fs;
use std::path::Path;

use support_backend::{Backend, Settings};
use tempfile::TempDir;
use tokio::net::TcpListener;
use tokio::sync::OnceCell;

/// The demo's database, seeded once; each test gets a copy.
static TEMPLATE: OnceCell<TempDir> = OnceCell::const_new();

/// The database file; it is complete once no server has it open.
const DATABASE: &str = "support.sqlite3";

/// Copies the demo's database, without requests, into a folder.
pub(crate) async fn copy_demo_to(folder: &Path) {
    let template = TEMPLATE.get_or_init(seeded).await;
    fs::copy(template.path().join(DATABASE), folder.join(DATABASE)).expect("a database to copy");
}

async fn seeded() -> TempDir {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let backend = Backend::open(Settings::demo(folder.path())).await.expect("a database");
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    // Shutdown checkpoints the write-ahead log (WAL), so that one file holds all data.
    backend.serve(listener, std::future::ready(())).await.expect("a server that ends");
    folder
}
