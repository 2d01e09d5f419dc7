use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use support_backend::{Backend, Settings, Sweeper, Swept, init};
use tempfile::TempDir;
use tracing_subscriber::util::SubscriberInitExt;

use crate::support::{CONTOSO, TestBackend, file, folders, form, new_key, until};

/// What a crash leaves behind: an upload on its way, and one in its place that no row names.
fn leave_behind(data: &Path) -> [String; 2] {
    ["staging", "attachments"].map(|name| {
        let upload = new_key();
        let folder = data.join(name).join(&upload);
        fs::create_dir_all(&folder).expect("a folder");
        fs::write(folder.join(new_key()), "left behind").expect("a file");
        upload
    })
}

/// What sweeps in a process that serves, with this grace time.
async fn sweeper(data: &Path, grace: Duration) -> Sweeper {
    let settings = Settings { sweep_grace: grace, ..Settings::new(data) };
    Backend::open(settings).await.expect("a backend").sweeper()
}

async fn sweep_at_once(data: &Path) -> Swept {
    sweeper(data, Duration::ZERO).await.sweep().await.expect("swept")
}

/// Lets time pass by the clock that nobody can set.
async fn pass(time: Duration) {
    tokio::time::pause();
    tokio::time::advance(time).await;
    tokio::time::resume();
}

/// Makes an upload look as if it had been written a day ago.
fn make_old(upload: &Path) {
    let long_ago = SystemTime::now() - Duration::from_secs(86_400);
    let files = fs::read_dir(upload).expect("a folder").map(|entry| entry.expect("a file").path());
    for entry in files.chain([upload.to_owned()]) {
        File::open(entry).and_then(|entry| entry.set_modified(long_ago)).expect("another date");
    }
}

fn day(ago: i64) -> String {
    let today = jiff::Timestamp::now().to_zoned(jiff::tz::TimeZone::UTC).date();
    today.checked_sub(jiff::Span::new().days(ago)).expect("a day").to_string()
}

/// An empty folder of a backend.
async fn new_folder() -> TempDir {
    let data = tempfile::tempdir().expect("a temporary folder");
    init(Settings::new(data.path())).await.expect("a new folder");
    data
}

/// The only day in the trash.
fn day_of_trash(data: &Path) -> PathBuf {
    let days = folders(data, "trash");
    assert_eq!(days.len(), 1, "{days:?}");
    data.join("trash").join(&days[0])
}

#[tokio::test]
async fn what_belongs_to_no_request_goes_to_the_trash_and_nothing_else() {
    let backend = TestBackend::start().await;
    let url = backend.store_file("content").await;
    let data = backend.data.path();
    let kept = folders(data, "attachments");
    let [_, stored] = leave_behind(data);
    fs::create_dir(data.join("attachments/of somebody else")).expect("a folder");
    let swept = sweep_at_once(data).await;
    assert_eq!(swept, Swept { removed: 1, moved: 1, ..Swept::default() });
    assert_eq!(folders(data, "staging"), [""; 0]);
    let mut left = folders(data, "attachments");
    left.sort_unstable();
    assert_eq!(left, [kept[0].as_str(), "of somebody else"]);
    assert_eq!(folders(&day_of_trash(data), &stored).len(), 1, "with its file");
    assert_eq!(backend.get(&url).token(CONTOSO).download().await, b"content");
}

#[tokio::test]
async fn an_older_copy_of_the_database_loses_no_file() {
    let data = TestBackend::start().await.stop().await;
    let (database, copy) = (data.path().join("support.sqlite3"), data.path().join("copy"));
    fs::copy(&database, &copy).expect("a copy");
    let backend = TestBackend::start_in(data, |_| {}).await;
    let mut urls = Vec::new();
    for number in 0..25 {
        urls.push(backend.store_file(&format!("file {number}")).await);
    }
    let data = backend.stop().await;
    let newer = fs::read(&database).expect("the database");
    fs::copy(&copy, &database).expect("an older database");
    let log = tempfile::NamedTempFile::new().expect("a file");
    let told = tracing_subscriber::fmt().with_ansi(false).with_writer(log.reopen().expect("the file")).set_default();
    let first = sweep_at_once(data.path()).await;
    drop(told);
    assert_eq!(first, Swept { moved: 20, left: 5, ..Swept::default() });
    let told = fs::read_to_string(log.path()).expect("a log");
    let trash = data.path().join("trash");
    for words in ["ERROR", "an older copy of the database?", "moved=20 left=5", &format!("trash={}", trash.display())] {
        assert!(told.contains(words), "{words}: {told}");
    }
    assert_eq!(folders(data.path(), "attachments").len(), 5);
    assert_eq!(sweep_at_once(data.path()).await, Swept { moved: 5, ..Swept::default() });

    fs::write(&database, newer).expect("the newer database again");
    let trash = day_of_trash(data.path());
    for upload in folders(&trash, "") {
        fs::rename(trash.join(&upload), data.path().join("attachments").join(upload)).expect("moved back");
    }
    let backend = TestBackend::start_in(data, |_| {}).await;
    for (number, url) in urls.iter().enumerate() {
        assert_eq!(backend.get(url).token(CONTOSO).download().await, format!("file {number}").into_bytes());
    }
}

