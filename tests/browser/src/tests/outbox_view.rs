//! The view of the outbox: waiting, deleting, and entries of other users, other builds or with damage.
//!
//! Also known as: Retry-After, exponential backoff, jitter, delete confirmation, corrupt record, schema version.

use serde_json::{Value, json};

use crate::case::{Case, cases};
use crate::page::{Page, PageBuilder};
use crate::server::Fault;
use crate::stage::Stage;
use crate::stored_records::{StoredRecords, draft_record, entry_record};
use crate::wait::until;

/// The tests of this theme.
pub(crate) fn cases() -> Vec<Case> {
    cases![
        what_the_first_build_has_left_is_delivered,
        a_pause_that_the_backend_asks_for_is_kept_until_a_person_cuts_it_short,
        a_pause_that_the_backend_asks_for_ends_by_itself,
        what_was_stored_before_an_upgrade_is_answered_as_before,
        a_storm_of_failures_is_met_with_longer_and_longer_pauses,
        a_request_is_deleted_only_when_the_person_has_said_so_twice,
        what_comes_after_another_takes_it_along_when_a_person_has_it_sent,
        what_another_person_has_submitted_is_neither_shown_nor_sent,
        what_a_newer_build_has_left_is_told_and_left_alone,
        what_is_damaged_harms_nothing,
    ]
}

const KEY: &str = "5f0c2e0e-6c0f-4b93-9d6e-2f2b6f0c1a11";

/// The outbox of a page on whose device an earlier visit has left a request; its pauses are short, and its clock can be set.
async fn left(stage: &Stage, record: &Value) -> Page {
    let blank = stage.page("files").visit().await;
    StoredRecords::of(&blank).put("outbox", KEY, record).await;
    builder(stage).open().await
}

fn builder(stage: &Stage) -> PageBuilder<'_> {
    let clock = "const real = Date.now; window.ahead = 0; Date.now = () => real() + ahead;";
    stage.page("plain").attribute("view", "outbox").script(clock).brisk().impatient()
}

async fn what_the_first_build_has_left_is_delivered(stage: Stage) {
    let page = left(&stage, &entry_record(&stage.server.origin(), "Left by the first build")).await;
    page.widget().wait_for_text("It has arrived. Reference:").await;
    assert_eq!(stage.server.submissions()[0].header("idempotency-key"), Some(KEY));
    assert_eq!(stage.server.stored().await[0].get("title"), Some("Left by the first build"));
}

/// The answer to a request was lost before an upgrade that renamed words of its body: it is replayed, and stored once.
async fn what_was_stored_before_an_upgrade_is_answered_as_before(stage: Stage) {
    const ENTRY: &str = include_str!("../../../upgrade/fixtures/device/outbox/escalated.json");
    const SUBMIT: &str = r#"
        const headers = { Authorization: 'Bearer demo-contoso', 'Content-Type': 'application/json' };
        const config = fetch('/support/v1/config?cloud=global', { headers }).then((answer) => answer.json());
        const submit = (caller) =>
            fetch('/support/v1/requests', { method: 'POST', headers: { ...headers, 'Idempotency-Key': arguments[0] }, body: arguments[1] })
                .then((answer) => [answer.status, caller]);
        return config.then(({ callerId }) => submit(callerId));
    "#;
    let mut record: Value = serde_json::from_str(ENTRY).expect("a fixture");
    let blank = stage.page("files").visit().await;
    let body = record["body"].clone();
    let (status, caller): (u16, String) = blank.execute(SUBMIT, vec![KEY.into(), body]).await;
    assert_eq!(status, 201);
    (record["owner"], record["backend"]) = (caller.into(), format!("{}/support/v1/", stage.server.origin()).into());
    StoredRecords::of(&blank).put("outbox", KEY, &record).await;
    let page = builder(&stage).signed_in("demo-contoso").open().await;
    page.widget().wait_for_text("It has arrived. Reference:").await;
    let sent = stage.server.submissions();
    assert_eq!(sent.last().map(|call| call.header("idempotency-key")), Some(Some(KEY)));
    assert_eq!((sent.len(), stage.server.stored().await.len()), (2, 1), "answered again, and stored once");
}

/// A request whose pause the backend has asked for a moment ago.
async fn asked_to_wait(stage: &Stage, seconds: u32) -> Page {
    let page = stage.page("files").visit().await;
    let now = StoredRecords::of(&page).ago(0).await;
    let mut record = entry_record(&stage.server.origin(), "One too many");
    record["delivery"] = json!({ "since": now, "milliseconds": seconds * 1_000, "isAsked": true });
    let page = left(stage, &record).await;
    page.widget().wait_for_text("One too many").await;
    page
}

