//! Pages that remove, move or add the element again inside the handlers of its events, and what becomes of typed text.
//!
//! Also known as: reentrancy, event handlers, unmount, persist, sign-out.

use serde_json::Value;

use crate::case::{Case, cases};
use crate::page::Page;
use crate::server::Fault;
use crate::stage::Stage;
use crate::stored_records::StoredRecords;
use crate::wait::until;
use crate::widget::REQUEST;
use crate::wording::{english, english_with};

/// The tests of this theme.
pub(crate) fn cases() -> Vec<Case> {
    cases![
        an_element_that_goes_in_any_of_its_events_stops_nothing,
        what_was_submitted_is_sent_though_the_page_removes_the_element_when_it_is_told,
        what_was_submitted_is_sent_though_the_page_removes_the_element_a_moment_later,
        what_was_typed_is_kept_when_the_page_removes_the_element,
        what_one_person_typed_never_appears_for_the_next,
        a_field_that_was_emptied_stays_empty_when_the_element_comes_back,
    ]
}

const FORM: &str = "partner-center-requests/new";

/// Makes an element, and has the page do something with it in an event; ends when that has happened and all that it began
/// has run. Submissions end as the event needs it.
const PLAY: &str = "
    const genuine = window.fetch.bind(window);
    const outcomes = { failed: () => new Response('', { status: 403 }), queued: () => { throw TypeError('offline'); } };
    let outcome = null;
    window.fetch = async (request, init) => (request.method === 'POST' && outcome ? outcome() : genuine(request, init));
    const acts = {
        remove: (element) => element.remove(),
        move: (element) => document.body.prepend(element),
        again: (element) => { element.remove(); setTimeout(() => document.body.append(element)); },
    };
    const press = async (element, words) => {
        const button = () => [...element.shadowRoot.querySelectorAll('button')].find((one) => one.textContent.trim() === words);
        while (!button()) await new Promise((done) => setTimeout(done, 10));
        button().click();
    };
    recorder.play = async (name, act) => {
        outcome = outcomes[name] ?? null;
        const element = document.createElement('support-widget');
        element.setAttribute('load', 'eager');
        element.setAttribute('lang', 'en');
        if (name !== 'error') element.setAttribute('backend', '/support/v1/');
        element.context = {
            title: 'Invoices', description: 'None', contact: { email: 'ana@contoso.example' },
            categoryId: 'technical', severity: 'moderate',
        };
        const about = ['ready', 'navigate', 'error'].includes(name) ? 'widget' : 'request';
        const told = new Promise((done) => element.addEventListener(`support-${about}-${name}`, () => {
            acts[act](element);
            setTimeout(done, 50);
        }, { once: true }));
        document.body.append(element);
        if (!['ready', 'error'].includes(name)) {
            await element.whenReady();
            element.view = 'partner-center-requests/new';
            if (name !== 'navigate') {
                await press(element, 'Continue');
                await press(element, 'Submit');
            }
        }
        await told;
        outcome = null;
        element.remove();
    };
";

/// Quality 38.
async fn an_element_that_goes_in_any_of_its_events_stops_nothing(stage: Stage) {
    let page = stage.page("several").script(PLAY).open().await;
    for (name, act) in [
        ("error", "remove"),
        ("error", "again"),
        ("error", "move"),
        ("ready", "remove"),
        ("ready", "again"),
        ("navigate", "remove"),
        ("navigate", "move"),
        ("submit", "remove"),
        ("submit", "again"),
        ("submit", "move"),
        ("sent", "remove"),
        ("queued", "remove"),
        ("failed", "remove"),
    ] {
        page.execute::<Value>("return recorder.play(...arguments);", vec![name.into(), act.into()]).await;
        assert_eq!(page.errors().await, [""; 0], "{name}: {act}");
    }
    let third = page.widget_at("#third");
    page.run("document.getElementById('third').lang = 'en';").await;
    third.click(english("home-report-partner-center")).await;
    third.submit().await;
    third.wait_for(english("sent-title")).await;
    page.assert_clean().await;
}

/// Removes the element in the event that tells of a submission, as pages do that close their dialog there.
const CLOSING: &str =
    "document.addEventListener('support-request-submit', (event) => event.target.remove(), { once: true });";

/// The same in the middle of what the widget does then: tasks that it has begun have been polled once, or not yet.
const CLOSING_LATER: &str = "document.addEventListener('support-request-submit', async (event) => {
    await null;
    event.target.remove();
}, { once: true });";

async fn another_element(page: &Page) {
    page.run(
        "const next = document.createElement('support-widget');
        next.setAttribute('backend', '/support/v1/');
        next.setAttribute('view', 'partner-center-requests/new');
        document.body.append(next);",
    )
    .await;
    page.widget().wait_until_ready().await;
}

async fn what_was_submitted_is_sent_though_the_page_removes_the_element_when_it_is_told(stage: Stage) {
    expect_sent_by_the_next(stage, CLOSING).await;
}

async fn what_was_submitted_is_sent_though_the_page_removes_the_element_a_moment_later(stage: Stage) {
    expect_sent_by_the_next(stage, CLOSING_LATER).await;
}

