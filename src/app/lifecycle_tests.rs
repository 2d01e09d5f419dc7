use super::fake_host::FakeHost;
use super::lifecycle::would_lose;
use super::settings::Settings;
use crate::app::App;
use crate::model::{Limits, RequestKind, View};

fn app() -> App {
    FakeHost::app(Settings::default(), View::Home).0
}

#[test]
fn only_what_is_not_written_would_be_lost() {
    let app = app();
    assert!(!would_lose(&app));
    let form = app.form(RequestKind::Customer);
    form.saving.change(|saving| saving.machine.changed(0));
    assert!(would_lose(&app));
    form.saving.change(|saving| {
        saving.machine.begin();
        saving.machine.ended(true, 0);
    });
    assert!(!would_lose(&app));
}

#[test]
fn a_file_that_is_not_read_yet_would_be_lost() {
    let app = app();
    let files = &app.form(RequestKind::PartnerCenter).files;
    files.change(|files| files.add("f", "log.txt", 6, &Limits::default()));
    assert!(would_lose(&app));
    files.change(|files| files.read("f", b"a line", [1; 32]));
    assert!(!would_lose(&app));
}

#[test]
fn an_upload_is_counted_until_its_widget_is_gone() {
    let app = app();
    app.uploaded("a", 1, 10);
    app.uploaded("b", 2, 20);
    app.uploaded("a", 5, 10);
    let sent = || app.upload.peek().iter().map(|(key, upload)| (key.clone(), upload.sent())).collect::<Vec<_>>();
    let expected = [("a".to_owned(), 5), ("b".to_owned(), 2)];
    assert_eq!(sent(), expected);
    app.end();
    assert!(app.is_over());
    app.uploaded("a", 9, 10);
    assert_eq!(sent(), expected);
}
