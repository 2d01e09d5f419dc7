//! A database and its files: neither is made or used without the other.

use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::Path;

use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions, Connection};
use support_backend::{Backend, Settings, import_customers, init};
use tempfile::TempDir;

use crate::support::{CONTOSO, Process, TestBackend, folders, new_key};

/// The folder of a backend that has stopped, with some files in it.
async fn with_files(count: usize) -> (TempDir, String) {
    let backend = TestBackend::start().await;
    let mut url = String::new();
    for _ in 0..count {
        url = backend.store_file("content").await;
    }
    (backend.stop().await, url)
}

/// Why a backend does not start, with the demo or without.
async fn refused(data: &Path, settings: Settings) -> String {
    let error = Backend::open(settings).await.err();
    error.unwrap_or_else(|| panic!("{} was opened", data.display())).to_string()
}

async fn refused_by_both(data: &Path) -> String {
    let demo = refused(data, Settings::demo(data)).await;
    assert_eq!(refused(data, Settings::new(data)).await, demo);
    demo
}

/// A file of a folder, downloaded.
async fn download(data: TempDir, url: &str) -> Vec<u8> {
    TestBackend::start_in(data, |_| {}).await.get(url).token(CONTOSO).download().await
}

/// Makes a folder what it was before there were identifiers, and changes the database.
pub(crate) async fn age(data: &Path, change: &'static str) {
    let mut database =
        SqliteConnectOptions::new().filename(data.join("support.sqlite3")).connect().await.expect("the database");
    for statement in [
        "DROP TABLE instance",
        "ALTER TABLE tokens DROP COLUMN is_published",
        "DELETE FROM _sqlx_migrations WHERE version = 6",
        change,
    ] {
        sqlx::query(statement).execute(&mut database).await.expect("an older database");
    }
    database.close().await.expect("a closed database");
    fs::remove_file(data.join("attachments/INSTANCE")).expect("an identifier");
}

#[tokio::test]
async fn where_the_database_is_gone_nothing_starts_and_no_file_is_touched() {
    let (data, url) = with_files(5).await;
    let [database, elsewhere] = ["support.sqlite3", "elsewhere"].map(|name| data.path().join(name));
    fs::rename(&database, &elsewhere).expect("moved away");
    let error = refused_by_both(data.path()).await;
    assert!(error.contains("there is no database") && error.contains("restore the database"), "{error}");
    let error = init(Settings::new(data.path())).await.expect_err("files are there").to_string();
    assert!(error.contains("attachments, which belongs to one"), "{error}");
    fs::write(&database, "").expect("an empty file");
    refused_by_both(data.path()).await;
    assert_eq!(folders(data.path(), "attachments").len(), 5);
    fs::rename(elsewhere, database).expect("moved back");
    assert_eq!(download(data, &url).await, b"content");
}

/// Without the right to look, or on a disk that fails, nobody knows whether there is a database.
#[tokio::test]
async fn a_database_that_cannot_be_looked_at_is_not_taken_for_a_lost_one() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let database = folder.path().join("support.sqlite3");
    // Not even root finds what a link to itself leads to.
    symlink(&database, &database).expect("a link");
    let imported =
        import_customers(Settings::new(folder.path()), "".as_bytes()).await.map_err(|error| error.to_string());
    let made = init(Settings::new(folder.path())).await.map_err(|error| error.to_string());
    for error in [refused_by_both(folder.path()).await, imported.expect_err("refused"), made.expect_err("refused")] {
        assert!(
            error.starts_with("cannot read or create the data folder") && error.contains("symbolic links"),
            "{error}"
        );
    }
}

#[tokio::test]
async fn only_init_makes_a_database_and_only_where_there_is_nothing() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let data = folder.path().join("data");
    let error = refused(&data, Settings::new(&data)).await;
    assert!(error.contains(&format!("support-backend init --data {}", data.display())), "{error}");
    for settings in [Settings::new(&data), Settings::demo(&data)] {
        import_customers(settings, "".as_bytes()).await.expect_err("no database");
    }
    assert!(!data.exists(), "nothing is made");
    let log = data.join("support.sqlite3-wal");
    fs::create_dir(&data).expect("a folder");
    fs::write(&log, "what was stored last").expect("a file");
    assert!(refused_by_both(&data).await.contains("support.sqlite3-wal, which belongs to one"));
    init(Settings::new(&data)).await.expect_err("a log is there");
    fs::remove_file(log).expect("a log");

    init(Settings::new(&data)).await.expect("a new folder");
    let error = init(Settings::new(&data)).await.expect_err("a database is there").to_string();
    assert!(error.contains(&format!("`support-backend serve --data {}` uses it", data.display())), "{error}");
    Backend::open(Settings::new(&data)).await.expect("a database that is there");
}

