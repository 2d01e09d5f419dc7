//! Several tabs of one window.
//!
//! Also known as: multi-tab, renderer crash, driver.

use crate::case::{Case, case, cases};
use crate::engine::Engine;
use crate::stage::Stage;
use crate::tab::Tab;

/// The tests of this theme.
pub(crate) fn cases() -> Vec<Case> {
    let crash = case!(a_tab_that_crashes_leaves_the_others);
    let mut cases = cases![a_widget_in_each_of_two_tabs_stays_as_it_was_left];
    cases.push(crash.only(&[Engine::Chromium]));
    cases
}

async fn a_widget_in_each_of_two_tabs_stays_as_it_was_left(stage: Stage) {
    let page = stage.open("partner-center-requests/new").await;
    let widget = page.widget();
    let first = Tab::shown(page.window()).await;
    widget.type_into("title", "First").await;
    let second = Tab::open(page.window(), stage.engine()).await;
    stage.open("partner-center-requests/new").await;
    widget.type_into("title", "Second").await;
    first.show().await;
    assert_eq!(widget.value("title").await, "First");
    second.show().await;
    assert_eq!(widget.value("title").await, "Second");
    second.reload().await;
    widget.wait_until_ready().await;
    second.close().await;
    first.show().await;
    assert_eq!(widget.value("title").await, "First");
}

async fn a_tab_that_crashes_leaves_the_others(stage: Stage) {
    let page = stage.open("partner-center-requests/new").await;
    let first = Tab::shown(page.window()).await;
    page.widget().type_into("title", "First").await;
    let second = Tab::open(page.window(), stage.engine()).await;
    // Of another origin, since pages of one origin can share a process.
    let proxy = stage.proxy().await;
    stage.page("plain").through(&proxy).open().await;
    second.crash().await;
    first.show().await;
    assert_eq!(page.widget().value("title").await, "First");
}
