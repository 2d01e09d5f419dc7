//! Pages at rest: nothing wakes a page whose widget has nothing to do, and little a page that nobody sees.
//!
//! Also known as: polling, timers, setTimeout, setInterval, battery, Page Visibility, background tab.

use serde_json::json;

use crate::case::{Case, cases, in_chromium};
use crate::customer_way::CustomerWay;
use crate::page::Page;
use crate::server::Fault;
use crate::stage::Stage;
use crate::stored_records::{StoredRecords, entry_record};
use crate::wait::until;
use crate::wording::english;

/// The tests of this theme.
pub(crate) fn cases() -> Vec<Case> {
    in_chromium(cases![
        a_widget_with_nothing_to_do_sets_no_timer,
        a_page_that_nobody_sees_sleeps_until_the_next_attempt,
    ])
    .collect()
}

/// Keeps the timers of the page that are not over, and ends one at once on request.
const TIMERS: &str = "
    const [wait, cancel, repeat] = [setTimeout, clearTimeout, setInterval];
    recorder.timers = new Map();
    window.setTimeout = (act, time = 0, ...rest) => {
        const over = () => (cancel(id), recorder.timers.delete(id), act(...rest));
        const id = wait(over, time);
        recorder.timers.set(id, { time, over });
        return id;
    };
    window.clearTimeout = (id) => (recorder.timers.delete(id), cancel(id));
    window.setInterval = (act, time) => (recorder.timers.set({}, { time }), repeat(act, time));
";

/// Deadlines of files that were fetched: the loader does not take them back.
const DEADLINES: [u64; 2] = [35_000, 60_000];

/// The times of all timers that are set, but for those deadlines.
async fn timers(page: &Page) -> Vec<u64> {
    let times = "return [...recorder.timers.values()].map(({ time }) => time);";
    let times: Vec<u64> = page.execute(times, Vec::new()).await;
    times.into_iter().filter(|time| !DEADLINES.contains(time)).collect()
}

async fn wait_for_rest(page: &Page, view: &str) {
    until(&format!("{view} to be at rest"), async || {
        let times = timers(page).await;
        if times.is_empty() { Ok(()) } else { Err(format!("{times:?}")) }
    })
    .await;
}

/// Quality 44. No list, form, health or draft asks again by itself, whether the page is seen or not.
async fn a_widget_with_nothing_to_do_sets_no_timer(stage: Stage) {
    let page = stage.page("plain").script(TIMERS).signed_in("demo-contoso").open().await;
    let widget = page.widget();
    for (view, heading) in [
        ("partner-center-requests/new", "form-title-partner-center"),
        ("partner-center-requests", "requests-partner-center"),
        ("customer-requests", "requests-customer"),
        ("escalation", "home-escalation"),
        ("outbox", "outbox-title"),
        ("home", "home-title"),
    ] {
        page.run(&format!("document.querySelector('support-widget').view = '{view}';")).await;
        widget.wait_for(english(heading)).await;
        widget.wait_until_loaded().await;
        wait_for_rest(&page, view).await;
    }
    page.run("document.querySelector('support-widget').view = 'customer-requests/new';").await;
    let way = CustomerWay::new(page.clone());
    way.search("example").await;
    widget.element("[role=option]").await;
    wait_for_rest(&page, "the search").await;
    page.run("document.querySelector('support-widget').view = 'partner-center-requests/new';").await;
    widget.submit().await;
    widget.wait_for(english("sent-title")).await;
    wait_for_rest(&page, "the confirmation").await;
}

/// Quality 44. While it is seen, the clock is looked at in between, which may have been set.
async fn a_page_that_nobody_sees_sleeps_until_the_next_attempt(stage: Stage) {
    stage.server.fail("/requests", Fault::Status(503));
    let kept = StoredRecords::of(&stage.page("files").visit().await);
    let mut entry = entry_record(&stage.server.origin(), "Invoices cannot be downloaded");
    entry["attempts"] = json!(8);
    kept.put("outbox", "key", &entry).await;
    let page = stage.page("plain").script(TIMERS).impatient().script("window.dice = 1;").open().await;
    let wait_for = async |expected: fn(u64) -> bool| {
        until("the pause", async || {
            let times = timers(&page).await;
            if times.len() == 1 && times.iter().all(|&time| expected(time)) {
                Ok(())
            } else {
                Err(format!("{times:?}"))
            }
        })
        .await;
    };
    const LOOK: u64 = 30_000;
    let attempts = stage.server.wait_for_calls("/requests", 1).await.len();
    wait_for(|time| time == LOOK).await;
    let end = "for (const { time, over } of recorder.timers.values()) if (time === 30_000) over();";
    page.run(end).await;
    wait_for(|time| time == LOOK).await;
    let hide = "Object.defineProperty(document, 'hidden', { configurable: true, value: true });";
    page.run(&format!("{hide} document.dispatchEvent(new Event('visibilitychange')); {end}")).await;
    wait_for(|time| time > 2 * LOOK).await;
    assert_eq!(stage.server.calls("/requests").len(), attempts);
    page.run("delete document.hidden; document.dispatchEvent(new Event('visibilitychange'));").await;
    stage.server.wait_for_calls("/requests", attempts + 1).await;
    page.assert_clean().await;
}
