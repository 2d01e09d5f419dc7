//! Drafts and outbox entries that survive a browser that is killed while it works.
//!
//! Also known as: crash, power loss, durability, autosave, IndexedDB, recovery.

use std::time::{Duration, Instant};

use crate::case::{Case, cases, in_chromium_and_firefox};
use crate::server::Fault;
use crate::stage::Stage;
use crate::stored_records::StoredRecords;
use crate::wait::until;
use crate::wording::{english, english_start};

/// The tests of this theme, in the engines whose drivers start them with a profile that lasts.
pub(crate) fn cases() -> Vec<Case> {
    let cases = cases![
        at_most_two_seconds_of_typing_are_lost_with_the_browser,
        a_request_that_waited_when_the_browser_was_killed_is_delivered,
    ];
    in_chromium_and_firefox(cases)
}

const FORM: &str = "partner-center-requests/new";

/// How long somebody types without a pause, and how much of that may be lost.
const TYPING: Duration = Duration::from_secs(4);
const LOSS: Duration = Duration::from_secs(2);

async fn at_most_two_seconds_of_typing_are_lost_with_the_browser(stage: Stage) {
    let mut browser = stage.killable_browser().await;
    let page = stage.page("plain").attribute("view", FORM).shown_in(browser.window()).open().await;
    page.widget().wait_for_text(english("files-choose")).await;
    page.widget().type_into("description", ".").await;
    let start = Instant::now();
    let mut typed = vec![(start, 1)];
    while start.elapsed() < TYPING {
        page.press("x").await;
        typed.push((Instant::now(), typed.len() + 1));
    }
    let end = Instant::now();
    browser.kill_and_start_again().await;
    let page = stage.page("plain").attribute("view", FORM).shown_in(browser.window()).open().await;
    page.widget().click_at(".draft .secondary").await;
    let came_back = until("what was typed", async || {
        let description = page.widget().value("description").await;
        if description.is_empty() { Err("nothing") } else { Ok(description.len()) }
    })
    .await;
    let lost = typed.iter().find(|(_, length)| *length > came_back).map_or(Duration::ZERO, |(at, _)| end - *at);
    println!("{came_back} of {} characters came back: the last {lost:.1?} are lost", typed.len());
    assert!(lost <= LOSS, "the last {lost:?} are lost");
    browser.quit().await;
}

async fn a_request_that_waited_when_the_browser_was_killed_is_delivered(stage: Stage) {
    let mut browser = stage.killable_browser().await;
    let builder = stage.page("plain").attribute("view", FORM).prefilled().impatient();
    let page = builder.shown_in(browser.window()).open().await;
    stage.server.fail("/requests", Fault::Dropped);
    page.widget().click(english("form-continue")).await;
    page.widget().wait_for(english("review-title")).await;
    page.widget().click(english("review-submit")).await;
    // At the first byte it is on the device already.
    stage.server.wait_for_calls("/requests", 1).await;
    browser.kill_and_start_again().await;
    stage.server.repair();
    let page = stage.page("plain").attribute("view", "outbox").shown_in(browser.window()).open().await;
    page.widget().wait_for_text(english_start("outbox-delivered")).await;
    assert_eq!(stage.server.stored().await.len(), 1, "what had arrived before is not stored again");
    let calls = stage.server.submissions();
    let keys: Vec<_> = calls.iter().map(|call| call.header("idempotency-key")).collect();
    assert!(keys.len() > 1 && keys.iter().all(|key| *key == keys[0]), "{keys:?}");
    page.widget().click(english("outbox-dismiss")).await;
    StoredRecords::of(&page).wait_for("outbox", 0).await;
    browser.quit().await;
}
