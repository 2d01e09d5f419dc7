//! Several tabs with one outbox: one of them sends, and when it dies another one takes over.
//!
//! Also known as: Web Locks, lease, heartbeat, leader election, cross-tab lock, crash, plain HTTP.

use axum::http::Method;

use crate::case::{Case, case, cases};
use crate::engine::Engine;
use crate::page::{Page, PageBuilder};
use crate::server::{Fault, Gate};
use crate::stage::Stage;
use crate::stored_records::{StoredRecords, entry_record};
use crate::tab::Tab;
use crate::wait::until;
use crate::wording::{english, english_start};

/// The tests of this theme.
pub(crate) fn cases() -> Vec<Case> {
    let crash = case!(another_tab_sends_when_the_one_that_was_sending_crashes);
    let mut cases = cases![
        one_of_two_tabs_sends,
        one_of_two_tabs_sends_where_a_browser_has_no_locks,
        another_tab_sends_when_the_one_that_was_sending_is_closed,
        another_tab_sends_when_the_one_that_was_sending_is_closed_where_a_browser_has_no_locks,
    ];
    cases.push(crash.only(&[Engine::Chromium]));
    cases
}

/// Takes a page its locks, as plain http does. Its clock that never jumps does so by `ahead`, and how often it has looked at a
/// lease is counted.
const WITHOUT_LOCKS: &str = "
    Object.defineProperty(navigator, 'locks', { value: undefined });
    const now = performance.now.bind(performance);
    window.ahead = 0;
    performance.now = () => now() + ahead;
    window.looks = 0;
    const get = IDBObjectStore.prototype.get;
    IDBObjectStore.prototype.get = function (...parts) {
        if (this.name === 'leases') looks += 1;
        return get.apply(this, parts);
    };
";

/// Two tabs that show the outbox; the first is sending, and gets no answer before the gate opens. The second is shown.
struct TwoTabs {
    first: Tab,
    second: Tab,
    page: Page,
    gate: Gate,
}

impl TwoTabs {
    async fn open(stage: &Stage, script: &str) -> Self {
        let open = || -> PageBuilder<'_> { stage.page("plain").attribute("view", "outbox").script(script) };
        let page = stage.page("files").visit().await;
        let record = entry_record(&stage.server.origin(), "Sent by one of us");
        StoredRecords::of(&page).put("outbox", "5f0c2e0e-6c0f-4b93-9d6e-2f2b6f0c1a11", &record).await;
        let gate = Gate::closed();
        stage.server.fail_next(1, Method::POST, "/requests", Fault::Held(gate.clone()));
        open().open().await;
        let first = Tab::shown(page.window()).await;
        stage.server.wait_for_calls("/requests", 1).await;
        let second = Tab::open(page.window(), stage.engine()).await;
        let page = open().open().await;
        page.widget().wait_for_text("Sent by one of us").await;
        page.widget().wait_for_text(english("outbox-waiting")).await;
        Self { first, second, page, gate }
    }

    /// Asks the second tab to send as well; it has been done with by then.
    async fn urge(&self) {
        self.page.widget().click(english("outbox-send-now")).await;
        self.page.run("dispatchEvent(new Event('online'));").await;
        self.page.settle().await;
    }
}

async fn one_of_two_tabs_sends(stage: Stage) {
    send_once(stage, "").await;
}

async fn one_of_two_tabs_sends_where_a_browser_has_no_locks(stage: Stage) {
    send_once(stage, WITHOUT_LOCKS).await;
}

async fn send_once(stage: Stage, script: &str) {
    let tabs = TwoTabs::open(&stage, script).await;
    tabs.urge().await;
    tabs.gate.open();
    let widget = tabs.page.widget();
    widget.wait_for_text(english_start("outbox-delivered")).await;
    tabs.first.show().await;
    widget.wait_for_text(english_start("outbox-delivered")).await;
    assert_eq!((stage.server.submissions().len(), stage.server.stored().await.len()), (1, 1));
    // Seen in one tab is seen in all.
    widget.click(english("outbox-dismiss")).await;
    widget.wait_for_text(english("outbox-empty")).await;
    tabs.second.show().await;
    widget.wait_for_text(english("outbox-empty")).await;
    tabs.page.assert_clean().await;
}

async fn another_tab_sends_when_the_one_that_was_sending_is_closed(stage: Stage) {
    let tabs = TwoTabs::open(&stage, "").await;
    tabs.first.close().await;
    tabs.second.show().await;
    taken_over(&stage, &tabs.page).await;
    tabs.gate.open();
}

async fn another_tab_sends_when_the_one_that_was_sending_crashes(stage: Stage) {
    let tabs = TwoTabs::open(&stage, "").await;
    tabs.first.crash().await;
    tabs.second.show().await;
    tabs.page.widget().wait_until_ready().await;
    taken_over(&stage, &tabs.page).await;
    tabs.gate.open();
}

async fn another_tab_sends_when_the_one_that_was_sending_is_closed_where_a_browser_has_no_locks(stage: Stage) {
    let tabs = TwoTabs::open(&stage, WITHOUT_LOCKS).await;
    tabs.first.close().await;
    tabs.second.show().await;
    let looked = async |more: u32| {
        let before: u32 = tabs.page.execute("return looks;", Vec::new()).await;
        until("further looks at the lease", async || {
            let looks: u32 = tabs.page.execute("return looks;", Vec::new()).await;
            if looks >= before + more { Ok(()) } else { Err(looks) }
        })
        .await;
    };
    looked(2).await;
    assert_eq!(stage.server.submissions().len(), 1, "a tab that is silent for a moment may be busy");
    // A minute and a half goes by.
    tabs.page.run("window.ahead = 90_000;").await;
    taken_over(&stage, &tabs.page).await;
    tabs.gate.open();
}

async fn taken_over(stage: &Stage, page: &Page) {
    page.widget().wait_for_text(english_start("outbox-delivered")).await;
    let calls = stage.server.submissions();
    assert_eq!(calls.len(), 2);
    assert_eq!(calls[0].header("idempotency-key"), calls[1].header("idempotency-key"));
    assert_eq!(stage.server.stored().await.len(), 1);
}
