//! Drafts that hold anything but a title, and drafts that are open in several tabs.
//!
//! Also known as: autosave, persist, BroadcastChannel, several tabs, concurrent edit, conflict.

use crate::case::{Case, cases};
use crate::customer_way::{CUSTOMER, CustomerWay};
use crate::page::Page;
use crate::stage::Stage;
use crate::stored_records::StoredRecords;
use crate::tab::Tab;
use crate::wait::until;

/// The tests of this theme.
pub(crate) fn cases() -> Vec<Case> {
    cases![
        contact_details_and_choices_alone_are_kept_and_told_apart,
        a_reason_at_the_gate_alone_comes_back,
        two_tabs_that_go_on_with_one_draft_keep_what_is_typed_in_either,
    ]
}

const FORM: &str = "partner-center-requests/new";

const SAVED: &str = "Your draft is saved on this device.";

async fn wait_for_value(page: &Page, name: &str, value: &str) {
    until(&format!("{value:?} in {name}"), async || {
        let present = page.widget().value(name).await;
        if present == value { Ok(()) } else { Err(present) }
    })
    .await;
}

async fn contact_details_and_choices_alone_are_kept_and_told_apart(stage: Stage) {
    let page = stage.open(FORM).await;
    let (widget, kept) = (page.widget(), StoredRecords::of(&page));
    widget.type_into("primaryContact.email", "ana@contoso.example").await;
    widget.wait_for_text(SAVED).await;
    page.reload().await;
    widget.wait_for_text("ana@contoso.example (no title yet)").await;
    widget.choose("categoryId", "billing").await;
    kept.wait_for("drafts", 2).await;
    // What stands in the form goes back to the others when another one is taken up.
    widget.click("Continue draft: ana@contoso.example (no title yet)").await;
    wait_for_value(&page, "primaryContact.email", "ana@contoso.example").await;
    widget.wait_for_text("Billing (no title yet)").await;
    kept.wait_for("drafts", 2).await;
    page.assert_clean().await;
}

async fn a_reason_at_the_gate_alone_comes_back(stage: Stage) {
    let way = CustomerWay::help(&stage, CUSTOMER, super::gate::IMPAIRED).await;
    way.go_to_the_gate().await;
    assert_eq!(StoredRecords::of(&way.page).records("drafts").await, [], "a customer and a service are chosen quickly");
    way.widget.type_into("escalation.reason", "It blocks a hospital").await;
    until("the reason to be kept", async || {
        let found = StoredRecords::of(&way.page).records("drafts").await;
        let is_kept = |reason| reason == "It blocks a hospital";
        let is_kept = found.first().is_some_and(|(_, draft)| is_kept(&draft["form"]["flow"]["handoff"]["reason"]));
        if is_kept { Ok(()) } else { Err(format!("{found:?}")) }
    })
    .await;
    way.page.run("document.querySelector('support-widget').view = 'home';").await;
    way.page.reload().await;
    way.page.run("document.querySelector('support-widget').view = 'home';").await;
    way.widget.click("Continue draft: It blocks a hospital (no title yet)").await;
    way.widget.field("escalation.reason").await;
    assert_eq!(way.widget.value("escalation.reason").await, "It blocks a hospital");
    way.page.assert_clean().await;
}

const APART: &str = "This draft has been changed in another tab.";

async fn two_tabs_that_go_on_with_one_draft_keep_what_is_typed_in_either(stage: Stage) {
    let page = stage.open(FORM).await;
    let (widget, kept) = (page.widget(), StoredRecords::of(&page));
    widget.type_into("title", "Begun").await;
    let (begun, _) = kept.draft("Begun").await;
    let take_up = async || {
        widget.click("Continue draft: Begun").await;
        wait_for_value(&page, "title", "Begun").await;
        widget.wait_for_text(SAVED).await;
    };
    page.reload().await;
    take_up().await;
    let first = Tab::shown(page.window()).await;
    let second = Tab::open(page.window(), stage.engine()).await;
    stage.open(FORM).await;
    take_up().await;
    assert!(!widget.text().await.contains(APART), "nothing is changed yet");
    widget.type_into("title", " in the second").await;
    assert_eq!(kept.draft("Begun in the second").await.0, begun);
    first.show().await;
    widget.wait_for_text(APART).await;
    assert!(!widget.text().await.contains(SAVED), "what stands here is not what is saved");
    widget.wait_for_text("Begun in the second").await;
    widget.type_into("title", " in the first").await;
    let (apart, _) = kept.draft("Begun in the first").await;
    widget.wait_for_text(SAVED).await;
    assert_ne!(apart, begun);
    second.show().await;
    widget.type_into("title", " tab").await;
    assert_eq!(kept.draft("Begun in the second tab").await.0, begun);
    // Whichever is closed first: both are there.
    second.close().await;
    first.show().await;
    page.reload().await;
    for title in ["Begun in the first", "Begun in the second tab"] {
        widget.wait_for_text(title).await;
    }
    kept.wait_for("drafts", 2).await;
    page.assert_clean().await;
}
