//! Drafts: autosave, restore, discard, and storage that fails.
//!
//! Also known as: autosave, persist, restore, IndexedDB, page hide, unsaved changes.

use crate::case::{Case, cases, each_and_on_request};
use crate::giving_files::GivingFiles;
use crate::page::Page;
use crate::places::note_places_of;
use crate::server::{Fault, Gate};
use crate::stage::Stage;
use crate::stored_records::StoredRecords;
use crate::tab::Tab;
use crate::wait::until;
use crate::widget::REQUEST;
use crate::wording::{english, english_with};

/// The tests of this theme.
pub(crate) fn cases() -> Vec<Case> {
    each_and_on_request(
        cases![
            what_is_typed_is_on_the_device_within_a_second_of_the_last_key,
            what_is_typed_is_written_when_the_page_is_hidden,
            text_choices_and_files_come_back_and_are_forgotten_once_they_are_sent,
            what_comes_late_moves_nothing_that_can_be_pointed_at,
        ],
        cases![
            what_is_typed_before_all_of_the_program_is_there_is_kept_too,
            a_second_draft_does_not_overwrite_the_first,
            a_draft_is_discarded_only_when_the_person_has_said_so_twice,
            nothing_is_called_saved_that_could_not_be_written,
        ],
    )
}

const FORM: &str = "partner-center-requests/new";

/// Notes when the last key was pressed, and when the last change was on the device.
const MEASURE: &str = "
    window.times = { key: 0, done: 0 };
    addEventListener('keydown', () => { times.key = performance.now(); }, true);
    const begin = IDBDatabase.prototype.transaction;
    IDBDatabase.prototype.transaction = function (...parts) {
        const transaction = begin.apply(this, parts);
        if (parts[1] === 'readwrite') transaction.addEventListener('complete', () => { times.done = performance.now(); });
        return transaction;
    };
";

async fn what_is_typed_is_on_the_device_within_a_second_of_the_last_key(stage: Stage) {
    let page = stage.page("plain").attribute("view", FORM).script(MEASURE).open().await;
    let kept = StoredRecords::of(&page);
    for (typed, whole) in [("Invoices", "Invoices"), (" cannot be downloaded", "Invoices cannot be downloaded")] {
        page.widget().type_into("title", typed).await;
        kept.draft(whole).await;
        let took: f64 = page.execute("return times.done - times.key;", Vec::new()).await;
        println!("saved {took:.0} ms after the last key");
        assert!((0.0..1_000.0).contains(&took), "saved {took} ms after the last key");
        page.widget().wait_for_text(english("drafts-autosaved")).await;
    }
    assert_eq!(kept.records("drafts").await.len(), 1, "one draft, however often it is written");
    page.assert_clean().await;
}

async fn what_is_typed_before_all_of_the_program_is_there_is_kept_too(stage: Stage) {
    let [part, config] = [Gate::closed(), Gate::closed()];
    stage.server.fail("/lazy-submission-program", Fault::Held(part.clone()));
    stage.server.fail("/config", Fault::Held(config.clone()));
    let page = stage.page("plain").attribute("view", FORM).signed_in("demo-contoso").open().await;
    page.widget().type_into("title", "Quick").await;
    part.open();
    let (_, draft) = StoredRecords::of(&page).draft("Quick").await;
    assert_eq!(draft["owner"], "unknown", "nobody knows yet who that is");
    config.open();
    until("the draft to be in its owner’s name", async || {
        let (_, draft) = StoredRecords::of(&page).draft("Quick").await;
        if draft["owner"].is_string() { Ok(()) } else { Err(draft.to_string()) }
    })
    .await;
    stage.server.repair();
}

/// The timers that saving waits for never end; longer ones are deadlines, and do.
const NO_QUIET: &str = "
    const wait = setTimeout;
    window.setTimeout = (act, time, ...rest) => (time > 0 && time <= 800 ? 0 : wait(act, time, ...rest));
";

