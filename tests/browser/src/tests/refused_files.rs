//! Files that are not accepted, each with its reason.
//!
//! Also known as: attachment validation, file size limit, file type, MIME type, unreadable file.

use support_widget::model::{FileTypes, Limits};

use super::choosing_files::PNG;
use crate::case::{Case, cases};
use crate::file_form::FileForm;
use crate::stage::Stage;
use crate::wording::{LANGUAGES, Wording};

/// The tests of this theme.
pub(crate) fn cases() -> Vec<Case> {
    cases![
        each_reason_for_not_taking_a_file_is_told_in_every_language,
        one_file_too_many_is_told_in_every_language,
        a_file_that_cannot_be_read_is_told,
        files_that_are_not_taken_are_never_sent,
    ]
}

/// The only messages that choose between forms are written out here.
const TOO_MANY: [(&str, &str); 4] = [
    ("en-US", "Not attached: only 3 files are allowed. Remove another one to make room."),
    ("zh-CN", "未添加：最多只能添加 3 个文件。请移除一个已添加的文件，为此文件腾出位置。"),
    ("zh-TW", "未附加：最多只能附加 3 個檔案。請移除一個已附加的檔案，為這個檔案騰出位置。"),
    ("es-ES", "No se ha adjuntado: solo se admiten 3 archivos. Quite otro para adjuntar este."),
];

/// The form at a backend that takes little.
async fn limited(stage: Stage) -> (Stage, FileForm) {
    let accept = FileTypes::read([".txt", ".png", ".pdf"]);
    let limits = Limits { files: 3, file_bytes: 2_048, total_bytes: 3_072, accept, ..Limits::default() };
    let stage = stage.with_server(|settings| settings.limits = Some(limits)).await;
    let form = FileForm::open(&stage).await;
    (stage, form)
}

/// Files of which the first alone can be sent, each with the message that says why.
async fn with_refused(stage: Stage) -> (Stage, FileForm, Vec<(&'static str, &'static str)>) {
    let (stage, form) = limited(stage).await;
    let files = [
        ("first.txt", vec![b'1'; 2_048], "files-ready"),
        ("empty.txt", Vec::new(), "files-empty"),
        ("setup.exe", b"MZ".to_vec(), "files-not-allowed"),
        ("table.csv", b"a,b".to_vec(), "files-not-allowed"),
        ("nameless", b"text".to_vec(), "files-not-allowed"),
        ("large.txt", vec![b'l'; 2_049], "files-too-large"),
        ("total.txt", vec![b't'; 1_025], "files-total-too-large"),
        ("page.png", b"<script>alert(1)</script>".to_vec(), "files-content-mismatch"),
        ("program.txt", b"MZ\x90\0\x03".to_vec(), "files-content-mismatch"),
    ];
    for (name, bytes, _) in &files {
        form.drop(name, bytes).await;
    }
    (stage, form, files.map(|(name, _, message)| (name, message)).to_vec())
}

/// How a language writes the sizes that are allowed: by the browser's own knowledge.
const SIZES: &str = "
    return [2, 3].map((amount) => amount.toLocaleString(arguments[0], { style: 'unit', unit: 'kilobyte' }));
";

async fn each_reason_for_not_taking_a_file_is_told_in_every_language(stage: Stage) {
    let (_stage, form, files) = with_refused(stage).await;
    for tag in LANGUAGES {
        let wording = Wording::of(tag);
        form.turn_to(tag).await;
        let [each, total]: [String; 2] = form.page.execute(SIZES, vec![tag.into()]).await;
        let worded = |id| match id {
            "files-too-large" => wording.with(id, "size", &each),
            "files-total-too-large" => wording.with(id, "size", &total),
            _ => wording.get(id).to_owned(),
        };
        let expected: Vec<_> = files.iter().map(|(name, id)| (*name, worded(id))).collect();
        form.wait_for_files(&expected.iter().map(|(name, state)| (*name, state.as_str())).collect::<Vec<_>>()).await;
    }
}

async fn one_file_too_many_is_told_in_every_language(stage: Stage) {
    let (_stage, form) = limited(stage).await;
    for name in ["a.txt", "b.txt", "c.txt", "d.txt"] {
        form.drop(name, name.as_bytes()).await;
    }
    for (tag, too_many) in TOO_MANY {
        let ready = Wording::of(tag).get("files-ready").to_owned();
        form.turn_to(tag).await;
        form.wait_for_files(&[("a.txt", &ready), ("b.txt", &ready), ("c.txt", &ready), ("d.txt", too_many)]).await;
    }
}

async fn a_file_that_cannot_be_read_is_told(stage: Stage) {
    let form = FileForm::open(&stage).await;
    form.page.run("Blob.prototype.arrayBuffer = () => Promise.reject(new DOMException('', 'NotReadableError'));").await;
    form.drop("locked.txt", b"text").await;
    form.wait_for_files(&[("locked.txt", Wording::of("en-US").get("files-unreadable"))]).await;
    form.page.assert_clean().await;
}

async fn files_that_are_not_taken_are_never_sent(stage: Stage) {
    let (stage, form, _) = with_refused(stage).await;
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