/// Lets the device sleep for some milliseconds: its clock goes on, and the page hears that the network may be back.
async fn sleep_for(page: &Page, milliseconds: u32) {
    page.run(&format!("window.ahead += {milliseconds}; dispatchEvent(new Event('online'));")).await;
}

/// Long enough for a request that is wrongly taken for due to be sent.
async fn some_time(page: &Page) {
    let start: f64 = page.execute("return performance.now();", Vec::new()).await;
    until("some time to pass", async || {
        let now: f64 = page.execute("return performance.now();", Vec::new()).await;
        if now - start > 600.0 { Ok(()) } else { Err(now) }
    })
    .await;
}

async fn a_pause_that_the_backend_asks_for_is_kept_until_a_person_cuts_it_short(stage: Stage) {
    let page = asked_to_wait(&stage, 3_000).await;
    page.run("dispatchEvent(new Event('online')); dispatchEvent(new Event('pageshow'));").await;
    some_time(&page).await;
    assert_eq!(stage.server.submissions().len(), 0, "the backend has asked to wait");
    page.widget().click("Send now").await;
    page.widget().wait_for_text("It has arrived. Reference:").await;
    assert_eq!(stage.server.stored().await.len(), 1);
}

async fn a_pause_that_the_backend_asks_for_ends_by_itself(stage: Stage) {
    let page = asked_to_wait(&stage, 3_000).await;
    sleep_for(&page, 2_900_000).await;
    some_time(&page).await;
    assert_eq!(stage.server.submissions().len(), 0, "it is not over yet");
    sleep_for(&page, 101_000).await;
    page.widget().wait_for_text("It has arrived. Reference:").await;
    let busy = json!({ "type": "about:blank", "title": "Too many requests", "status": 429, "retryAfter": 70 });
    stage.server.fail("/requests", Fault::Answer(429, "application/problem+json", busy.to_string()));
    // What the backend asks for is kept with the request.
    let blank = stage.page("files").visit().await;
    let mut record = entry_record(&stage.server.origin(), "Another one");
    record["attempts"] = json!(0);
    StoredRecords::of(&blank).put("outbox", "0d3c8e6e-3c0f-4b93-9d6e-2f2b6f0c1a12", &record).await;
    let page = builder(&stage).open().await;
    until("the pause to be kept", async || {
        let entries = StoredRecords::of(&page).records("outbox").await;
        let pause = entries.iter().map(|(_, entry)| &entry["delivery"]).find(|pause| pause["isAsked"] == true).cloned();
        pause.filter(|pause| pause["milliseconds"].as_u64() >= Some(70_000)).ok_or_else(|| format!("{entries:?}"))
    })
    .await;
}

async fn a_storm_of_failures_is_met_with_longer_and_longer_pauses(stage: Stage) {
    stage.server.fail("/requests", Fault::Status(503));
    let mut record = entry_record(&stage.server.origin(), "In a storm");
    record["attempts"] = json!(0);
    let page = left(&stage, &record).await;
    page.run("window.dice = 1;").await;
    let mut pauses = Vec::new();
    for attempt in 2..10 {
        sleep_for(&page, 400_000).await;
        let pause = until("the next attempt", async || {
            let entries = StoredRecords::of(&page).records("outbox").await;
            let entry = entries.first().map(|(_, entry)| entry.clone()).unwrap_or_default();
            let is_next = entry["attempts"].as_u64() >= Some(attempt) && entry["delivery"].is_object();
            if is_next { entry["delivery"]["milliseconds"].as_u64().ok_or("no pause") } else { Err("not yet") }
        })
        .await;
        pauses.push(pause);
    }
    assert!(pauses.is_sorted() && pauses[0] >= 4_000 && pauses.last() == Some(&300_000), "{pauses:?}");
    assert!(stage.server.submissions().len() <= 10, "no attempt but those that were due");
    // The work is done before this fault strikes, and once.
    assert_eq!(stage.server.stored().await.len(), 1);
}

async fn a_request_is_deleted_only_when_the_person_has_said_so_twice(stage: Stage) {
    let page = asked_to_wait(&stage, 3_000).await;
    let (widget, kept) = (page.widget(), StoredRecords::of(&page));
    widget.click("Delete").await;
    widget.wait_for_text("we won’t try to send it again").await;
    widget.wait_for_focus(&format!("delete-{KEY}")).await;
    widget.click("Keep it").await;
    widget.wait_for_focus(&format!("delete-{KEY}-ask")).await;
    assert_eq!(kept.records("outbox").await.len(), 1);
    widget.click("Delete").await;
    widget.wait_for_focus(&format!("delete-{KEY}")).await;
    page.press(" ").await;
    widget.wait_for_text("Nothing is waiting to be sent.").await;
    kept.wait_for("outbox", 0).await;
    widget.wait_for_text("The request has been removed from this list.").await;
    widget.wait_for_focus("heading").await;
    assert_eq!(stage.server.submissions().len(), 0);
}

