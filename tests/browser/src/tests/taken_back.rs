//! Withdrawn requests are not sent, even when the storage is full.
//!
//! Also known as: withdraw, cancel, undo, quota exceeded, storage error.

use crate::case::{Case, cases};
use crate::server::Fault;
use crate::stage::Stage;
use crate::stored_records::StoredRecords;
use crate::tab::Tab;
use crate::wording::english;

/// The tests of this theme.
pub(crate) fn cases() -> Vec<Case> {
    cases![
        what_is_taken_back_is_deleted_where_there_is_no_room_for_its_draft,
        what_cannot_even_be_deleted_is_sent_by_no_tab,
    ]
}

/// Has changes fail while that is wanted, after they were taken: those that need room, or all.
const FULL: &str = "
    window.failing = '';
    const fail = (transaction) => {
        Object.defineProperty(transaction, 'error', { configurable: true, value: new DOMException('', 'QuotaExceededError') });
        Promise.resolve().then(() => { try { transaction.abort(); } catch {} });
    };
    const begin = IDBDatabase.prototype.transaction;
    IDBDatabase.prototype.transaction = function (...parts) {
        const transaction = begin.apply(this, parts);
        if (failing === 'all' && parts[1] === 'readwrite') fail(transaction);
        return transaction;
    };
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (...parts) {
        const asked = put.apply(this, parts);
        if (failing === 'puts') fail(this.transaction);
        return asked;
    };
";

/// Submits a request that waits to be sent; returns the widget's page.
async fn waiting(stage: &Stage) -> crate::page::Page {
    let builder = stage.page("plain").attribute("view", "partner-center-requests/new").prefilled().impatient();
    let page = builder.script(FULL).open().await;
    stage.server.fail("/requests", Fault::Status(429));
    page.widget().click(english("form-continue")).await;
    page.widget().wait_for(english("review-title")).await;
    page.widget().click(english("review-submit")).await;
    page.widget().wait_for_text(english("send-queued-title")).await;
    StoredRecords::of(&page).wait_for("outbox", 1).await;
    page
}

async fn what_is_taken_back_is_deleted_where_there_is_no_room_for_its_draft(stage: Stage) {
    let page = waiting(&stage).await;
    let (widget, kept) = (page.widget(), StoredRecords::of(&page));
    page.run("window.failing = 'puts';").await;
    widget.click("Change: Title").await;
    kept.wait_for("outbox", 0).await;
    widget.wait_for_text(english("drafts-autosave-failed")).await;
    assert!(super::outbox::asks(&page).await, "it is nowhere but here");
    let calls = stage.server.submissions().len();
    stage.server.repair();
    page.run("dispatchEvent(new Event('online'));").await;
    page.settle().await;
    assert_eq!(stage.server.submissions().len(), calls, "what is being edited is not sent");
    assert_eq!(widget.value("title").await, "Invoices cannot be downloaded");
    page.run("window.failing = '';").await;
    widget.type_into("title", " now").await;
    kept.draft("Invoices cannot be downloaded now").await;
}

async fn what_cannot_even_be_deleted_is_sent_by_no_tab(stage: Stage) {
    let page = waiting(&stage).await;
    let (widget, kept) = (page.widget(), StoredRecords::of(&page));
    let first = Tab::shown(page.window()).await;
    let second = Tab::open(page.window(), stage.engine()).await;
    stage.page("plain").attribute("view", "outbox").open().await;
    widget.wait_for_text(english("outbox-waiting")).await;
    first.show().await;
    page.run("window.failing = 'all';").await;
    widget.click("Change: Title").await;
    widget.type_into("title", " now").await;
    let calls = stage.server.submissions().len();
    stage.server.repair();
    // The other tab may send from now on, and still finds it on the device.
    second.show().await;
    widget.wait_for_text(english("outbox-empty")).await;
    page.run("dispatchEvent(new Event('online'));").await;
    page.settle().await;
    assert_eq!(kept.records("outbox").await.len(), 1);
    first.show().await;
    page.run("dispatchEvent(new Event('online'));").await;
    page.settle().await;
    assert_eq!(stage.server.submissions().len(), calls, "what was taken back is not sent");
    // As soon as there is room it goes.
    page.run("window.failing = ''; dispatchEvent(new Event('online'));").await;
    kept.wait_for("outbox", 0).await;
    kept.draft("Invoices cannot be downloaded now").await;
    assert_eq!(stage.server.submissions().len(), calls);
}
