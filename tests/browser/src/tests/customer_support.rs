//! The checklist of a partner's own support, by keyboard (domain S12).
//!
//! Also known as: obligations, checklist, session state.

use super::guidance::guidance;
use crate::case::{Case, cases};
use crate::page::Page;
use crate::stage::Stage;
use crate::wait::until;
use crate::wording::Wording;

/// The tests of this theme.
pub(crate) fn cases() -> Vec<Case> {
    cases![kept_promises_are_counted_by_keyboard_and_stay_with_the_partner]
}

const VIEW: &str = "customer-support";

async fn wait_for_count(page: &Page, expected: &str) {
    until(&format!("{expected:?} to be counted"), async || {
        let shown = page.widget().texts(".promises-kept").await;
        if shown == [expected] { Ok(()) } else { Err(format!("{shown:?}")) }
    })
    .await;
}

/// Domain S12. What is ticked is sent nowhere, and is gone with the page.
async fn kept_promises_are_counted_by_keyboard_and_stay_with_the_partner(stage: Stage) {
    let page = guidance(&stage, VIEW, "en-US").open().await;
    let english = Wording::of("en-US");
    wait_for_count(&page, "Checked off: 0 of 10").await;
    let calls = stage.server.calls("/support/v1/").len();
    let first = page.widget().element("[id=promise-contact]").await;
    page.point_at(&first).await;
    page.press("\u{e004} \u{e004}\u{e004} ").await;
    wait_for_count(&page, "Checked off: 3 of 10").await;
    page.press(" ").await;
    wait_for_count(&page, "Checked off: 2 of 10").await;
    for view in ["home", VIEW] {
        page.run(&format!("document.querySelector('support-widget').view = '{view}';")).await;
        page.widget().wait_for(english.get(if view == VIEW { "home-customer-support" } else { "home-title" })).await;
    }
    wait_for_count(&page, "Checked off: 2 of 10").await;
    for promise in ["contact", "hours"] {
        assert!(page.widget().finds(&format!("[id=promise-{promise}]:checked")).await, "{promise}");
    }
    assert_eq!(stage.server.calls("/support/v1/").len(), calls, "nothing is sent");
    let stored: usize = page.execute("return localStorage.length + sessionStorage.length;", Vec::new()).await;
    assert_eq!(stored, 0);
    page.window().refresh().await.expect("the page loads again");
    wait_for_count(&page, "Checked off: 0 of 10").await;
    page.assert_clean().await;
}