async fn what_comes_after_another_takes_it_along_when_a_person_has_it_sent(stage: Stage) {
    const AFTER: &str = "0d3c8e6e-3c0f-4b93-9d6e-2f2b6f0c1a12";
    let page = asked_to_wait(&stage, 3_000).await;
    let (widget, kept) = (page.widget(), StoredRecords::of(&page));
    let mut after = kept.records("outbox").await.remove(0).1;
    after["after"] = json!(KEY);
    kept.put("outbox", AFTER, &after).await;
    page.reload().await;
    widget.click_at(&format!("[aria-labelledby=outbox-{AFTER}] .secondary")).await;
    until("both to have arrived", async || {
        let shown = widget.text().await;
        if shown.matches("It has arrived. Reference:").count() == 2 { Ok(()) } else { Err(shown) }
    })
    .await;
    let keys: Vec<_> = stage
        .server
        .submissions()
        .iter()
        .filter_map(|call| call.header("idempotency-key").map(str::to_owned))
        .collect();
    assert_eq!(keys, [KEY, AFTER]);
}

async fn what_another_person_has_submitted_is_neither_shown_nor_sent(stage: Stage) {
    let page = stage.page("plain").signed_in("demo-contoso").open().await;
    let config: Value =
        page.execute("return fetch('/support/v1/config', { headers: { authorization: 'Bearer demo-contoso' } }).then((answer) => answer.json());", Vec::new()).await;
    let mut record = entry_record(&stage.server.origin(), "Contoso’s own");
    record["owner"] = config["callerId"].clone();
    assert!(record["owner"].is_string(), "{config}");
    StoredRecords::of(&page).put("outbox", KEY, &record).await;
    for token in [Some("demo-fabrikam"), None] {
        let page = match token {
            Some(token) => builder(&stage).signed_in(token),
            None => builder(&stage),
        };
        let page = page.open().await;
        page.widget().wait_for_text("Nothing is waiting to be sent.").await;
        page.run("dispatchEvent(new Event('online'));").await;
        some_time(&page).await;
        assert!(!page.widget().text().await.contains("Contoso’s own"), "{token:?}");
        assert_eq!(stage.server.submissions().len(), 0, "{token:?}");
        assert_eq!(StoredRecords::of(&page).records("outbox").await[0].1, record, "{token:?}");
    }
    let page = builder(&stage).signed_in("demo-contoso").open().await;
    page.widget().wait_for_text("It has arrived. Reference:").await;
    assert_eq!(stage.server.submissions()[0].header("authorization"), Some("Bearer demo-contoso"));
}

async fn what_a_newer_build_has_left_is_told_and_left_alone(stage: Stage) {
    let origin = stage.server.origin();
    let (mut entry, mut draft) =
        (entry_record(&origin, "From the future"), draft_record(&origin, "From the future", "2026-01-01T00:00:00Z"));
    for record in [&mut entry, &mut draft] {
        record["format"] = json!(3);
        record["form"] = json!("something else altogether");
    }
    let blank = stage.page("files").visit().await;
    StoredRecords::of(&blank).put("drafts", "draft", &draft).await;
    StoredRecords::of(&blank).put("files", "file", &json!([1, 2, 3])).await;
    StoredRecords::of(&blank).put("outbox", KEY, &entry).await;
    let page = stage.page("plain").open().await;
    page.widget().wait_for_text("A newer version of this page has saved a request on this device").await;
    page.run("dispatchEvent(new Event('online'));").await;
    some_time(&page).await;
    assert!(!page.widget().text().await.contains("From the future"));
    let kept = StoredRecords::of(&page);
    assert_eq!(kept.records("outbox").await, [(KEY.to_owned(), entry)]);
    assert_eq!(kept.records("drafts").await, [("draft".to_owned(), draft)]);
    assert_eq!(kept.records("files").await.len(), 1, "whose file that is nobody knows");
    assert_eq!(stage.server.submissions().len(), 0);
}

async fn what_is_damaged_harms_nothing(stage: Stage) {
    let blank = stage.page("files").visit().await;
    for (store, damaged) in [("outbox", "{}"), ("drafts", "[]"), ("outbox", "{\"format\":1}")] {
        StoredRecords::of(&blank).put(store, damaged, &json!(damaged)).await;
    }
    let page = left(&stage, &entry_record(&stage.server.origin(), "Whole")).await;
    page.widget().wait_for_text("It has arrived. Reference:").await;
    assert_eq!(stage.server.stored().await.len(), 1);
    page.assert_clean().await;
}
