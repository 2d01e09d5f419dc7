//! Which keys reach the page's own keyboard shortcuts (quality 14).
//!
//! Also known as: keyboard shortcuts, event propagation, stopPropagation, keydown.

use crate::case::{Case, cases};
use crate::stage::Stage;
use crate::wording::english;

/// The tests of this theme.
pub(crate) fn cases() -> Vec<Case> {
    cases![
        characters_typed_into_a_field_never_reach_the_page,
        characters_typed_in_a_dialog_never_reach_the_page,
        keys_that_write_nothing_still_reach_the_page,
    ]
}

/// Characters that pages like to have as shortcuts.
const SHORTCUTS: &str = "gk/?j e1";

/// Quality 14.
async fn characters_typed_into_a_field_never_reach_the_page(stage: Stage) {
    let page = stage.open("partner-center-requests/new").await;
    for field in ["title", "description", "primaryContact.firstName"] {
        page.widget().type_into(field, SHORTCUTS).await;
        assert_eq!(page.widget().value(field).await, SHORTCUTS);
    }
    assert_eq!(page.keys().await, [""; 0]);
}

/// Quality 14.
async fn characters_typed_in_a_dialog_never_reach_the_page(stage: Stage) {
    let page = stage.page("plain").attribute("display", "launcher").open().await;
    let widget = page.widget();
    widget.click(english("launcher")).await;
    widget.click(english("home-report-partner-center")).await;
    widget.type_into("title", SHORTCUTS).await;
    assert_eq!(widget.value("title").await, SHORTCUTS);
    assert_eq!(page.keys().await, [""; 0]);
}

async fn keys_that_write_nothing_still_reach_the_page(stage: Stage) {
    let page = stage.open("partner-center-requests/new").await;
    page.widget().type_into("title", "a\u{e00c}").await;
    let keys = page.keys().await;
    assert!(keys.contains(&"keydown Escape".to_owned()), "{keys:?}");
}
