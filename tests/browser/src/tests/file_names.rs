//! Accessible names of files, of the image editor and of the progress bar (quality 17, 20).
//!
//! Also known as: a11y, ARIA, screen reader, progressbar, live region, announcement.

use crate::case::{Case, cases, each_and_on_request};
use crate::computed::computed;
use crate::file_form::FileForm;
use crate::picture::painted;
use crate::stage::Stage;
use crate::tour::STILL;
use crate::wording::{LANGUAGES, Wording, english, english_with, filled};

/// The tests of this theme.
pub(crate) fn cases() -> Vec<Case> {
    each_and_on_request(
        cases![files_and_the_editor_have_their_roles_and_localized_names, the_bar_has_its_role_and_localized_name,],
        cases![what_becomes_of_files_is_said_once,],
    )
}

/// A control by its selector, with its role and name.
type Named = (&'static str, &'static str, String);

async fn assert_named(form: &FileForm, tag: &str, expected: &[Named]) {
    for (selector, role, name) in expected {
        let element = form.widget.element(selector).await;
        assert_eq!(computed(&element, "role").await, *role, "{tag} {selector}");
        assert_eq!(plain(&computed(&element, "label").await), plain(name), "{tag} {selector}");
    }
}

/// Fluent isolates what it fills in, and browsers put more or less space between the parts of a name.
fn plain(name: &str) -> String {
    name.replace(['\u{2068}', '\u{2069}'], "").split_whitespace().collect()
}

async fn files_and_the_editor_have_their_roles_and_localized_names(stage: Stage) {
    let form = FileForm::open(&stage).await;
    let picture = painted(&form.page, 400, 240, "image/png").await;
    form.drop("screen.png", &picture).await;
    form.widget.click(&english_with("redact-open-file", "name", "screen.png")).await;
    form.widget.click(english("redact-add-area")).await;
    form.widget.element("[id=area-0]").await;
    for tag in LANGUAGES {
        let wording = Wording::of(tag);
        form.turn_to(tag).await;
        let of_file = |id| wording.with(id, "name", "screen.png");
        let text = |id| wording.get(id).to_owned();
        let area = filled(&wording.with("redact-area", "number", "1"), "total", "1");
        let expected = [
            ("[part=files]", "list", text("files-list")),
            ("[id^=black-out-]", "button", of_file("redact-open-file")),
            ("[id^=remove-]", "button", of_file("files-remove-file")),
            (".redaction", "group", of_file("redact-open-file")),
            ("[id=redaction-stage]", "application", text("redact-areas")),
            ("[id=area-0]", "button", area),
            ("[id=redaction-add]", "button", text("redact-add-area")),
            (".redaction .primary", "button", text("redact-apply")),
            (".redaction .link", "button", text("redact-cancel")),
        ];
        assert_named(&form, tag, &expected).await;
        // Engines name a field for files with the words of its own button as well.
        let field = computed(&form.widget.element("[name=files]").await, "label").await;
        assert!(plain(&field).contains(&plain(&wording.optional("files-label"))), "{tag} {field:?}");
        let expanded = "return document.querySelector('support-widget').shadowRoot.querySelector('[id^=black-out-]').ariaExpanded;";
        assert_eq!(form.page.execute::<String>(expanded, Vec::new()).await, "true");
    }
}

async fn the_bar_has_its_role_and_localized_name(stage: Stage) {
    let form = FileForm::on(&stage, stage.page("plain").script(STILL)).await;
    form.drop("log.txt", b"text").await;
    form.wait_for_files(&[("log.txt", english("files-ready"))]).await;
    form.review().await;
    form.widget.click(english("review-submit")).await;
    for tag in LANGUAGES {
        let wording = Wording::of(tag);
        form.page.run(&format!("document.querySelector('support-widget').lang = '{tag}';")).await;
        form.widget.wait_for(wording.get("review-title")).await;
        let bar = [("progress", "progressbar", wording.get("upload-label").to_owned())];
        assert_named(&form, tag, &bar).await;
    }
    assert_eq!(
        form.page
            .execute::<f64>(
                "return document.querySelector('support-widget').shadowRoot.querySelector('progress').value;",
                Vec::new()
            )
            .await,
        42.0
    );
}

/// Notes all that the live region says.
const LISTEN: &str = "
    recorder.said = [];
    const region = document.querySelector('support-widget').shadowRoot.querySelector('[role=status]');
    new MutationObserver(() => {
        const text = region.textContent.replace(/[\\u2066-\\u2069]/g, '').trim();
        if (text) recorder.said.push(text);
    }).observe(region, { subtree: true, childList: true, characterData: true });
";

/// Quality 20.
async fn what_becomes_of_files_is_said_once(stage: Stage) {
    let form = FileForm::open(&stage).await;
    form.page.run(LISTEN).await;
    form.drop("a.txt", b"text").await;
    form.widget.wait_for_text("1 file attached.").await;
    form.drop("b.exe", b"MZ").await;
    form.widget.wait_for_text("1 file not attached. The reason is in the list.").await;
    form.drop("c.txt", b"text").await;
    form.widget.wait_for_text("“c.txt” wasn’t attached, because it has the same content as “a.txt”.").await;
    form.widget.click("Remove: a.txt").await;
    form.widget.wait_for_text("Removed: a.txt").await;
    let said: Vec<String> = form.page.execute("return recorder.said;", Vec::new()).await;
    let expected = [
        "1 file attached.",
        "1 file not attached. The reason is in the list.",
        "“c.txt” wasn’t attached, because it has the same content as “a.txt”.",
        "Removed: a.txt",
    ];
    let said: Vec<_> = said.iter().filter(|words| !words.contains("draft")).collect();
    assert_eq!(said, expected.each_ref());
}