async fn what_is_typed_is_written_when_the_page_is_hidden(stage: Stage) {
    let page = stage.page("plain").attribute("view", FORM).script(NO_QUIET).open().await;
    let first = Tab::shown(page.window()).await;
    page.widget().wait_for_text(english("files-choose")).await;
    page.widget().type_into("title", "Hidden soon").await;
    page.settle().await;
    assert_eq!(StoredRecords::of(&page).records("drafts").await.len(), 0, "it is not due yet");
    let second = Tab::open(page.window(), stage.engine()).await;
    let other = stage.open("home").await;
    if stage.engine() == crate::engine::Engine::Webkit {
        // A further window hides nothing there.
        first.show().await;
        page.run("Object.defineProperty(document, 'hidden', { value: true }); document.dispatchEvent(new Event('visibilitychange'));").await;
    }
    StoredRecords::of(&other).draft("Hidden soon").await;
    drop(second);
}

async fn text_choices_and_files_come_back_and_are_forgotten_once_they_are_sent(stage: Stage) {
    let page = stage.open(FORM).await;
    let (widget, kept) = (page.widget(), StoredRecords::of(&page));
    widget.fill_in().await;
    let person = GivingFiles::to(&page, "support-widget", stage.engine());
    let chosen = person.attach("steps.txt", b"First this, then that.").await;
    widget.wait_for_text(english("files-ready")).await;
    kept_as_written(&kept).await;
    // What was chosen may be gone from the person's computer by then.
    drop(chosen);
    page.reload().await;
    widget.wait_for_text(english("drafts-title")).await;
    assert_eq!(widget.value("title").await, "", "nothing is put back unasked");
    widget.click(&english_with("drafts-continue-entry", "title", "Invoices cannot be downloaded")).await;
    widget.wait_for_text("steps.txt").await;
    widget.wait_for_text(english("files-ready")).await;
    for (name, text) in REQUEST {
        assert_eq!(widget.value(name).await, text, "{name}");
    }
    assert_eq!(widget.value("categoryId").await, "technical");
    assert_eq!(widget.value("severity").await, "moderate");
    widget.click(english("form-continue")).await;
    widget.wait_for(english("review-title")).await;
    widget.click(english("review-submit")).await;
    widget.wait_for(english("sent-title")).await;
    for store in ["drafts", "outbox", "files"] {
        kept.wait_for(store, 0).await;
    }
    let files = stage.server.rows("attachments").await;
    assert_eq!(files.iter().map(|file| file.get("name")).collect::<Vec<_>>(), [Some("steps.txt")]);
    page.assert_clean().await;
}

/// Waits until all that was filled in is kept, with the bytes of the file.
async fn kept_as_written(kept: &StoredRecords) {
    until("all to be kept", async || {
        let (drafts, files) = (kept.records("drafts").await, kept.records("files").await);
        let [(_, draft)] = &drafts[..] else { return Err(format!("{drafts:?}")) };
        let is_written = REQUEST.iter().all(|(name, text)| draft["form"]["values"][name] == *text);
        let is_whole = is_written && draft["form"]["files"][0]["name"] == "steps.txt";
        let [(id, bytes)] = &files[..] else { return Err(format!("{files:?}")) };
        let is_there =
            draft["form"]["files"][0]["id"] == **id && bytes.as_array().is_some_and(|bytes| bytes.len() == 22);
        if is_whole && is_there { Ok(()) } else { Err(draft.to_string()) }
    })
    .await;
}

async fn a_second_draft_does_not_overwrite_the_first(stage: Stage) {
    let page = stage.open(FORM).await;
    let (widget, kept) = (page.widget(), StoredRecords::of(&page));
    for title in ["First", "Second"] {
        widget.type_into("title", title).await;
        kept.draft(title).await;
        page.reload().await;
        widget.wait_for_text(english("drafts-title")).await;
    }
    let (first, _) = kept.draft("First").await;
    widget.click(&english_with("drafts-continue-entry", "title", "First")).await;
    wait_for_title(&page, "First").await;
    widget.type_into("title", " of all").await;
    assert_eq!(kept.draft("First of all").await.0, first);
    // What stands in the form goes back to the others when another one is taken up.
    widget.click(&english_with("drafts-continue-entry", "title", "Second")).await;
    wait_for_title(&page, "Second").await;
    widget.wait_for_text("First of all").await;
    let titles: Vec<_> = kept
        .wait_for("drafts", 2)
        .await
        .into_iter()
        .map(|(_, draft)| draft["form"]["values"]["title"].clone())
        .collect();
    assert!(titles.contains(&"First of all".into()) && titles.contains(&"Second".into()), "{titles:?}");
    page.assert_clean().await;
}

