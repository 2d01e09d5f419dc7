//! The view of the outbox: waiting, deleting, and entries of other users, other builds or with damage.

use serde_json::{Value, json};
use support_widget::app::storage::PageEvent;
use support_widget::i18n::messages;
use support_widget::model::{Failure, Features, View};
use wasm_bindgen::prelude::wasm_bindgen;

use crate::left_records::{KEY, draft_record, entry_record};
use crate::screen::Screen;
use crate::stage::Stage;
use crate::way::sent;

const AFTER: &str = "0d3c8e6e-3c0f-4b93-9d6e-2f2b6f0c1a12";

fn outbox() -> Stage {
    Stage::new(View::Outbox)
}

/// The outbox of a device where an earlier visit has left a request with this title.
fn left(title: &str) -> (Stage, Value) {
    let stage = outbox();
    let record = entry_record(&stage, title);
    stage.leave_entry(KEY, &record);
    (stage, record)
}

/// A request that the backend has asked a moment ago to keep for a while.
fn asked_to_wait(seconds: u32) -> (Stage, Value) {
    let (stage, mut record) = left("One too many");
    record["delivery"] = json!({ "since": "2026-11-20T10:00:00Z", "milliseconds": seconds * 1_000, "isAsked": true });
    stage.leave_entry(KEY, &record);
    (stage, record)
}

/// The page hears that the network may be back, and all follows that would.
async fn resume(screen: &Screen) {
    screen.storage.tell(PageEvent::Resumed);
    for _ in 0..5 {
        screen.settle().await;
    }
}

/// Lets the device sleep: its clock goes on, but no timer.
async fn sleep_for(screen: &Screen, milliseconds: u64) {
    screen.clock.set(screen.clock.monotonic() + milliseconds);
    resume(screen).await;
}

#[wasm_bindgen]
pub async fn what_the_first_build_has_left_is_delivered() {
    let (stage, _) = left("Left by the first build");
    let screen = stage.mount();
    screen.shows_arrived(1).await;
    assert_eq!(screen.sent_keys(), [KEY]);
    assert_eq!(sent(&screen)["title"], "Left by the first build");
}

#[wasm_bindgen]
pub async fn a_pause_that_the_backend_asks_for_is_kept_until_a_person_cuts_it_short() {
    let screen = asked_to_wait(3_000).0.mount();
    screen.shows_text("One too many").await;
    resume(&screen).await;
    resume(&screen).await;
    screen.pass(600_000).await;
    assert_eq!(screen.sent_keys(), [""; 0], "the backend has asked to wait");
    screen.click(messages::OUTBOX_SEND_NOW).await;
    screen.shows_arrived(1).await;
    assert_eq!(screen.sent_keys(), [KEY]);
}

#[wasm_bindgen]
pub async fn a_pause_that_the_backend_asks_for_ends_by_itself() {
    let screen = asked_to_wait(3_000).0.mount();
    screen.shows_text("One too many").await;
    sleep_for(&screen, 2_900_000).await;
    assert_eq!(screen.sent_keys(), [""; 0], "it is not over yet");
    sleep_for(&screen, 101_000).await;
    screen.shows_arrived(1).await;
}

#[wasm_bindgen]
pub async fn a_pause_that_the_backend_asks_for_is_kept_with_the_request() {
    let (stage, mut record) = left("Another one");
    record["attempts"] = json!(0);
    stage.leave_entry(KEY, &record);
    stage.backend.submit.fails(Failure::Busy(Some(70)));
    let screen = stage.mount();
    screen
        .until("the pause to be kept", || {
            let delivery = screen.kept_entries()[0].1["delivery"].clone();
            let is_long = delivery["milliseconds"].as_u64() >= Some(70_000);
            if delivery["isAsked"] == true && is_long { Ok(()) } else { Err(delivery) }
        })
        .await;
}

#[wasm_bindgen]
pub async fn a_storm_of_failures_is_met_with_longer_and_longer_pauses() {
    let (stage, mut record) = left("In a storm");
    record["attempts"] = json!(0);
    stage.leave_entry(KEY, &record);
    stage.backend.submit.fails(Failure::Server);
    let screen = stage.mount();
    let mut pauses = Vec::new();
    for attempt in 1..10 {
        let pause = screen
            .until(&format!("attempt {attempt} to be noted"), || {
                let entry = screen.kept_entries().remove(0).1;
                let is_next = entry["attempts"].as_u64() == Some(attempt) && entry["delivery"].is_object();
                if is_next { entry["delivery"]["milliseconds"].as_u64().ok_or(entry) } else { Err(entry) }
            })
            .await;
        pauses.push(pause);
        screen.pass(pause - 1_500).await;
        assert_eq!(screen.sent_keys().len() as u64, attempt, "nothing but what is due is sent");
        while screen.sent_keys().len() as u64 == attempt {
            screen.pass(500).await;
        }
    }
    // After the first failure there has been no attempt before to wait longer than.
    assert!(pauses.is_sorted() && pauses[1] >= 4_000 && pauses.last() == Some(&300_000), "{pauses:?}");
    assert!(screen.sent_keys().iter().all(|key| key == KEY), "it stays one request");
}

