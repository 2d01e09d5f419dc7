//! The outbox: requests that could not be delivered at once are delivered later, exactly once.
//!
//! Also known as: offline, retry, exponential backoff, idempotency key, online event, unload prompt, trap, Web Locks.

use axum::http::Method;
use fault_proxy::Proxy;
use serde_json::json;

use crate::case::{Case, case, cases, each_and_on_request};
use crate::engine::Engine;
use crate::page::{Page, PageBuilder};
use crate::server::{Fault, Gate};
use crate::stage::Stage;
use crate::stored_records::{StoredRecords, entry_record};
use crate::tests::lazy_chunk::TRAP;
use crate::wait::until;
use crate::wording::{Wording, english, english_start, english_with};

/// The tests of this theme.
pub(crate) fn cases() -> Vec<Case> {
    let offline = case!(what_was_submitted_offline_is_sent_when_the_network_is_back);
    let mut cases = each_and_on_request(
        cases![
            whatever_says_that_the_network_may_be_back_cuts_a_pause_short,
            what_waits_is_delivered_on_the_next_visit_and_says_so_until_it_is_seen,
            what_waits_is_delivered_when_somebody_comes_back_to_the_page,
            leaving_the_page_is_asked_about_only_while_something_is_not_saved,
            leaving_the_page_is_asked_about_only_while_a_request_is_nowhere_else,
        ],
        cases![
            a_failed_answer_after_the_commit_leaves_one_request_across_visits,
            a_stopped_program_holds_neither_a_request_nor_the_page,
        ],
    );
    cases.push(offline.only(&[Engine::Chromium]));
    cases
}

const FORM: &str = "partner-center-requests/new";

fn builder(stage: &Stage) -> PageBuilder<'_> {
    stage.page("plain").attribute("view", FORM).prefilled().impatient()
}

/// Submits what the page has filled in, and waits until it is told to wait.
async fn queue(page: &Page) {
    let widget = page.widget();
    // What is fetched later moves the button down.
    widget.wait_for_text(english("files-choose")).await;
    widget.click(english("form-continue")).await;
    widget.wait_for(english("review-title")).await;
    widget.click(english("review-submit")).await;
    widget.wait_for_text(english("send-queued-title")).await;
    assert_eq!(page.events("queued").await.len(), 1);
    assert_eq!(
        (page.events("sent").await.len(), page.events("failed").await.len()),
        (0, 0),
        "neither sent nor refused"
    );
}

/// Waits until the next attempt is far away.
async fn wait_for_long_pause(page: &Page) {
    page.run("window.dice = 1;").await;
    until("a long pause", async || {
        let entries = StoredRecords::of(page).records("outbox").await;
        let pause = entries.first().map(|(_, entry)| entry["delivery"]["milliseconds"].clone()).unwrap_or_default();
        if pause.as_u64().is_some_and(|pause| pause >= 30_000) { Ok(()) } else { Err(pause) }
    })
    .await;
}

async fn whatever_says_that_the_network_may_be_back_cuts_a_pause_short(stage: Stage) {
    for (count, signal) in [
        "dispatchEvent(new Event('online'))",
        "dispatchEvent(new Event('pageshow'))",
        "document.dispatchEvent(new Event('visibilitychange'))",
    ]
    .iter()
    .enumerate()
    {
        let proxy: Proxy = stage.proxy().await;
        let page = builder(&stage).through(&proxy).open().await;
        page.widget().wait_for_text(english("files-choose")).await;
        proxy.set_upstream(None);
        queue(&page).await;
        wait_for_long_pause(&page).await;
        proxy.set_upstream(Some(stage.server.address()));
        page.run(signal).await;
        page.widget().wait_for(english("sent-title")).await;
        assert_eq!(stage.server.stored().await.len(), count + 1, "{signal}");
        StoredRecords::of(&page).wait_for("outbox", 0).await;
        assert_eq!(page.events("sent").await.len(), 1, "{signal}");
    }
}

