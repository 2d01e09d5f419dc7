use reqwest::multipart::{Form, Part};

use crate::support::{CONTOSO, TestBackend, request};

fn text(title: &str) -> Part {
    Part::text(request(title).to_string())
}

#[tokio::test]
async fn a_form_stores_what_json_stores() {
    let backend = TestBackend::start().await;
    let answer = backend.post().token(CONTOSO).form(Form::new().part("request", text("By form"))).send().await;
    assert_eq!(answer.status, 201, "{answer:?}");
    assert_eq!(backend.titles("").await.0, ["By form"]);
}

#[tokio::test]
async fn parts_that_nobody_reads_are_refused_and_not_dropped() {
    let backend = TestBackend::start().await;
    for (name, pointer) in [("attachments", "/attachments"), ("files[]", "/files[]"), ("", "/")] {
        let file = Part::bytes(b"screenshot".to_vec()).file_name("screenshot.txt");
        let form = Form::new().part("request", text("A")).part(name, file);
        let answer = backend.post().form(form).send().await;
        assert_eq!(answer.flaws(), [(pointer.to_owned(), "notAllowed".to_owned())]);
    }
    assert_eq!(backend.count("requests").await, 0);
}

#[tokio::test]
async fn a_form_has_one_request_as_text() {
    let backend = TestBackend::start().await;
    let forms = [
        Form::new(),
        Form::new().part("request", text("A")).part("request", text("B")),
        Form::new().part("request", text("A").file_name("request.json")),
        Form::new().part("request", Part::text("{")),
    ];
    for form in forms {
        backend.post().form(form).send().await.problem(400);
    }
    for media_type in ["multipart/form-data", "multipart/form-data; boundary=x"] {
        backend.post().body(media_type, "no form").send().await.problem(400);
    }
    let flawed = backend.post().form(Form::new().part("request", text(" "))).send().await;
    assert_eq!(flawed.flaws(), [("/title".to_owned(), "required".to_owned())]);
    let large = Form::new().part("request", Part::text("x".repeat(100_000)));
    backend.post().form(large).send().await.problem(413);
}
