//! Browsers without storage: everything works while the page is open, and the user is informed once and calmly.
//!
//! Also known as: quota exceeded, private browsing, IndexedDB, storage error, in-memory fallback, plain HTTP.

use axum::http::Method;

use crate::case::{Case, cases, each_and_on_request};
use crate::giving_files::GivingFiles;
use crate::page::Page;
use crate::server::Fault;
use crate::stage::Stage;
use crate::stored_records::StoredRecords;
use crate::wording::english;

/// The tests of this theme.
pub(crate) fn cases() -> Vec<Case> {
    each_and_on_request(
        cases![
            without_a_database_requests_are_sent_from_memory,
            where_asking_for_a_storage_is_forbidden_requests_are_sent_from_memory,
            what_plain_http_lacks_is_not_missed,
        ],
        cases![on_a_full_disk_requests_are_sent_from_memory, a_database_that_never_answers_holds_nothing_up_for_long,],
    )
}

async fn without_a_database_requests_are_sent_from_memory(stage: Stage) {
    let page = sent_from_memory(
        &stage,
        "Object.defineProperty(window, 'indexedDB', { value: undefined });",
        "storage-unavailable",
    )
    .await;
    page.assert_clean().await;
}

/// As in a frame without an origin, which this page stands for.
async fn where_asking_for_a_storage_is_forbidden_requests_are_sent_from_memory(stage: Stage) {
    let forbid = "
        for (const name of ['indexedDB', 'localStorage', 'sessionStorage', 'BroadcastChannel']) {
            Object.defineProperty(window, name, { get() { throw new DOMException('', 'SecurityError'); } });
        }
        const request = () => Promise.reject(new DOMException('', 'SecurityError'));
        Object.defineProperty(navigator, 'locks', { value: { request } });
    ";
    let page = sent_from_memory(&stage, forbid, "storage-unavailable").await;
    page.assert_clean().await;
}

async fn on_a_full_disk_requests_are_sent_from_memory(stage: Stage) {
    let full = "
        const begin = IDBDatabase.prototype.transaction;
        IDBDatabase.prototype.transaction = function (...parts) {
            const transaction = begin.apply(this, parts);
            if (parts[1] === 'readwrite') {
                Object.defineProperty(transaction, 'error', { value: new DOMException('', 'QuotaExceededError') });
                // After what is written was taken.
                Promise.resolve().then(() => transaction.abort());
            }
            return transaction;
        };
    ";
    let page = sent_from_memory(&stage, full, "drafts-autosave-failed").await;
    for store in ["drafts", "outbox", "files"] {
        assert_eq!(StoredRecords::of(&page).records(store).await.len(), 0, "{store}");
    }
}

/// Deadlines end twenty times as fast.
const SILENT: &str = "
    IDBFactory.prototype.open = () => new EventTarget();
    const wait = setTimeout;
    window.setTimeout = (act, time, ...rest) => wait(act, time / 20, ...rest);
";

async fn a_database_that_never_answers_holds_nothing_up_for_long(stage: Stage) {
    sent_from_memory(&stage, SILENT, "storage-unavailable").await;
}

/// Sends a request with a file which the network is first in the way of, from a page that can keep nothing.
async fn sent_from_memory(stage: &Stage, script: &str, notice: &str) -> Page {
    let builder = stage.page("plain").attribute("view", "partner-center-requests/new").script(script);
    let page = builder.impatient().open().await;
    let widget = page.widget();
    widget.fill_in().await;
    let person = GivingFiles::to(&page, "support-widget", stage.engine());
    let _file = person.attach("steps.txt", b"First this, then that.").await;
    widget.wait_for_text(english("files-ready")).await;
    widget.wait_for_text(english(notice)).await;
    assert_eq!(widget.text().await.matches(english(notice)).count(), 1, "told once");
    for saved in ["drafts-autosaved", "drafts-autosaved-without-files"] {
        assert!(!widget.text().await.contains(english(saved)), "{saved}");
    }
    widget.click(english("form-continue")).await;
    widget.wait_for(english("review-title")).await;
    stage.server.fail("/requests", Fault::Status(503));
    widget.click(english("review-submit")).await;
    widget.wait_for_text(english("send-keep-page-open")).await;
    assert_eq!(page.events("queued").await.len(), 0, "nobody is promised that it is kept");
    stage.server.repair();
    widget.wait_for(english("sent-title")).await;
    assert_eq!(stage.server.stored().await.len(), 1);
    assert_eq!(stage.server.rows("attachments").await.len(), 1);
    page
}

async fn what_plain_http_lacks_is_not_missed(stage: Stage) {
    let script = "
        delete Crypto.prototype.randomUUID;
        Object.defineProperty(Crypto.prototype, 'subtle', { value: undefined });
        Object.defineProperty(navigator, 'locks', { value: undefined });
        Object.defineProperty(navigator, 'clipboard', { value: undefined });
    ";
    let builder = stage.page("plain").attribute("view", "partner-center-requests/new").script(script);
    let page = builder.impatient().open().await;
    let (widget, kept) = (page.widget(), StoredRecords::of(&page));
    widget.fill_in().await;
    let person = GivingFiles::to(&page, "support-widget", stage.engine());
    let _file = person.attach("steps.txt", b"First this, then that.").await;
    widget.wait_for_text(english("files-ready")).await;
    widget.wait_for_text(english("drafts-autosaved")).await;
    stage.server.fail_next(1, Method::POST, "/requests", Fault::Dropped);
    widget.click(english("form-continue")).await;
    widget.wait_for(english("review-title")).await;
    widget.click(english("review-submit")).await;
    widget.wait_for(english("sent-title")).await;
    assert_eq!((stage.server.submissions().len(), stage.server.stored().await.len()), (2, 1));
    assert_eq!(stage.server.rows("attachments").await.len(), 1);
    for store in ["drafts", "outbox", "files", "leases"] {
        kept.wait_for(store, 0).await;
    }
    page.assert_clean().await;
}