/// With the browser's own switch, and so with its own event.
async fn what_was_submitted_offline_is_sent_when_the_network_is_back(stage: Stage) {
    let page = builder(&stage).open().await;
    page.widget().wait_for_text(english("files-choose")).await;
    stage.window().cdp().send_raw("Network.enable", json!({})).await.expect("a network to change");
    let switch = async |offline: bool| {
        let conditions = json!({ "offline": offline, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 });
        stage.window().cdp().send_raw("Network.emulateNetworkConditions", conditions).await.expect("another network");
    };
    switch(true).await;
    queue(&page).await;
    wait_for_long_pause(&page).await;
    switch(false).await;
    page.widget().wait_for(english("sent-title")).await;
    assert_eq!(stage.server.stored().await.len(), 1);
    assert_eq!(stage.server.submissions().len(), 1);
}

async fn what_waits_is_delivered_on_the_next_visit_and_says_so_until_it_is_seen(stage: Stage) {
    let page = builder(&stage).open().await;
    let (widget, kept) = (page.widget(), StoredRecords::of(&page));
    stage.server.fail("/requests", Fault::Status(503));
    queue(&page).await;
    let (key, _) = kept.wait_for("outbox", 1).await.remove(0);
    // Nobody who looks for their requests overlooks it.
    let page = stage.page("plain").open().await;
    widget.wait_for_text("1 request is waiting to be sent").await;
    widget.click(english("outbox-show")).await;
    widget.wait_for(english("outbox-title")).await;
    widget.wait_for_text("Invoices cannot be downloaded").await;
    widget.wait_for_text(english("outbox-waiting")).await;
    stage.server.repair();
    page.run("dispatchEvent(new Event('online'));").await;
    let sent = page.wait_for_event("sent").await;
    let stored = stage.server.stored().await;
    assert_eq!((stored.len(), sent["reference"].as_str()), (1, stored[0].get("reference")));
    let said = english_with("outbox-delivered", "reference", stored[0].get("reference").expect("a reference"));
    widget.wait_for_text(&said).await;
    let keys = stage.server.submissions();
    assert!(keys.iter().all(|call| call.header("idempotency-key") == Some(key.as_str())), "one key for all attempts");
    // What it was made of is gone; that it was sent stays until somebody has seen it.
    let (_, entry) = kept.wait_for("outbox", 1).await.remove(0);
    assert!(!entry.to_string().contains("ana@contoso.example"), "{entry}");
    page.reload().await;
    widget.wait_for_text(english("outbox-delivered-title")).await;
    assert!(!widget.text().await.contains("is waiting to be sent"), "what is sent does not wait");
    widget.click(english("outbox-show")).await;
    widget.wait_for_text(&said).await;
    widget.click(english("outbox-dismiss")).await;
    widget.wait_for_text(english("outbox-empty")).await;
    kept.wait_for("outbox", 0).await;
    assert_eq!(stage.server.stored().await.len(), 1);
    page.assert_clean().await;
}

/// Browsers that keep a page alive wake it up, others load it anew.
async fn what_waits_is_delivered_when_somebody_comes_back_to_the_page(stage: Stage) {
    let page = builder(&stage).open().await;
    stage.server.fail("/requests", Fault::Status(503));
    queue(&page).await;
    wait_for_long_pause(&page).await;
    page.run("document.body.append(Object.assign(document.createElement('a'), { href: '/files/', id: 'away' })); document.querySelector('#away').click();").await;
    until("the other page", async || {
        let address = stage.window().current_url().await.expect("an address");
        if address.path() == "/files/" { Ok(()) } else { Err(address) }
    })
    .await;
    stage.server.repair();
    stage.window().back().await.expect("the page before");
    until("it to be stored", async || {
        let stored = stage.server.stored().await;
        if stored.len() == 1 { Ok(()) } else { Err("nothing is stored") }
    })
    .await;
    page.widget().wait_until_ready().await;
    let is_alive: bool =
        page.execute("return recorder.events.some(({ name }) => name === 'queued');", Vec::new()).await;
    println!("the page was {}", if is_alive { "kept alive" } else { "loaded anew" });
}

