use reqwest::multipart::{Form, Part};
use support_widget::model::{FileTypes, Limits};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use crate::support::{PNG, TestBackend, begun_call, content, file, folders, form, new_key};

/// Small limits: three files, 10 000 bytes each, 15 000 together.
async fn start() -> TestBackend {
    TestBackend::start_with(|settings| {
        let accept = FileTypes::read([".png", ".log", ".docx"]);
        let limits = Limits { files: 3, file_bytes: 10_000, total_bytes: 15_000, accept, ..Limits::default() };
        settings.limits = Some(limits);
    })
    .await
}

fn log(length: usize) -> Part {
    file("a.log", content(1, length))
}

/// Nothing is stored and nothing is left behind.
async fn assert_nothing_stored(backend: &TestBackend) {
    for table in ["requests", "attachments"] {
        assert_eq!(backend.count(table).await, 0, "{table}");
    }
    for folder in ["staging", "attachments"] {
        assert_eq!(folders(backend.data.path(), folder), [""; 0], "{folder}");
    }
}

#[tokio::test]
async fn each_limit_refuses_the_file_that_crosses_it() {
    let backend = start().await;
    let cases = [
        (vec![log(1), log(1), log(1), log(1)], "/files/3", "tooMany"),
        (vec![log(1), log(10_001)], "/files/1", "tooLarge"),
        (vec![log(8_000), log(7_001)], "/files/1", "totalTooLarge"),
        (vec![log(1), log(0)], "/files/1", "empty"),
        (vec![file("a.exe", "MZ")], "/files/0", "notAllowed"),
        (vec![file("a.pdf", "%PDF-1.7")], "/files/0", "notAllowed"),
        (vec![file("log", "no extension")], "/files/0", "notAllowed"),
        (vec![file("", "no name")], "/files/0", "notAllowed"),
        (vec![file("a.png", "<html>")], "/files/0", "contentMismatch"),
        (vec![log(1), file("a.log", b"\x7fELF".to_vec())], "/files/1", "contentMismatch"),
        (vec![file("a.docx", "%PDF-1.7")], "/files/0", "contentMismatch"),
        (vec![file("a.log", [&content(1, 4_095)[..], &[0]].concat())], "/files/0", "contentMismatch"),
    ];
    for (files, pointer, code) in cases {
        let form = files.into_iter().fold(form("A"), |form, file| form.part("files", file));
        let answer = backend.post().form(form).send().await;
        assert_eq!(answer.flaws(), [(pointer.to_owned(), code.to_owned())]);
        assert_nothing_stored(&backend).await;
    }
}

#[tokio::test]
async fn what_just_fits_is_taken() {
    let backend = start().await;
    let picture = file("B.PNG", [PNG, &[0; 2_000][..]].concat());
    let form = form("A").part("files", log(10_000)).part("files", picture).part("files", log(2_992));
    assert_eq!(backend.post().form(form).send().await.status, 201);
    assert_eq!(backend.count("attachments").await, 3);
}

#[tokio::test]
async fn a_request_that_is_refused_leaves_no_files() {
    let backend = start().await;
    let flawed = backend.post().form(form(" ").part("files", log(10))).send().await;
    assert_eq!(flawed.flaws(), [("/title".to_owned(), "required".to_owned())]);
    let without = Form::new().part("files", log(10));
    backend.post().form(without).send().await.problem(400);
    let unnamed = form("A").part("files", Part::text("text"));
    backend.post().form(unnamed).send().await.problem(400);
    let late = Form::new().part("files", log(10)).text("request", "{");
    backend.post().form(late).send().await.problem(400);
    backend.post().token("nobody").form(form("A").part("files", log(10))).send().await.problem(401);
    backend.post().key("no key").form(form("A").part("files", log(10))).send().await.problem(400);
    assert_nothing_stored(&backend).await;
}

#[tokio::test]
async fn who_is_not_signed_in_sends_no_files_where_nobody_else_may() {
    let backend = TestBackend::start_with(|settings| settings.anonymous_create = false).await;
    backend.post().form(form("A").part("files", log(10))).send().await.problem(401);
    assert_nothing_stored(&backend).await;
}

/// Sends a file to its end, whatever is answered meanwhile, and then reads the answer.
async fn send_all(backend: &TestBackend, name: &str, content: &[u8]) -> String {
    let key = new_key();
    let begun = begun_call(&key, name, 0);
    let (_, before) = begun.split_once("\r\n\r\n").expect("a head");
    let head = begun_call(&key, name, before.len() + content.len());
    let mut connection = TcpStream::connect(backend.address).await.expect("a connection");
    connection.write_all(head.as_bytes()).await.expect("sent");
    connection.write_all(content).await.expect("sent to the end");
    let mut answer = String::new();
    connection.read_to_string(&mut answer).await.expect("an answer");
    answer
}

#[tokio::test]
async fn a_refusal_arrives_however_much_is_still_being_sent() {
    let backend = TestBackend::start().await;
    let content = content(1, 20_000_000);
    for (name, code) in [("a.exe", "notAllowed"), ("a.png", "contentMismatch"), ("a.log", "tooLarge")] {
        let answer = send_all(&backend, name, &content).await;
        assert!(answer.starts_with("HTTP/1.1 422 ") && answer.contains(code), "{name}: {answer}");
    }
    backend.post().token("nobody").form(form("A").part("files", file("a.log", content))).send().await.problem(401);
    assert_nothing_stored(&backend).await;
}

#[tokio::test]
async fn a_body_that_ends_in_the_middle_leaves_nothing() {
    let backend = start().await;
    let answer = send_all(&backend, "a.log", b"half").await;
    assert!(answer.starts_with("HTTP/1.1 400 "), "{answer}");
    assert_nothing_stored(&backend).await;
}

#[tokio::test]
async fn what_is_no_file_and_no_request_is_not_held_in_memory_for_ever() {
    let backend = TestBackend::start().await;
    let preamble = format!("{}\r\n--x--\r\n", "x".repeat(5_000_000));
    backend.post().body("multipart/form-data; boundary=x", preamble).send().await.problem(413);
    let endless = form("A").part("files", file(&format!("{}.log", "x".repeat(5_000_000)), "content"));
    backend.post().form(endless).send().await.problem(413);
    let json = Form::new().text("request", " ".repeat(6_000_000));
    backend.post().form(json).send().await.problem(413);
    assert_nothing_stored(&backend).await;
}

#[tokio::test]
async fn twenty_five_mebibytes_are_taken() {
    let backend = TestBackend::start().await;
    let mebibytes = |count: usize| file("a.log", content(count, count * 1024 * 1024));
    let form = form("A").part("files", mebibytes(10)).part("files", mebibytes(9)).part("files", mebibytes(6));
    let answer = backend.post().form(form).send().await;
    assert_eq!(answer.status, 201, "{answer:?}");
}
