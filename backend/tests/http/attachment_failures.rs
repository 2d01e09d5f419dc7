use std::fs;
use std::time::Duration;

use support_backend::{Backend, Settings};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::time::timeout;

use crate::support::{
    Answer, CONTOSO, Process, TestBackend, begun_call, client, content, file, folders, form, new_key, until,
};

/// A connection on which a submission with a file has been sent by half.
async fn half_sent(backend: &TestBackend, key: &str) -> TcpStream {
    let head = begun_call(key, "a.log", 100_000);
    let mut connection = TcpStream::connect(backend.address).await.expect("a connection");
    connection.write_all(format!("{head}{}", "x".repeat(20_000)).as_bytes()).await.expect("sent");
    connection
}

async fn staged(backend: &TestBackend, count: usize) {
    let data = backend.data.path();
    until("so many uploads are on their way", || async { folders(data, "staging").len() == count }).await;
}

async fn read_to_end(mut connection: TcpStream) -> String {
    let mut answer = String::new();
    let reading = connection.read_to_string(&mut answer);
    timeout(Duration::from_secs(20), reading).await.expect("it does not wait for ever").expect("an answer");
    answer
}

#[tokio::test]
async fn a_body_that_pauses_for_too_long_is_given_up() {
    let backend = TestBackend::start_with(|settings| settings.body_pause = Duration::from_millis(100)).await;
    let connection = half_sent(&backend, &new_key()).await;
    let answer = read_to_end(connection).await;
    assert!(answer.starts_with("HTTP/1.1 408 "), "{answer}");
    staged(&backend, 0).await;
    let mut json = TcpStream::connect(backend.address).await.expect("a connection");
    let head = "POST /support/v1/requests HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n\
        Content-Length: 100\r\n\r\n{";
    json.write_all(head.as_bytes()).await.expect("sent");
    let answer = read_to_end(json).await;
    assert!(answer.starts_with("HTTP/1.1 408 "), "{answer}");
    assert_eq!(backend.count("requests").await, 0);
}

#[tokio::test]
async fn who_hangs_up_in_the_middle_leaves_nothing_and_can_begin_anew_at_once() {
    let backend = TestBackend::start().await;
    let key = new_key();
    let stalled = half_sent(&backend, &key).await;
    staged(&backend, 1).await;
    let anew = || backend.post().token(CONTOSO).key(&key).form(form("A").part("files", file("a.log", "all of it")));
    let answer = anew().send().await;
    assert_eq!((answer.status, answer.is_replayed()), (201, false), "{answer:?}");
    drop(stalled);
    staged(&backend, 0).await;
    assert!(anew().send().await.is_replayed());
    assert_eq!(backend.count("requests").await, 1);
}

#[tokio::test]
async fn slow_senders_hold_no_writer() {
    let backend = TestBackend::start_with(|settings| settings.concurrent_writes = 1).await;
    let _slow = half_sent(&backend, &new_key()).await;
    staged(&backend, 1).await;
    backend.store("B").await;
    let form = form("C").part("files", file("c.log", "c"));
    assert_eq!(backend.post().token(CONTOSO).form(form).send().await.status, 201);
}

#[tokio::test]
async fn a_busy_database_leaves_no_files() {
    let backend = TestBackend::start_with(|settings| settings.busy_timeout = Duration::from_millis(20)).await;
    let lock = backend.lock().await;
    let (key, data) = (new_key(), backend.data.path());
    let call = || backend.post().token(CONTOSO).key(&key).form(form("A").part("files", file("a.log", "content")));
    call().send().await.problem(503);
    assert_eq!((folders(data, "staging").len(), folders(data, "attachments").len()), (0, 0));
    lock.release().await;
    let answer = call().send().await;
    assert_eq!((answer.status, answer.is_replayed()), (201, false));
}

