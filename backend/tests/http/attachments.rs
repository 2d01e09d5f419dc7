use reqwest::Method;
use serde_json::{Value, json};

use crate::support::{CONTOSO, CUSTOMER, FABRIKAM, PNG, TestBackend, content, file, folders, form, request, sha256};

/// Stores a request of Contoso with two files, and answers what its page shows.
async fn stored(backend: &TestBackend) -> Value {
    let picture = [PNG, &[0, 1, 2, 255]].concat();
    let form =
        form("A").part("files", file("屏幕 1.png", picture)).part("files", file("trace.log", content(1, 70_000)));
    let answer = backend.post().token(CONTOSO).form(form).send().await;
    assert_eq!(answer.status, 201, "{answer:?}");
    let receipt = answer.json();
    let names = json!([{"name": "屏幕 1.png", "status": "stored"}, {"name": "trace.log", "status": "stored"}]);
    assert_eq!(receipt["attachments"], names);
    backend.read(CONTOSO, &format!("/requests/{}", receipt["id"].as_str().expect("one"))).await
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_else(|| panic!("no text: {value}"))
}

#[tokio::test]
async fn files_are_stored_with_the_request_and_listed_in_their_order() {
    let backend = TestBackend::start().await;
    let details = stored(&backend).await;
    let files = details["attachments"].as_array().expect("a list");
    let told: Vec<_> = files.iter().map(|file| (text(&file["name"]), file["size"].as_u64())).collect();
    assert_eq!(told, [("屏幕 1.png", Some(12)), ("trace.log", Some(70_000))]);
    for file in files {
        let expected = format!("requests/{}/attachments/{}", text(&details["id"]), text(&file["id"]));
        assert_eq!(text(&file["url"]), expected);
    }
    assert_eq!(folders(backend.data.path(), "staging"), [""; 0]);
    assert_eq!(folders(backend.data.path(), "attachments").len(), 1);
}

#[tokio::test]
async fn what_is_downloaded_is_what_was_sent() {
    let backend = TestBackend::start().await;
    let details = stored(&backend).await;
    let download = |index: usize| backend.get(&format!("/{}", text(&details["attachments"][index]["url"])));
    assert_eq!(download(0).token(CONTOSO).download().await, [PNG, &[0, 1, 2, 255]].concat());
    assert_eq!(download(1).token(CONTOSO).download().await, content(1, 70_000));
    let mut database = backend.database().await;
    let hashes: Vec<Vec<u8>> = sqlx::query_scalar("SELECT sha256 FROM attachments ORDER BY number")
        .fetch_all(&mut database)
        .await
        .expect("rows");
    assert_eq!(hashes[1], sha256(&content(1, 70_000)));
}

#[tokio::test]
async fn a_download_is_kept_and_never_shown() {
    let backend = TestBackend::start_with(|settings| {
        settings.allowed_origins = vec!["https://portal.example".parse().expect("an origin")];
    })
    .await;
    let details = stored(&backend).await;
    let path = format!("/{}", text(&details["attachments"][0]["url"]));
    let call = backend.call(Method::HEAD, &path).token(CONTOSO).header("origin", "https://portal.example");
    let answer = call.send().await;
    assert_eq!(answer.status, 200);
    let name = "attachment; filename=\"__ 1.png\"; filename*=UTF-8''%E5%B1%8F%E5%B9%95%201.png";
    for (header, value) in [
        ("content-disposition", name),
        ("content-type", "image/png"),
        ("content-length", "12"),
        ("x-content-type-options", "nosniff"),
        ("content-security-policy", "sandbox; default-src 'none'"),
        ("cache-control", "private, no-store"),
        ("access-control-allow-origin", "https://portal.example"),
        ("vary", "Origin"),
    ] {
        assert_eq!(answer.header(header), value, "{header}");
    }
}

#[tokio::test]
async fn only_those_who_may_read_the_request_may_read_its_files() {
    let backend = TestBackend::start().await;
    let details = stored(&backend).await;
    let other = stored(&backend).await;
    let url = format!("/{}", text(&details["attachments"][0]["url"]));
    let missing = backend.get("/requests/missing/attachments/missing").token(CONTOSO).send().await.problem(404);
    for token in [FABRIKAM, CUSTOMER] {
        assert_eq!(backend.get(&url).token(token).send().await.problem(404), missing);
    }
    backend.get(&url).send().await.problem(401);
    let id = text(&details["id"]);
    let of_another = text(&other["attachments"][0]["id"]);
    let upload = &folders(backend.data.path(), "attachments")[0];
    for path in [of_another, "..", "%2e%2e%2f..%2fsupport.sqlite3", upload, "%00", ""] {
        let answer = backend.get(&format!("/requests/{id}/attachments/{path}")).token(CONTOSO).send().await;
        assert_eq!(answer.status, 404, "{path}: {answer:?}");
    }
}

#[tokio::test]
async fn a_customer_and_its_partner_read_the_files_of_what_the_customer_reported() {
    let backend = TestBackend::start().await;
    let mut own = request("A");
    own["kind"] = json!("customerSelfService");
    let parts = reqwest::multipart::Form::new()
        .part("files", file("first.log", "before the request"))
        .text("request", own.to_string());
    let answer = backend.post().token(CUSTOMER).form(parts).send().await;
    assert_eq!(answer.status, 201, "{answer:?}");
    let id = text(&answer.json()["id"]).to_owned();
    for token in [CUSTOMER, CONTOSO] {
        let url = text(&backend.read(token, &format!("/requests/{id}")).await["attachments"][0]["url"]).to_owned();
        assert_eq!(backend.get(&format!("/{url}")).token(token).download().await, b"before the request");
        backend.get(&format!("/{url}")).token(FABRIKAM).send().await.problem(404);
    }
}

#[tokio::test]
async fn a_file_that_is_gone_is_a_failure_and_no_empty_file() {
    let backend = TestBackend::start().await;
    let details = stored(&backend).await;
    std::fs::remove_dir_all(backend.data.path().join("attachments")).expect("removed");
    let url = format!("/{}", text(&details["attachments"][0]["url"]));
    backend.get(&url).token(CONTOSO).send().await.problem(500);
}