async fn expect_sent_by_the_next(stage: Stage, closing: &str) {
    let page = stage.page("plain").attribute("view", FORM).prefilled().script(closing).open().await;
    let widget = page.widget();
    widget.wait_for_text(english("files-choose")).await;
    widget.click(english("form-continue")).await;
    widget.click(english("review-submit")).await;
    let kept = StoredRecords::of(&page);
    kept.wait_for("outbox", 1).await;
    kept.wait_for("drafts", 0).await;
    assert_eq!(stage.server.submissions().len(), 0, "there is nobody to send it");
    another_element(&page).await;
    page.wait_for_event("sent").await;
    let stored = stage.server.stored().await;
    assert_eq!(stored.iter().map(|request| request.get("title")).collect::<Vec<_>>(), [Some(REQUEST[0].1)]);
    page.assert_clean().await;
}

/// The timers that saving waits for never end; longer ones are deadlines, and do.
const NO_QUIET: &str = "
    const wait = setTimeout;
    window.setTimeout = (act, time, ...rest) => (time > 0 && time <= 800 ? 0 : wait(act, time, ...rest));
";

async fn what_was_typed_is_kept_when_the_page_removes_the_element(stage: Stage) {
    let page = stage.page("plain").attribute("view", FORM).script(NO_QUIET).open().await;
    let (widget, kept) = (page.widget(), StoredRecords::of(&page));
    widget.wait_for_text(english("files-choose")).await;
    widget.type_into("title", "Half a sentence").await;
    assert_eq!(kept.records("drafts").await.len(), 0, "it is not due yet");
    page.run("document.body.prepend(document.querySelector('support-widget'));").await;
    page.settle().await;
    assert_eq!(widget.value("title").await, "Half a sentence", "it has only moved");
    page.run("document.querySelector('support-widget').remove();").await;
    kept.draft("Half a sentence").await;
    another_element(&page).await;
    widget.click(&english_with("drafts-continue-entry", "title", "Half a sentence")).await;
    until("the draft to be back", async || match widget.value("title").await {
        title if title == "Half a sentence" => Ok(()),
        title => Err(title),
    })
    .await;
    page.assert_clean().await;
}

/// Has the element go away, and come back to somebody.
async fn come_back(page: &Page, whoever: &str) {
    let come_back = format!(
        "const element = recorder.element ?? document.querySelector('support-widget');
        element.remove();
        return new Promise((done) => setTimeout(done)).then(() => {{
            element.tokenProvider = async () => '{whoever}';
            document.body.append(element);
            return element.whenReady();
        }}).then(() => null);"
    );
    page.run(&come_back).await;
    page.widget().wait_for_text(english("files-choose")).await;
}

/// What stands in the form of an element that was away, once it is known who is looking.
async fn title_after_coming_back(page: &Page, whoever: &str) -> String {
    come_back(page, whoever).await;
    until("it to be known who is looking", async || {
        let was_away = "return document.querySelector('support-widget').shadowRoot.away;";
        match page.execute::<Value>(was_away, Vec::new()).await {
            Value::Bool(false) => Ok(()),
            other => Err(other.to_string()),
        }
    })
    .await;
    page.settle().await;
    page.widget().value("title").await
}

/// What the loader remembers of a form ends with the form, and belongs to whoever has typed it.
async fn what_one_person_typed_never_appears_for_the_next(stage: Stage) {
    let page = stage.page("plain").attribute("view", FORM).signed_in("demo-contoso").open().await;
    let widget = page.widget();
    widget.wait_for_text(english("files-choose")).await;
    widget.type_into("title", "Of Contoso").await;
    for _ in 0..2 {
        assert_eq!(title_after_coming_back(&page, "demo-contoso").await, "Of Contoso", "the same person came back");
    }
    let asked = stage.server.calls("/config").len();
    stage.server.fail("/config", Fault::Status(503));
    come_back(&page, "demo-fabrikam").await;
    // The widget asks once more when the first question has failed.
    stage.server.wait_for_calls("/config", asked + 2).await;
    page.settle().await;
    assert_eq!(widget.value("title").await, "", "nobody knows who is looking");
    stage.server.repair();
    assert_eq!(title_after_coming_back(&page, "demo-contoso").await, "Of Contoso", "it has waited for who typed it");
    for _ in 0..2 {
        assert_eq!(title_after_coming_back(&page, "demo-fabrikam").await, "", "somebody else came meanwhile");
    }
    widget.type_into("title", "Of Fabrikam").await;
    page.run("document.querySelector('support-widget').tokenProvider = async () => 'demo-contoso';").await;
    until("the form to be emptied", async || {
        let title = widget.value("title").await;
        if title.is_empty() { Ok(()) } else { Err(title) }
    })
    .await;
    assert_eq!(title_after_coming_back(&page, "demo-contoso").await, "", "somebody else came before");
    page.assert_clean().await;
}

async fn a_field_that_was_emptied_stays_empty_when_the_element_comes_back(stage: Stage) {
    let page = stage.page("plain").attribute("view", FORM).prefilled().signed_in("demo-contoso").open().await;
    page.widget().wait_for_text(english("files-choose")).await;
    assert_eq!(page.widget().value("title").await, REQUEST[0].1);
    page.run(
        "const title = document.querySelector('support-widget').shadowRoot.querySelector('[name=title]');
        title.value = '';
        title.dispatchEvent(new Event('input', { bubbles: true, composed: true }));",
    )
    .await;
    assert_eq!(title_after_coming_back(&page, "demo-contoso").await, "");
    assert_eq!(page.widget().value("description").await, REQUEST[1].1);
    page.assert_clean().await;
}