#[tokio::test]
async fn a_failure_after_the_files_leaves_no_row_and_what_it_leaves_is_swept_up() {
    let backend = TestBackend::start().await;
    let mut database = backend.database().await;
    let spoil = "ALTER TABLE attachments RENAME COLUMN sha256 TO elsewhere";
    sqlx::query(spoil).execute(&mut database).await.expect("another name");
    let form = form("A").part("files", file("a.log", "content"));
    backend.post().token(CONTOSO).form(form).send().await.problem(500);
    for table in ["requests", "request_history", "attachments"] {
        assert_eq!(backend.count(table).await, 0, "{table}");
    }
    let settings = Settings { sweep_grace: Duration::ZERO, ..Settings::new(backend.data.path()) };
    let mut sweeper = Backend::open(settings).await.expect("a backend").sweeper();
    assert_eq!(sweeper.sweep().await.expect("swept").moved, 1);
    assert_eq!(folders(backend.data.path(), "attachments"), [""; 0]);
}

#[tokio::test]
async fn a_file_that_is_lost_is_not_there_and_one_that_cannot_be_read_is_a_failure() {
    let backend = TestBackend::start().await;
    let url = backend.store_file("content").await;
    let attachments = backend.data.path().join("attachments");
    let upload = attachments.join(&folders(&attachments, "")[0]);
    fs::remove_dir_all(&upload).expect("an upload");
    let missing = backend.get("/requests/x/attachments/x").token(CONTOSO).send().await.problem(404);
    assert_eq!(backend.get(&url).token(CONTOSO).send().await.problem(404), missing);
    fs::write(&upload, "no folder").expect("a file");
    backend.get(&url).token(CONTOSO).send().await.problem(500);
}

#[tokio::test]
async fn a_folder_that_cannot_be_written_is_a_failure_and_nothing_to_come_back_for() {
    let backend = TestBackend::start().await;
    let staging = backend.data.path().join("staging");
    fs::remove_dir(&staging).expect("an empty folder");
    fs::write(&staging, "no folder").expect("a file");
    let form = form("A").part("files", file("a.log", "content"));
    let answer = backend.post().token(CONTOSO).form(form).send().await;
    assert_eq!(answer.problem(500).retry_after, None);
    assert_eq!((answer.header("retry-after"), backend.count("requests").await), ("", 0));
}

/// Files larger than eight mebibytes cannot be written here, as if the disk were full.
#[tokio::test]
async fn a_disk_that_is_full_asks_to_come_back_and_keeps_no_part() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let process = Process::start_limited(folder.path(), 8);
    let url = format!("http://{}/support/v1/requests", process.address);
    let (client, key) = (client(), new_key());
    let send = |files: [usize; 2]| {
        let [first, second] = files.map(|bytes| file("a.log", content(1, bytes)));
        let form = form("A").part("files", first).part("files", second);
        client.post(&url).bearer_auth(CONTOSO).header("idempotency-key", &key).multipart(form).send()
    };
    let refused = Answer::read(send([1_000, 9_000_000]).await.expect("an answer")).await.expect("all of it");
    let problem = refused.problem(503);
    assert!(problem.retry_after.is_some() && !refused.header("retry-after").is_empty());
    assert_eq!((folders(folder.path(), "staging"), folders(folder.path(), "attachments")), (vec![], vec![]));
    let smaller = send([1_000, 2_000]).await.expect("an answer");
    assert_eq!(smaller.status(), 201, "the key was left free, and the backend goes on");
    assert_eq!(process.terminate().code(), Some(0));
}

#[tokio::test]
async fn who_comes_while_too_many_send_files_is_asked_to_come_back() {
    let backend = TestBackend::start_with(|settings| settings.concurrent_uploads = 1).await;
    let slow = half_sent(&backend, &new_key()).await;
    staged(&backend, 1).await;
    let with_file = || backend.post().token(CONTOSO).form(form("A").part("files", file("a.log", "all of it")));
    let answer = with_file().send().await;
    assert_eq!((answer.status, answer.text.contains("retryAfter")), (503, true), "{answer:?}");
    drop(slow);
    staged(&backend, 0).await;
    assert_eq!(with_file().send().await.status, 201);
}
