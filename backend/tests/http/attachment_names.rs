use serde_json::json;

use crate::support::{CONTOSO, TestBackend, file, folders, form, request};

/// The name under which a file is stored that was sent with this one, and its download's header.
async fn stored_as(backend: &TestBackend, sent: &str) -> (String, String) {
    let answer = backend.post().token(CONTOSO).form(form("A").part("files", file(sent, "content"))).send().await;
    assert_eq!(answer.status, 201, "{sent:?}: {answer:?}");
    let receipt = answer.json();
    let details = backend.read(CONTOSO, &format!("/requests/{}", receipt["id"].as_str().expect("one"))).await;
    let stored = &details["attachments"][0];
    assert_eq!(receipt["attachments"], json!([{"name": stored["name"], "status": "stored"}]));
    let url = format!("/{}", stored["url"].as_str().expect("an address"));
    let download = backend.get(&url).token(CONTOSO).send().await;
    assert_eq!(download.text, "content");
    (stored["name"].as_str().expect("a name").to_owned(), download.header("content-disposition").to_owned())
}

#[tokio::test]
async fn a_hostile_name_is_data_and_hides_nothing() {
    let backend = TestBackend::start().await;
    for (sent, stored) in [
        ("../../../../tmp/evil.txt", "evil.txt"),
        ("..\\..\\evil.txt", "evil.txt"),
        ("/etc/cron.d/evil.log", "evil.log"),
        ("invoice\u{202E}gnp.txt", "invoicegnp.txt"),
        ("a\u{200B}\u{2068}b\u{FEFF}.txt", "ab.txt"),
        ("<img src=x onerror=alert(1)>.txt", "<img src=x onerror=alert(1)>.txt"),
        ("'; DROP TABLE requests; --.txt", "'; DROP TABLE requests; --.txt"),
        ("CON.txt", "CON.txt"),
        ("報告 № 7.txt", "報告 № 7.txt"),
    ] {
        let (name, header) = stored_as(&backend, sent).await;
        assert_eq!(name, stored, "{sent:?}");
        assert!(header.starts_with("attachment; filename=\"") && header.is_ascii(), "{header}");
    }
    for folder in folders(backend.data.path(), "attachments") {
        let inside = folders(backend.data.path(), &format!("attachments/{folder}"));
        assert!(inside.iter().all(|name| uuid::Uuid::try_parse(name).is_ok()), "{inside:?}");
    }
    assert_eq!(backend.count("requests").await, 9);
}

#[tokio::test]
async fn a_name_of_a_megabyte_is_cut_visibly() {
    let backend = TestBackend::start().await;
    let (name, header) = stored_as(&backend, &format!("{}.txt", "x".repeat(1_000_000))).await;
    assert_eq!(name, format!("{}….txt", "x".repeat(195)));
    assert!(header.len() < 1_000, "{header}");
}

/// Clients that are no browser can send these bytes; they are refused, or are no part of the name.
#[tokio::test]
async fn controls_in_a_name_reach_no_header() {
    let backend = TestBackend::start().await;
    for (sent, statuses) in
        [(&b"a\0b.txt"[..], &[400][..]), (b"a\tb.txt", &[201, 400]), (b"a\xff\xfeb.txt", &[201, 400])]
    {
        let head = "--x\r\nContent-Disposition: form-data; name=\"request\"\r\n\r\n";
        let json = request("A").to_string();
        let middle = "\r\n--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"";
        let parts = [head.as_bytes(), json.as_bytes(), middle.as_bytes(), sent, b"\"\r\n\r\ncontent\r\n--x--\r\n"];
        let answer = backend.post().token(CONTOSO).body("multipart/form-data; boundary=x", parts.concat()).send().await;
        assert!(statuses.contains(&answer.status), "{sent:?}: {answer:?}");
        let name = answer.json()["attachments"][0]["name"].as_str().unwrap_or_default().to_owned();
        assert!(!name.contains(char::is_control), "{name:?}");
    }
}