async fn wait_for_title(page: &Page, title: &str) {
    until("the title", async || {
        let present = page.widget().value("title").await;
        if present == title { Ok(()) } else { Err(present) }
    })
    .await;
}

async fn a_draft_is_discarded_only_when_the_person_has_said_so_twice(stage: Stage) {
    let page = stage.open(FORM).await;
    let (widget, kept) = (page.widget(), StoredRecords::of(&page));
    widget.type_into("title", "Not needed").await;
    kept.draft("Not needed").await;
    // On the form that it stands in.
    widget.click(english("drafts-discard-current")).await;
    widget.wait_for_focus("discard-draft").await;
    widget.wait_for_text(english("drafts-discard-question")).await;
    widget.click(english("confirm-keep")).await;
    widget.wait_for_focus("discard-draft-ask").await;
    assert_eq!((widget.value("title").await.as_str(), kept.records("drafts").await.len()), ("Not needed", 1));
    page.reload().await;
    // Where it is offered.
    page.run("document.querySelector('support-widget').view = 'home';").await;
    widget.wait_for_text("Saved").await;
    widget.click(english("drafts-discard")).await;
    widget.wait_for_text(english("drafts-discard-question")).await;
    assert_eq!(kept.records("drafts").await.len(), 1, "asked is not done");
    page.press(" ").await;
    kept.wait_for("drafts", 0).await;
    widget.wait_for_text(english("drafts-discarded")).await;
    widget.wait_for_focus("heading").await;
    page.run("document.querySelector('support-widget').view = 'partner-center-requests/new';").await;
    widget.type_into("title", "Nor this").await;
    kept.draft("Nor this").await;
    widget.click(english("drafts-discard-current")).await;
    widget.wait_for_focus("discard-draft").await;
    page.press(" ").await;
    kept.wait_for("drafts", 0).await;
    assert_eq!(widget.value("title").await, "");
    page.assert_clean().await;
}

/// Has all changes fail while that is wanted, after they were taken.
const FULL: &str = "
    window.isFull = false;
    const begin = IDBDatabase.prototype.transaction;
    IDBDatabase.prototype.transaction = function (...parts) {
        const transaction = begin.apply(this, parts);
        if (isFull && parts[1] === 'readwrite') {
            Object.defineProperty(transaction, 'error', { value: new DOMException('', 'QuotaExceededError') });
            Promise.resolve().then(() => transaction.abort());
        }
        return transaction;
    };
";

async fn nothing_is_called_saved_that_could_not_be_written(stage: Stage) {
    let page = stage.page("plain").attribute("view", FORM).script(FULL).open().await;
    let (widget, kept) = (page.widget(), StoredRecords::of(&page));
    widget.type_into("title", "Saved").await;
    kept.draft("Saved").await;
    widget.wait_for_text(english("drafts-autosaved")).await;
    page.run("window.isFull = true;").await;
    widget.type_into("title", " not").await;
    widget.wait_for_text(english("drafts-autosave-failed")).await;
    assert!(!widget.text().await.contains(english("drafts-autosaved")));
    assert_eq!(kept.records("drafts").await[0].1["form"]["values"]["title"], "Saved");
    page.assert_clean().await;
}

/// Drafts of an earlier visit and what the backend offers are known late, and stand above what is shown at once.
async fn what_comes_late_moves_nothing_that_can_be_pointed_at(stage: Stage) {
    let page = stage.open(FORM).await;
    page.widget().type_into("title", "Begun").await;
    StoredRecords::of(&page).draft("Begun").await;
    for (view, control) in [(FORM, "[name=title]"), ("home", ".cards > :last-child")] {
        let [part, config] = [Gate::closed(), Gate::closed()];
        stage.server.fail("/lazy-submission-program", Fault::Held(part.clone()));
        stage.server.fail("/config", Fault::Held(config.clone()));
        let page = stage.page("plain").attribute("view", view).script(&note_places_of(control)).open().await;
        page.settle().await;
        config.open();
        page.settle().await;
        part.open();
        page.widget().wait_for_text("Begun").await;
        page.widget().element(control).await;
        page.assert_unmoved().await;
        stage.server.repair();
    }
}
