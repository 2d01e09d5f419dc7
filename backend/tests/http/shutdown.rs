use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::time::timeout;

use crate::support::{CONTOSO, Process, TestBackend, client, new_key, request};

#[tokio::test]
async fn calls_in_flight_end_and_no_others_begin() {
    let mut backend = TestBackend::start().await;
    let lock = backend.lock().await;
    let key = new_key();
    let submission = || backend.post().token(CONTOSO).key(&key).json(&request("A")).try_send();
    let (mut first, mut second) = (tokio::spawn(submission()), tokio::spawn(submission()));
    let in_flight = tokio::select! {
        late = &mut first => { late.expect("no panic").expect("an answer").problem(409); second }
        late = &mut second => { late.expect("no panic").expect("an answer").problem(409); first }
    };
    backend.tell_to_stop();
    while TcpStream::connect(backend.address).await.is_ok() {}
    lock.release().await;
    assert_eq!(in_flight.await.expect("no panic").expect("an answer").status, 201);
    let data = backend.stopped().await;
    assert!(!data.path().join("support.sqlite3-wal").exists(), "everything is in the one file");
}

#[tokio::test]
async fn a_connection_without_a_call_holds_nothing_up() {
    let mut backend = TestBackend::start().await;
    let _idle = TcpStream::connect(backend.address).await.expect("a connection");
    backend.store("A").await;
    backend.tell_to_stop();
    timeout(Duration::from_secs(5), backend.stopped()).await.expect("it stops");
}

#[tokio::test]
async fn a_call_that_does_not_end_is_given_up() {
    let mut backend = TestBackend::start_with(|settings| settings.shutdown_grace = Duration::from_millis(50)).await;
    let mut stalled = TcpStream::connect(backend.address).await.expect("a connection");
    let head = "POST /support/v1/requests HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n\
        Content-Length: 100\r\nExpect: 100-continue\r\n\r\n";
    stalled.write_all(head.as_bytes()).await.expect("sent");
    let mut invitation = [0; 12];
    stalled.read_exact(&mut invitation).await.expect("an answer");
    assert_eq!(&invitation, b"HTTP/1.1 100", "the call is in flight");
    backend.tell_to_stop();
    timeout(Duration::from_secs(5), backend.stopped()).await.expect("it stops");
}

#[tokio::test]
async fn the_program_ends_well_when_asked_to() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let process = Process::start(folder.path(), 0);
    let url = format!("http://{}/support/v1/requests", process.address);
    let answer = client().post(url).json(&request("A")).send().await.expect("an answer");
    assert_eq!(answer.status(), 201);
    assert_eq!(process.terminate().code(), Some(0));
    assert!(folder.path().join("support.sqlite3").exists());
    assert!(!folder.path().join("support.sqlite3-wal").exists(), "everything is in the one file");
}