#[tokio::test]
async fn a_database_and_the_files_of_another_do_not_start() {
    let ((one, url), (other, _)) = (with_files(1).await, with_files(1).await);
    let files = one.path().join("attachments");
    fs::rename(&files, one.path().join("own")).expect("moved away");
    fs::rename(other.path().join("attachments"), &files).expect("another's");
    let error = refused_by_both(one.path()).await;
    assert!(error.contains("belong to another database") && error.contains("Restore the database"), "{error}");
    assert!(!one.path().join("support.sqlite3-wal").exists(), "it would be taken for the log of what is put back");

    // Where the folder is not there at all, as when its disk is not mounted, none is made.
    fs::rename(&files, one.path().join("another's")).expect("moved away");
    let error = refused_by_both(one.path()).await;
    assert!(error.contains("1 of the 1 uploads") && error.contains("mount their disk"), "{error}");
    assert!(!files.exists());

    // The message says what to do where the files are lost for good.
    let words: Vec<&str> = error.split_whitespace().collect();
    let instance = words.iter().skip_while(|word| **word != "write").nth(1).expect("an identifier");
    fs::create_dir(&files).expect("a folder");
    fs::write(files.join("INSTANCE"), instance).expect("a file");
    Backend::open(Settings::demo(one.path())).await.expect("it goes on without them");

    fs::remove_dir_all(&files).expect("a folder");
    fs::rename(one.path().join("own"), files).expect("moved back");
    assert_eq!(download(one, &url).await, b"content");
}

#[tokio::test]
async fn a_folder_from_before_is_taken_over_when_its_files_are_those_of_its_database() {
    let (data, url) = with_files(2).await;
    age(data.path(), "").await;
    let files = data.path().join("attachments");
    let [first, away] = [folders(data.path(), "attachments")[0].as_str(), "away"].map(|name| files.join(name));
    fs::rename(&first, &away).expect("moved away");
    assert!(refused_by_both(data.path()).await.contains("1 of the 2 uploads"));
    fs::rename(&away, &first).expect("moved back");

    let unknown: Vec<_> = (0..21).map(|_| files.join(new_key())).collect();
    unknown.iter().for_each(|folder| fs::create_dir(folder).expect("a folder"));
    assert!(refused_by_both(data.path()).await.contains("21 uploads"));
    fs::remove_dir(&unknown[0]).expect("a folder");
    let backend = TestBackend::start_in(data, |_| {}).await;
    let instance = fs::read_to_string(files.join("INSTANCE")).expect("an identifier");
    let mut database = backend.database().await;
    let stored: String = sqlx::query_scalar("SELECT id FROM instance").fetch_one(&mut database).await.expect("a row");
    drop(database);
    assert_eq!(instance.trim(), stored);
    assert_eq!(download(backend.stop().await, &url).await, b"content");
}

#[cfg(target_os = "linux")]
#[tokio::test]
async fn folders_that_take_no_file_stop_the_start() {
    // Another file system than that of the target folder, and one where not even root may write.
    let memory = tempfile::tempdir_in("/dev/shm").expect("a folder in memory");
    let (apart, unusable) = ("are on different file systems", "cannot store files in");
    for (place, reason, names) in [
        (memory.path(), apart, ["staging", "attachments", "trash"].as_slice()),
        (Path::new("/sys"), unusable, &["staging", "attachments"]),
    ] {
        for name in names {
            let data = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).expect("a temporary folder");
            init(Settings::new(data.path())).await.expect("a new folder");
            let folder = data.path().join(name);
            fs::remove_dir_all(&folder).expect("a folder");
            symlink(place, &folder).expect("a link");
            let error = refused_by_both(data.path()).await;
            assert!(error.contains(reason) && error.contains(&folder.display().to_string()), "{error}");
        }
    }
}

#[tokio::test]
async fn nobody_else_on_the_computer_reads_what_is_stored() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let _process = Process::start(folder.path(), 0);
    for name in ["support.sqlite3", "support.sqlite3-wal", "attachments", "attachments/INSTANCE", "staging", "trash"] {
        let mode = fs::metadata(folder.path().join(name)).expect("it is there").permissions().mode();
        assert_eq!(mode & 0o077, 0, "{name}: {mode:o}");
    }
}
