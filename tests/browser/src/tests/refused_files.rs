//! Files that are not accepted are never sent; the reasons that are told are tested over fakes.
//!
//! Also known as: attachment validation, unreadable file.

use support_widget::model::{FileTypes, Limits};

use super::choosing_files::PNG;
use crate::case::{Case, cases};
use crate::file_form::FileForm;
use crate::stage::Stage;
use crate::wording::english;

/// The tests of this theme.
pub(crate) fn cases() -> Vec<Case> {
    cases![a_file_that_cannot_be_read_is_told, files_that_are_not_taken_are_never_sent,]
}

/// The form at a backend that takes little, with files of which the first alone can be sent.
async fn with_refused(stage: Stage) -> (Stage, FileForm) {
    let accept = FileTypes::read([".txt", ".png", ".pdf"]);
    let limits = Limits { files: 3, file_bytes: 2_048, total_bytes: 3_072, accept, ..Limits::default() };
    let stage = stage.with_server(|settings| settings.limits = Some(limits)).await;
    let form = FileForm::open(&stage).await;
    let files = [
        ("first.txt", vec![b'1'; 2_048]),
        ("empty.txt", Vec::new()),
        ("setup.exe", b"MZ".to_vec()),
        ("table.csv", b"a,b".to_vec()),
        ("nameless", b"text".to_vec()),
        ("large.txt", vec![b'l'; 2_049]),
        ("total.txt", vec![b't'; 1_025]),
        ("page.png", b"<script>alert(1)</script>".to_vec()),
        ("program.txt", b"MZ\x90\0\x03".to_vec()),
    ];
    for (name, bytes) in &files {
        form.drop(name, bytes).await;
    }
    (stage, form)
}

async fn a_file_that_cannot_be_read_is_told(stage: Stage) {
    let form = FileForm::open(&stage).await;
    form.page.run("Blob.prototype.arrayBuffer = () => Promise.reject(new DOMException('', 'NotReadableError'));").await;
    form.drop("locked.txt", b"text").await;
    form.wait_for_files(&[("locked.txt", english("files-unreadable"))]).await;
    form.page.assert_clean().await;
}

async fn files_that_are_not_taken_are_never_sent(stage: Stage) {
    let (stage, form) = with_refused(stage).await;
    form.drop("third.png", PNG).await;
    form.drop("fourth.pdf", b"%PDF-1.7").await;
    form.drop("fifth.txt", b"5").await;
    form.widget.wait_for_text("Not attached: only 3 files").await;
    form.review().await;
    assert_eq!(form.widget.texts(".attached bdi").await, ["first.txt", "third.png", "fourth.pdf"]);
    form.submit().await;
    let stored = stage.server.stored_files().await;
    let names: Vec<_> = stored.iter().map(|file| file.name.as_str()).collect();
    assert_eq!(names, ["first.txt", "third.png", "fourth.pdf"]);
}
