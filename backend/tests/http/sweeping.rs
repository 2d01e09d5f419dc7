use std::fs;
use std::path::Path;
use std::time::Duration;

use support_backend::{Backend, Settings};

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

async fn sweep(data: &Path, grace: Duration) -> usize {
    let settings = Settings { sweep_grace: grace, ..Settings::new(data) };
    Backend::open(settings).await.expect("a backend").sweep().await.expect("swept")
}

#[tokio::test]
async fn what_belongs_to_no_request_is_removed_and_nothing_else() {
    let backend = TestBackend::start().await;
    let answer = backend.post().token(CONTOSO).form(form("A").part("files", file("a.log", "content"))).send().await;
    let data = backend.data.path();
    let kept = folders(data, "attachments");
    leave_behind(data);
    fs::create_dir(data.join("attachments/of somebody else")).expect("a folder");
    assert_eq!(sweep(data, Duration::ZERO).await, 2);
    assert_eq!(folders(data, "staging"), [""; 0]);
    let mut left = folders(data, "attachments");
    left.sort_unstable();
    assert_eq!(left, [kept[0].as_str(), "of somebody else"]);
    let details = backend.read(CONTOSO, &format!("/requests/{}", answer.json()["id"].as_str().expect("one"))).await;
    let url = format!("/{}", details["attachments"][0]["url"].as_str().expect("an address"));
    assert_eq!(backend.get(&url).token(CONTOSO).download().await, b"content");
}

#[tokio::test]
async fn what_is_new_may_still_find_its_row() {
    let data = tempfile::tempdir().expect("a folder");
    let [staged, stored] = leave_behind(data.path());
    assert_eq!(sweep(data.path(), Duration::from_secs(60)).await, 0);
    assert_eq!(folders(data.path(), "staging"), [staged]);
    assert_eq!(folders(data.path(), "attachments"), [stored]);
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
