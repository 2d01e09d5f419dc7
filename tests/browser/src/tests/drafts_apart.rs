//! A draft that is open in several tabs.
//!
//! Also known as: autosave, persist, BroadcastChannel, several tabs, concurrent edit, conflict.

use crate::case::{Case, cases};
use crate::page::Page;
use crate::stage::Stage;
use crate::stored_records::StoredRecords;
use crate::tab::Tab;
use crate::wait::until;
use crate::wording::{english, english_with};

/// The tests of this theme.
pub(crate) fn cases() -> Vec<Case> {
    cases![two_tabs_that_go_on_with_one_draft_keep_what_is_typed_in_either,]
}

const FORM: &str = "partner-center-requests/new";

async fn wait_for_value(page: &Page, name: &str, value: &str) {
    until(&format!("{value:?} in {name}"), async || {
        let present = page.widget().value(name).await;
        if present == value { Ok(()) } else { Err(present) }
    })
    .await;
}

async fn two_tabs_that_go_on_with_one_draft_keep_what_is_typed_in_either(stage: Stage) {
    let page = stage.open(FORM).await;
    let (widget, kept) = (page.widget(), StoredRecords::of(&page));
    widget.type_into("title", "Begun").await;
    let (begun, _) = kept.draft("Begun").await;
    let take_up = async || {
        widget.click(&english_with("drafts-continue-entry", "title", "Begun")).await;
        wait_for_value(&page, "title", "Begun").await;
        widget.wait_for_text(english("drafts-autosaved")).await;
    };
    page.reload().await;
    take_up().await;
    let first = Tab::shown(page.window()).await;
    let second = Tab::open(page.window(), stage.engine()).await;
    stage.open(FORM).await;
    take_up().await;
    assert!(!widget.text().await.contains(english("drafts-changed-in-other-tab")), "nothing is changed yet");
    widget.type_into("title", " in the second").await;
    assert_eq!(kept.draft("Begun in the second").await.0, begun);
    first.show().await;
    widget.wait_for_text(english("drafts-changed-in-other-tab")).await;
    assert!(!widget.text().await.contains(english("drafts-autosaved")), "what stands here is not what is saved");
    widget.wait_for_text("Begun in the second").await;
    widget.type_into("title", " in the first").await;
    let (apart, _) = kept.draft("Begun in the first").await;
    widget.wait_for_text(english("drafts-autosaved")).await;
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
