//! Focus when stored records change by themselves, through another tab or a delivery (quality 19): keyboard users never
//! have to start from the top of the page again.
//!
//! Also known as: focus management, focus loss, a11y, keyboard navigation, BroadcastChannel, several tabs.

use axum::http::Method;
use serde_json::json;

use crate::case::{Case, cases, each_and_on_request};
use crate::page::Page;
use crate::server::{Fault, Gate};
use crate::stage::Stage;
use crate::stored_records::{StoredRecords, draft_record, entry_record};
use crate::widget::Widget;
use crate::wording::{english, english_start};

/// The tests of this theme.
pub(crate) fn cases() -> Vec<Case> {
    each_and_on_request(
        cases![a_question_that_is_open_while_its_request_arrives_leaves_the_focus_on_its_title,],
        cases![
            an_attempt_that_begins_and_ends_leaves_the_focus_on_what_it_is_about,
            a_request_that_another_tab_takes_away_leaves_the_focus_on_the_heading,
            what_another_tab_writes_takes_neither_the_question_nor_the_focus_away,
        ],
    )
}

const ONE: &str = "5f0c2e0e-6c0f-4b93-9d6e-2f2b6f0c1a11";
const TWO: &str = "0d3c8e6e-3c0f-4b93-9d6e-2f2b6f0c1a12";

/// A pause of the outbox that is not over for hours.
const LONG: u32 = 9_000_000;

/// An outbox with requests that wait, by their keys.
async fn waiting(stage: &Stage, keys: &[&str]) -> Page {
    let page = stage.page("files").visit().await;
    let kept = StoredRecords::of(&page);
    let now = kept.ago(0).await;
    for key in keys {
        let mut record = entry_record(&stage.server.origin(), key);
        record["delivery"] = json!({ "since": now, "milliseconds": LONG, "isAsked": true });
        kept.put("outbox", key, &record).await;
    }
    stage.page("plain").attribute("view", "outbox").brisk().impatient().open().await
}

/// What a CSS selector finds in the entry of a request.
fn in_entry(key: &str, selector: &str) -> String {
    format!("[aria-labelledby=outbox-{key}] {selector}")
}

/// Puts the focus on what a CSS selector finds in the widget.
async fn focus(page: &Page, selector: &str) {
    let focus = "document.querySelector('support-widget').shadowRoot.querySelector(arguments[0]).focus();";
    page.execute::<serde_json::Value>(focus, vec![selector.into()]).await;
}

async fn assert_on_send(widget: &Widget, when: &str) {
    let names = widget.focused_names().await;
    assert!(names.contains(&english("outbox-send-now").to_owned()), "{when}: {names:?}");
}

async fn an_attempt_that_begins_and_ends_leaves_the_focus_on_what_it_is_about(stage: Stage) {
    let page = waiting(&stage, &[ONE]).await;
    let (widget, kept) = (page.widget(), StoredRecords::of(&page));
    widget.wait_for_text(english("outbox-send-now")).await;
    focus(&page, &in_entry(ONE, ".secondary")).await;
    let other = kept.records("outbox").await.remove(0).1;
    kept.put("outbox", TWO, &other).await;
    kept.look_again().await;
    widget.element(&in_entry(TWO, ".secondary")).await;
    assert_on_send(&widget, "another request has come, before this one").await;
    let gate = Gate::closed();
    stage.server.fail_next(1, Method::POST, "/requests", Fault::Held(gate.clone()));
    page.press("\u{e007}").await;
    widget.element(&in_entry(ONE, "[aria-disabled=true]")).await;
    assert_on_send(&widget, "it is being sent").await;
    let disabled = widget.texts(&in_entry(ONE, "[aria-disabled=true]")).await;
    assert_eq!(disabled, [english("outbox-send-now"), english("outbox-edit"), english("outbox-delete")]);
    page.press("\u{e007}").await;
    gate.open();
    widget.wait_for_focus(&format!("outbox-{ONE}")).await;
    assert!(widget.text().await.contains(english_start("outbox-delivered")), "{}", widget.text().await);
    assert_eq!(stage.server.submissions().len(), 1, "what is being sent is not sent again");
}

async fn a_request_that_another_tab_takes_away_leaves_the_focus_on_the_heading(stage: Stage) {
    let page = waiting(&stage, &[ONE, TWO]).await;
    let (widget, kept) = (page.widget(), StoredRecords::of(&page));
    for (key, shown) in [(ONE, TWO), (TWO, english("outbox-empty"))] {
        widget.wait_for_text(english("outbox-send-now")).await;
        focus(&page, &in_entry(key, ".secondary")).await;
        kept.remove("outbox", key).await;
        kept.look_again().await;
        widget.wait_for_focus("heading").await;
        widget.wait_for_text(shown).await;
        assert!(!widget.finds(&in_entry(key, "strong")).await);
    }
}

async fn a_question_that_is_open_while_its_request_arrives_leaves_the_focus_on_its_title(stage: Stage) {
    let page = waiting(&stage, &[ONE]).await;
    let widget = page.widget();
    let gate = Gate::closed();
    stage.server.fail_next(1, Method::POST, "/requests", Fault::Held(gate.clone()));
    widget.click(english("outbox-delete")).await;
    widget.wait_for_focus(&format!("delete-{ONE}")).await;
    // The same person has it sent in another tab, which leaves it to this one.
    page.run(&format!("new BroadcastChannel('support-widget').postMessage('{ONE}');")).await;
    widget.element(&in_entry(ONE, "[aria-disabled=true]")).await;
    assert_eq!(widget.focused().await, format!("delete-{ONE}"));
    page.press(" ").await;
    gate.open();
    widget.wait_for_focus(&format!("outbox-{ONE}")).await;
    assert!(widget.text().await.contains(english_start("outbox-delivered")), "what is being sent is not deleted");
}

async fn what_another_tab_writes_takes_neither_the_question_nor_the_focus_away(stage: Stage) {
    let page = stage.open("home").await;
    let (widget, kept, origin) = (page.widget(), StoredRecords::of(&page), stage.server.origin());
    for (key, title, hours) in [("first", "Begun first", 50), ("second", "Begun second", 30)] {
        kept.put("drafts", key, &draft_record(&origin, title, &kept.ago(hours).await)).await;
    }
    page.reload().await;
    widget.wait_for_text("Begun first").await;
    widget.click_at("[aria-labelledby=draft-first] .link").await;
    widget.wait_for_focus("discard-first").await;
    // The latest stands first: both change places, and one that is new comes before them.
    kept.put("drafts", "first", &draft_record(&origin, "Written on", &kept.ago(1).await)).await;
    kept.put("drafts", "third", &draft_record(&origin, "Begun there", &kept.ago(0).await)).await;
    kept.look_again().await;
    widget.wait_for_text("Written on").await;
    widget.wait_for_text("Begun there").await;
    widget.wait_for_focus("discard-first").await;
    assert!(!widget.text().await.contains("Saved 2 days ago"), "its age is that of what was written on");
    let titles = widget.texts(".draft strong").await;
    assert_eq!(titles, ["Begun there", "Written on", "Begun second"]);
    kept.remove("drafts", "first").await;
    kept.look_again().await;
    widget.wait_for_focus("heading").await;
    assert_eq!(widget.texts(".draft strong").await, ["Begun there", "Begun second"]);
}