#[wasm_bindgen]
pub async fn a_request_is_deleted_only_when_the_person_has_said_so_twice() {
    let screen = asked_to_wait(3_000).0.mount();
    let (delete, ask) = (format!("delete-{KEY}"), format!("delete-{KEY}-ask"));
    screen.click(messages::OUTBOX_DELETE).await;
    screen.shows(messages::OUTBOX_DELETE_QUESTION).await;
    screen.wait_for_focus(&delete).await;
    screen.click(messages::CONFIRM_KEEP).await;
    screen.wait_for_focus(&ask).await;
    screen.keeps(0, 1).await;
    screen.click(messages::OUTBOX_DELETE).await;
    screen.wait_for_focus(&delete).await;
    screen.click_at(&format!("[id='{delete}']")).await;
    screen.shows(messages::OUTBOX_EMPTY).await;
    screen.keeps(0, 0).await;
    assert!(screen.said().contains(&screen.message(messages::OUTBOX_DELETED)), "{}", screen.said());
    screen.wait_for_focus("heading").await;
    assert_eq!(screen.sent_keys(), [""; 0]);
}

#[wasm_bindgen]
pub async fn what_comes_after_another_takes_it_along_when_a_person_has_it_sent() {
    let (stage, mut after) = asked_to_wait(3_000);
    after["after"] = json!(KEY);
    stage.leave_entry(AFTER, &after);
    let screen = stage.mount();
    screen.click_at(&format!("[aria-labelledby='outbox-{AFTER}'] .secondary")).await;
    screen.shows_arrived(2).await;
    assert_eq!(screen.sent_keys(), [KEY, AFTER]);
}

#[wasm_bindgen]
pub async fn an_empty_outbox_leads_to_what_has_been_received_where_that_can_be_seen() {
    let screen = outbox().mount();
    screen.click(messages::HOME_REQUESTS).await;
    screen.at(messages::REQUESTS_PARTNER_CENTER).await;
    let mut stage = outbox();
    stage.settings.features = Some(Features::NONE);
    let screen = stage.mount();
    screen.shows(messages::OUTBOX_EMPTY).await;
    assert!(screen.control(&screen.message(messages::HOME_REQUESTS)).is_none(), "{}", screen.text());
}

#[wasm_bindgen]
pub async fn what_another_person_has_submitted_is_neither_shown_nor_sent() {
    for caller in [Some("ben"), None, Some("ana")] {
        let (stage, mut record) = left("Ana’s own");
        record["owner"] = json!("ana");
        stage.leave_entry(KEY, &record);
        let screen = stage.caller(caller).mount();
        if caller == Some("ana") {
            screen.shows_arrived(1).await;
            assert_eq!(screen.sent_keys(), [KEY]);
            continue;
        }
        screen.shows(messages::OUTBOX_EMPTY).await;
        resume(&screen).await;
        screen.pass(600_000).await;
        assert!(!screen.text().contains("Ana’s own"), "{caller:?}");
        assert_eq!(screen.sent_keys(), [""; 0], "{caller:?}");
        assert_eq!(screen.kept_entries(), [(KEY.to_owned(), record)], "{caller:?}");
    }
}

#[wasm_bindgen]
pub async fn what_a_newer_build_has_left_is_told_and_left_alone() {
    for view in [View::Home, View::Outbox] {
        let stage = Stage::new(view.clone());
        let mut records =
            [entry_record(&stage, "From the future"), draft_record(&stage, "From the future", "2026-01-01T00:00:00Z")];
        for record in &mut records {
            record["format"] = json!(3);
            record["form"] = json!("something else altogether");
        }
        let [entry, draft] = records;
        stage.leave_entry(KEY, &entry);
        stage.leave_draft("draft", &draft);
        stage.storage.stored.borrow_mut().files.push("file".to_owned());
        let screen = stage.mount();
        screen.shows(messages::STORAGE_NEWER_VERSION).await;
        resume(&screen).await;
        screen.pass(600_000).await;
        assert!(!screen.text().contains("From the future"), "{view}");
        assert_eq!(screen.kept_entries(), [(KEY.to_owned(), entry)], "{view}");
        assert_eq!(screen.kept_drafts(), [("draft".to_owned(), draft)], "{view}");
        assert_eq!(screen.storage.stored.borrow().files, ["file"], "whose file that is nobody knows");
        assert_eq!(screen.sent_keys(), [""; 0], "{view}");
    }
}

#[wasm_bindgen]
pub async fn what_is_damaged_harms_nothing() {
    let (stage, _) = left("Whole");
    for damaged in [json!({}), json!([]), json!({ "format": 1 }), json!("{}"), Value::Null] {
        let key = damaged.to_string();
        stage.leave_entry(&key, &damaged);
        stage.leave_draft(&key, &damaged);
    }
    stage.storage.stored.borrow_mut().outbox.insert("cut".to_owned(), "{\"format\":".to_owned());
    let screen = stage.mount();
    screen.shows_arrived(1).await;
    assert_eq!(screen.sent_keys(), [KEY]);
    assert_eq!(screen.told_sent(), 1);
}