#[tokio::test]
async fn the_trash_is_kept_for_thirty_days() {
    let data = new_folder().await;
    let trash = data.path().join("trash");
    // Dates, too, but not as days are named here.
    let others = ["20250101", "2025-01-01T10:00", "notes"];
    for name in [&day(0), &day(29), &day(31), &day(400)].map(String::as_str).into_iter().chain(others) {
        fs::create_dir_all(trash.join(name).join(new_key())).expect("a folder");
    }
    // What cannot be removed holds nothing else up.
    fs::write(trash.join(day(500)), "no folder").expect("a file");
    assert_eq!(sweep_at_once(data.path()).await, Swept { emptied: 2, ..Swept::default() });
    let mut left = folders(data.path(), "trash");
    left.sort_unstable();
    let mut expected = [day(0), day(29), day(500)].into_iter().chain(others.map(str::to_owned)).collect::<Vec<_>>();
    expected.sort_unstable();
    assert_eq!(left, expected);
}

/// A computer that starts with its clock a year ahead would empty the trash at once.
#[tokio::test]
async fn no_day_of_the_trash_goes_for_its_date_alone() {
    let data = new_folder().await;
    fs::create_dir_all(data.path().join("trash").join(day(31))).expect("a folder");
    let mut sweeper = sweeper(data.path(), Duration::from_secs(60)).await;
    assert_eq!(sweeper.sweep().await.expect("swept"), Swept::default());
    pass(Duration::from_secs(50)).await;
    assert_eq!(sweeper.sweep().await.expect("swept"), Swept::default());
    pass(Duration::from_secs(10)).await;
    assert_eq!(sweeper.sweep().await.expect("swept"), Swept { emptied: 1, ..Swept::default() });
}

/// A clock that leaps ahead makes everything look old, also what another process works on; and one that stands still or
/// was set back is no reason to take what was written just now.
#[tokio::test]
async fn what_is_new_by_its_date_or_to_this_process_may_still_find_its_row() {
    let data = new_folder().await;
    let [old, young] = [leave_behind(data.path()), leave_behind(data.path())];
    let paths = |uploads: &[String; 2]| {
        [data.path().join("staging").join(&uploads[0]), data.path().join("attachments").join(&uploads[1])]
    };
    paths(&old).iter().for_each(|upload| make_old(upload));
    let mut sweeper = sweeper(data.path(), Duration::from_secs(60)).await;
    assert_eq!(sweeper.sweep().await.expect("swept"), Swept::default(), "all of it is new to this process");
    pass(Duration::from_secs(60)).await;
    let both = Swept { removed: 1, moved: 1, ..Swept::default() };
    assert_eq!(sweeper.sweep().await.expect("swept"), both);
    assert_eq!(folders(data.path(), "staging"), [young[0].as_str()]);
    assert_eq!(folders(data.path(), "attachments"), [young[1].as_str()]);

    paths(&young).iter().for_each(|upload| make_old(upload));
    assert_eq!(sweeper.sweep().await.expect("swept"), Swept::default(), "it was not idle until now");
    pass(Duration::from_secs(60)).await;
    assert_eq!(sweeper.sweep().await.expect("swept"), both);
}

#[tokio::test]
async fn a_start_removes_what_starts_that_were_cut_short_left_behind() {
    let data = new_folder().await;
    let trash = data.path().join("trash");
    let [old, young] = [trash.join(format!("probe-{}", new_key())), trash.join(format!("probe-{}", new_key()))];
    let other = trash.join("probe-of-somebody");
    for folder in [&old, &young, &other] {
        fs::create_dir(folder).expect("a folder");
        fs::write(folder.join("file"), "probe").expect("a file");
    }
    [&old, &other].into_iter().for_each(|folder| make_old(folder));
    sweeper(data.path(), Duration::ZERO).await;
    assert_eq!([&old, &young, &other].map(|folder| folder.exists()), [false, true, true]);
}

#[tokio::test]
async fn a_backend_that_serves_sweeps_by_itself_again_and_again() {
    let backend = TestBackend::start_with(|settings| {
        settings.sweep_every = Duration::from_millis(1);
        settings.sweep_grace = Duration::ZERO;
    })
    .await;
    let data = backend.data.path();
    for _ in 0..3 {
        leave_behind(data);
        let is_clean = || async { ["staging", "attachments"].iter().all(|name| folders(data, name).is_empty()) };
        until("nothing is left behind", is_clean).await;
    }
    // Even with no grace at all, nothing that is on its way is taken.
    for _ in 0..20 {
        let form = form("A").part("files", file("a.log", vec![b'x'; 500_000])).part("files", file("b.log", "b"));
        assert_eq!(backend.post().token(CONTOSO).form(form).send().await.status, 201);
    }
    assert_eq!(folders(data, "attachments").len(), 20);
}
