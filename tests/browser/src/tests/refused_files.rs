//! Files that are not taken, each with its reason.

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
        a_file_that_cannot_be_read_is_told,
        files_that_are_not_taken_are_never_sent,
    ]
}

/// The only messages that choose between forms are written out here.
const TOO_MANY: [(&str, &str); 4] = [
    ("en-US", "Not attached: only 4 files are allowed. Remove another one to make room."),
    ("zh-CN", "未添加：最多只能添加 4 个文件。请先移除其他文件。"),
    ("zh-TW", "未附加：最多只能附加 4 個檔案。請先移除其他檔案。"),
    ("es-ES", "No se ha adjuntado: solo se admiten 4 archivos. Quite otro para hacer sitio."),
];

/// The form at a backend that takes little.
async fn limited(stage: Stage) -> (Stage, FileForm) {
    let accept = FileTypes::read([".txt", ".png", ".pdf"]);
    let limits = Limits { files: 4, file_bytes: 2_048, total_bytes: 3_072, accept, ..Limits::default() };
    let stage = stage.with_server(|settings| settings.limits = Some(limits)).await;
    let form = FileForm::open(&stage).await;
    (stage, form)
}

async fn refused(stage: Stage) -> (Stage, FileForm) {
    let (stage, form) = limited(stage).await;
    for (name, bytes) in [
        ("first.txt", vec![b'1'; 2_048]),
        ("empty.txt", Vec::new()),
        ("setup.exe", b"MZ".to_vec()),
        ("table.csv", b"a,b".to_vec()),
        ("nameless", b"text".to_vec()),
        ("large.txt", vec![b'l'; 2_049]),
        ("total.txt", vec![b't'; 1_025]),
        ("page.png", b"<script>alert(1)</script>".to_vec()),
        ("program.txt", b"MZ\x90\0\x03".to_vec()),
        ("second.txt", b"2".to_vec()),
        ("third.png", PNG.to_vec()),
        ("fourth.pdf", b"%PDF-1.7".to_vec()),
        ("fifth.txt", b"5".to_vec()),
    ] {
        form.drop(name, &bytes).await;
    }
    form.widget.wait_for_text("Not attached: only 4 files").await;
    (stage, form)
}

async fn each_reason_for_not_taking_a_file_is_told_in_every_language(stage: Stage) {
    let (_stage, form) = refused(stage).await;
    for tag in LANGUAGES {
        let wording = Wording::of(tag);
        form.turn_to(tag).await;
        let sizes =
            "return [2, 3].map((amount) => amount.toLocaleString(arguments[0], { style: 'unit', unit: 'kilobyte' }));";
        let [two, three]: [String; 2] = form.page.execute(sizes, vec![tag.into()]).await;
        let text = |id: &str| wording.get(id).to_owned();
        let large = wording.with("files-too-large", "size", &two);
        let total = wording.with("files-total-too-large", "size", &three);
        let many = TOO_MANY.iter().find(|(known, _)| *known == tag).expect("a language of the product").1.to_owned();
        let expected = [
            ("first.txt", text("files-ready")),
            ("empty.txt", text("files-empty")),
            ("setup.exe", text("files-not-allowed")),
            ("table.csv", text("files-not-allowed")),
            ("nameless", text("files-not-allowed")),
            ("large.txt", large),
            ("total.txt", total),
            ("page.png", text("files-content-mismatch")),
            ("program.txt", text("files-content-mismatch")),
            ("second.txt", text("files-ready")),
            ("third.png", text("files-ready")),
            ("fourth.pdf", text("files-ready")),
            ("fifth.txt", many),
        ];
        let expected: Vec<_> = expected.iter().map(|(name, state)| (*name, state.as_str())).collect();
        form.wait_for_files(&expected).await;
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
    let (stage, form) = refused(stage).await;
    form.review().await;
    assert_eq!(form.widget.texts(".attached bdi").await, ["first.txt", "second.txt", "third.png", "fourth.pdf"]);
    form.submit().await;
    let stored = stage.server.stored_files().await;
    let names: Vec<_> = stored.iter().map(|file| file.name.as_str()).collect();
    assert_eq!(names, ["first.txt", "second.txt", "third.png", "fourth.pdf"]);
}
