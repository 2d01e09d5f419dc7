//! Choosing, dropping and pasting files: what is shown of them, and how their names are sanitized.
//!
//! Also known as: file picker, drag and drop, clipboard paste, attachments, file name sanitization, duplicate files.

use support_widget::model::Limits;

use crate::case::{Case, cases, each_and_on_request};
use crate::engine::Engine;
use crate::file_form::FileForm;
use crate::stage::Stage;
use crate::wording::{LANGUAGES, Wording, english};

/// The tests of this theme.
pub(crate) fn cases() -> Vec<Case> {
    each_and_on_request(
        cases![
            files_are_chosen_dropped_and_pasted_and_told_in_every_language,
            a_file_that_changed_after_it_was_chosen_is_told_before_anything_is_sent,
            a_file_that_went_after_it_was_chosen_is_told_before_anything_is_sent,
        ],
        cases![
            equal_files_are_attached_once,
            removing_a_file_makes_room_and_keeps_the_place,
            hostile_names_stay_text_and_are_stored_clean,
        ],
    )
}

/// Enough of a picture to be taken for one; no browser can show it.
pub(super) const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR";

/// How a language writes sizes: by the browser's own knowledge, not by the widget's.
const SIZES: &str = "
    const size = (amount, unit) => amount.toLocaleString(arguments[0], { style: 'unit', unit });
    return [size(2, 'kilobyte'), size(0.1, 'kilobyte'), size(10, 'megabyte'), size(25, 'megabyte')];
";

async fn files_are_chosen_dropped_and_pasted_and_told_in_every_language(stage: Stage) {
    let form = FileForm::open(&stage).await;
    let _kept = form.person.attach("notes.txt", &[b'a'; 2_048]).await;
    form.wait_for_files(&[("notes.txt", english("files-ready"))]).await;
    form.widget.wait_for_text("1 file attached.").await;
    form.drop("Screen.PNG", PNG).await;
    form.person.paste_into("[name=description]", "image.png", &[PNG, b"2"].concat()).await;
    let unnamed = async || {
        let rows = form.rows().await;
        let named = rows
            .get(2)
            .map(|[name, _, _]| name.clone())
            .filter(|_| rows.iter().all(|row| row[2] == english("files-ready")));
        named.ok_or_else(|| format!("{rows:?}"))
    };
    let pasted = crate::wait::until("three files that are ready", unnamed).await;
    let time = pasted.strip_prefix("Screenshot ").and_then(|rest| rest.strip_suffix(".png")).expect(&pasted);
    assert!(time.len() == 19 && time.chars().all(|sign| sign.is_ascii_digit() || "-. ".contains(sign)), "{time:?}");
    for tag in LANGUAGES {
        let wording = Wording::of(tag);
        form.turn_to(tag).await;
        let [two, tenth, each, total]: [String; 4] = form.page.execute(SIZES, vec![tag.into()]).await;
        let ready = wording.get("files-ready").to_owned();
        form.widget.wait_for_text(&ready).await;
        let row = |name: &str, facts: String| [name.to_owned(), facts, ready.clone()];
        let expected = [
            ("notes.txt", format!("TXT {two}")),
            ("Screen.PNG", format!("PNG {tenth}")),
            (&pasted, format!("PNG {tenth}")),
        ];
        assert_eq!(form.rows().await, expected.map(|(name, facts)| row(name, facts)), "{tag}");
        let hints = form.widget.texts("[id=hint-files] p").await;
        assert!(hints[0].contains(&each) && hints[0].contains(&total) && hints[0].contains("10"), "{tag} {hints:?}");
        assert!(hints[1].contains("PNG") && hints[1].contains("MP4"), "{tag} {hints:?}");
        assert_eq!(hints[2], wording.get("files-redact-hint"), "{tag}");
        let controls = form.widget.controls().await;
        for name in ["notes.txt", "Screen.PNG", &pasted] {
            let remove = wording.with("files-remove-file", "name", name);
            assert!(controls.contains(&remove), "{tag}: {remove:?} is not among {controls:?}");
        }
    }
    form.page.assert_clean().await;
}

async fn equal_files_are_attached_once(stage: Stage) {
    let form = FileForm::open(&stage).await;
    form.drop("a.txt", b"the same").await;
    form.wait_for_files(&[("a.txt", english("files-ready"))]).await;
    form.drop("b.txt", b"the same").await;
    form.widget.wait_for_text("“b.txt” wasn’t attached, because it has the same content as “a.txt”.").await;
    form.drop("c.txt", b"another!").await;
    form.wait_for_files(&[("a.txt", english("files-ready")), ("c.txt", english("files-ready"))]).await;
    form.review().await;
    form.submit().await;
    let stored = stage.server.stored_files().await;
    assert_eq!(stored.iter().map(|file| file.name.as_str()).collect::<Vec<_>>(), ["a.txt", "c.txt"]);
}