async fn a_failed_answer_after_the_commit_leaves_one_request_across_visits(stage: Stage) {
    let page = builder(&stage).open().await;
    stage.server.fail("/requests", Fault::Dropped);
    queue(&page).await;
    assert_eq!(stage.server.stored().await.len(), 1, "it has arrived, though nobody knows");
    stage.server.repair();
    page.reload().await;
    page.wait_for_event("sent").await;
    assert_eq!(stage.server.stored().await.len(), 1);
}

/// Whether the browser would ask before the page is left.
pub(super) async fn asks(page: &Page) -> bool {
    let leave = "const leaving = new Event('beforeunload', { cancelable: true }); dispatchEvent(leaving); return leaving.defaultPrevented;";
    page.execute(leave, Vec::new()).await
}

/// Holds all timers that are set while it is wanted.
const HOLD: &str = "
    const wait = setTimeout;
    const held = [];
    window.hold = false;
    window.setTimeout = (...call) => (hold ? void held.push(call) : wait(...call));
    window.release = () => { hold = false; held.forEach((call) => wait(...call)); };
";

async fn leaving_the_page_is_asked_about_only_while_something_is_not_saved(stage: Stage) {
    let page = stage.page("plain").attribute("view", FORM).script(HOLD).open().await;
    let widget = page.widget();
    widget.wait_for_text(english("files-choose")).await;
    // What stores comes after the form is whole.
    page.settle().await;
    assert!(!asks(&page).await, "nothing is written");
    // Held at the browser's own timers, it is written and not saved.
    page.run("window.hold = true;").await;
    widget.choose("severity", "minimal").await;
    assert!(asks(&page).await, "it is not saved");
    page.run("window.release();").await;
    widget.wait_for_text(english("drafts-autosaved")).await;
    assert!(!asks(&page).await, "it is saved");
}

async fn leaving_the_page_is_asked_about_only_while_a_request_is_nowhere_else(stage: Stage) {
    let page = builder(&stage).open().await;
    stage.server.fail("/requests", Fault::Status(503));
    queue(&page).await;
    assert!(!asks(&page).await, "it is on the device");
    let page = builder(&stage).script("Object.defineProperty(window, 'indexedDB', { value: undefined });").open().await;
    page.widget().click(english("form-continue")).await;
    page.widget().wait_for(english("review-title")).await;
    page.widget().click(english("review-submit")).await;
    page.widget().wait_for_text(english("send-keep-page-open")).await;
    assert!(asks(&page).await, "it is nowhere but here");
    stage.server.repair();
    page.widget().wait_for(english("sent-title")).await;
    assert!(!asks(&page).await, "it is sent");
}

/// The program stops while it delivers a request and a draft is not saved yet.
async fn a_stopped_program_holds_neither_a_request_nor_the_page(stage: Stage) {
    let (gate, wording) = (Gate::closed(), Wording::of("en-US"));
    let page = stage.page("files").visit().await;
    let record = entry_record(&stage.server.origin(), "Sent after all");
    StoredRecords::of(&page).put("outbox", "5f0c2e0e-6c0f-4b93-9d6e-2f2b6f0c1a11", &record).await;
    stage.server.fail_next(1, Method::POST, "/requests", Fault::Held(gate.clone()));
    let page = stage.page("plain").attribute("view", FORM).script(HOLD).script(TRAP).open().await;
    let widget = page.widget();
    stage.server.wait_for_calls("/requests", 1).await;
    page.run("window.hold = true;").await;
    widget.choose("severity", "minimal").await;
    assert!(asks(&page).await, "it is not saved");
    page.run("recorder.trapInTheMidst();").await;
    widget.wait_for(wording.get("fallback-stopped")).await;
    page.run("window.release(); document.querySelector('support-widget').view = 'outbox';").await;
    assert!(!asks(&page).await, "nobody is there to save it");
    widget.click(wording.get("fallback-restart")).await;
    widget.wait_for_text(english_start("outbox-delivered")).await;
    let keys: Vec<_> =
        stage.server.submissions().iter().map(|call| call.header("idempotency-key").map(str::to_owned)).collect();
    assert!(keys.len() == 2 && keys[0] == keys[1], "{keys:?}");
    assert_eq!(stage.server.stored().await.len(), 1);
    gate.open();
}