async fn removing_a_file_makes_room_and_keeps_the_place(stage: Stage) {
    let limits = Limits { files: 2, total_bytes: 100, ..Limits::default() };
    let stage = stage.with_server(|settings| settings.limits = Some(limits)).await;
    let form = FileForm::open(&stage).await;
    for (name, size) in [("a.txt", 60), ("b.txt", 20), ("c.txt", 10)] {
        form.drop(name, &vec![name.as_bytes()[0]; size]).await;
    }
    let full = "Not attached: only 2 files are allowed. Remove another one to make room.";
    form.wait_for_files(&[("a.txt", english("files-ready")), ("b.txt", english("files-ready")), ("c.txt", full)]).await;
    form.widget.click("Remove: a.txt").await;
    form.wait_for_files(&[("b.txt", english("files-ready")), ("c.txt", english("files-ready"))]).await;
    assert!(form.widget.focused_names().await.contains(&"Remove: b.txt".to_owned()), "the next one has the focus");
    form.drop("d.txt", &[b'd'; 90]).await;
    form.widget.click("Remove: c.txt").await;
    let heavy =
        "Not attached: with this file, your files would exceed 0.1 kB in total. Remove another one to make room.";
    form.wait_for_files(&[("b.txt", english("files-ready")), ("d.txt", heavy)]).await;
    form.widget.click("Remove: b.txt").await;
    form.wait_for_files(&[("d.txt", english("files-ready"))]).await;
    form.widget.click("Remove: d.txt").await;
    form.widget.wait_for_focus("field-files").await;
    assert!(form.rows().await.is_empty());
}

async fn a_file_that_changed_after_it_was_chosen_is_told_before_anything_is_sent(stage: Stage) {
    is_told(&stage, |path| std::fs::write(path, b"other text").expect("a file that can be written")).await;
}

async fn a_file_that_went_after_it_was_chosen_is_told_before_anything_is_sent(stage: Stage) {
    is_told(&stage, |path| std::fs::remove_file(path).expect("a file that is there")).await;
}

/// WebKit's driver gives the page a copy, which nothing on the disk can change: there the browser says that it cannot be
/// read, as it does of a file that is gone.
const UNREADABLE: &str = "
    Blob.prototype.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotFoundError'));
";

async fn is_told(stage: &Stage, change: fn(&std::path::Path)) {
    let form = FileForm::open(stage).await;
    let file = form.person.attach("trace.txt", b"first text").await;
    form.drop("other.txt", b"stays").await;
    form.wait_for_files(&[("trace.txt", english("files-ready")), ("other.txt", english("files-ready"))]).await;
    form.review().await;
    change(file.path());
    if stage.engine() == Engine::Webkit {
        form.page.run(UNREADABLE).await;
    }
    form.widget.click(english("review-submit")).await;
    form.widget.wait_for(english("form-title-partner-center")).await;
    let other = if stage.engine() == Engine::Webkit { english("files-changed") } else { english("files-ready") };
    form.wait_for_files(&[("trace.txt", english("files-changed")), ("other.txt", other)]).await;
    form.widget.wait_for_text(english("files-not-ready")).await;
    form.widget.click(english("form-continue")).await;
    form.widget.wait_for_focus("field-files").await;
    assert_eq!(stage.server.submissions().len(), 0);
    if stage.engine() != Engine::Webkit {
        form.widget.click("Remove: trace.txt").await;
        form.review().await;
        form.submit().await;
        assert_eq!(stage.server.stored_files().await.len(), 1);
    }
    form.page.assert_clean().await;
}

/// Names as no honest person chooses them: as given, as shown, and as stored. Browsers send a quotation mark as `%22`.
fn hostile() -> [(String, String, String); 6] {
    let endless = "x".repeat(10_000) + ".txt";
    let cut = "x".repeat(120) + "…";
    let stored = "x".repeat(195) + "….txt";
    let named = |given: &str, shown: &str, stored: &str| (given.to_owned(), shown.to_owned(), stored.to_owned());
    [
        named(
            "<img src=x onerror=alert(1)>.txt",
            "<img src=x onerror=alert(1)>.txt",
            "<img src=x onerror=alert(1)>.txt",
        ),
        named("invoice\u{202E}gnp.txt", "invoicegnp.txt", "invoicegnp.txt"),
        named("😀 \u{5D0}\u{5D1}.txt", "😀 \u{5D0}\u{5D1}.txt", "😀 \u{5D0}\u{5D1}.txt"),
        named("a\";filename=\"b.txt", "a\";filename=\"b.txt", "a%22;filename=%22b.txt"),
        named("..\\..\\windows\\system.txt", "..\\..\\windows\\system.txt", "system.txt"),
        (endless, cut, stored),
    ]
}

/// Quality 11.
async fn hostile_names_stay_text_and_are_stored_clean(stage: Stage) {
    let form = FileForm::open(&stage).await;
    let names = hostile();
    for (index, (given, _, _)) in names.iter().enumerate() {
        form.drop(given, format!("content {index}").as_bytes()).await;
    }
    let shown: Vec<_> = names.iter().map(|(_, shown, _)| (shown.as_str(), english("files-ready"))).collect();
    form.wait_for_files(&shown).await;
    let isolated: bool = form.page.execute(ISOLATED, Vec::new()).await;
    assert!(isolated, "each name is text of its own direction");
    form.review().await;
    let reviewed = form.widget.texts(".attached bdi").await;
    assert_eq!(reviewed, names.each_ref().map(|(_, shown, _)| shown.clone()));
    form.submit().await;
    let stored = stage.server.stored_files().await;
    assert_eq!(stored.iter().map(|file| file.name.clone()).collect::<Vec<_>>(), names.map(|(_, _, stored)| stored));
    form.page.assert_clean().await;
}

const ISOLATED: &str = "
    const names = [...document.querySelector('support-widget').shadowRoot.querySelectorAll('.file-name')];
    return names.length > 0 && names.every((name) => {
        return name.children.length === 0 && getComputedStyle(name).unicodeBidi === 'isolate';
    });
";
