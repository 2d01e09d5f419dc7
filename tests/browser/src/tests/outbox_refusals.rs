//! An outbox entry with a file that the backend refused in the background: the user must act on it.
//!
//! Also known as: rejected request, needs attention, withdraw, edit and resubmit, idempotency key, 401.

use crate::case::{Case, cases};
use crate::giving_files::GivingFiles;
use crate::page::Page;
use crate::server::Fault;
use crate::stage::Stage;
use crate::stored_records::StoredRecords;
use crate::wait::until;
use crate::wording::english;

/// The tests of this theme.
pub(crate) fn cases() -> Vec<Case> {
    cases![what_is_refused_while_no_form_is_open_needs_attention_and_opens_with_its_text_and_files]
}

const FORM: &str = "partner-center-requests/new";

/// A page that shows an outbox with one request, which an earlier visit has submitted with a file and the backend has refused
/// meanwhile. With the key of the request.
async fn refused(stage: &Stage, answer: Fault) -> (Page, String) {
    let page = stage.page("plain").attribute("view", FORM).prefilled().impatient().open().await;
    let widget = page.widget();
    let person = GivingFiles::to(&page, "support-widget", stage.engine());
    let _file = person.attach("steps.txt", b"First this, then that.").await;
    widget.wait_for_text(english("files-ready")).await;
    widget.click(english("form-continue")).await;
    widget.wait_for(english("review-title")).await;
    stage.server.fail("/requests", Fault::Status(503));
    widget.click(english("review-submit")).await;
    widget.wait_for_text(english("send-queued-title")).await;
    let (key, _) = StoredRecords::of(&page).wait_for("outbox", 1).await.remove(0);
    stage.server.repair();
    stage.server.fail("/requests", answer);
    let page = stage.page("plain").attribute("view", "outbox").open().await;
    until("the refusal to be noted", async || {
        let entries = StoredRecords::of(&page).records("outbox").await;
        let is_noted = entries.first().is_some_and(|(_, entry)| entry["delivery"]["attention"].is_string());
        if is_noted { Ok(()) } else { Err(format!("{entries:?}")) }
    })
    .await;
    stage.server.repair();
    (page, key)
}

/// Submits what stands in the form, and returns the key that it went with.
async fn submitted_again(stage: &Stage, page: &Page) -> String {
    let widget = page.widget();
    widget.click(english("form-continue")).await;
    widget.wait_for(english("review-title")).await;
    widget.wait_for_text("steps.txt").await;
    widget.click(english("review-submit")).await;
    widget.wait_for(english("sent-title")).await;
    let calls = stage.server.submissions();
    calls.last().and_then(|call| call.header("idempotency-key")).expect("a key").to_owned()
}

async fn what_is_refused_while_no_form_is_open_needs_attention_and_opens_with_its_text_and_files(stage: Stage) {
    let (page, key) = refused(&stage, Fault::Status(403)).await;
    let widget = page.widget();
    assert_eq!(page.wait_for_event("failed").await["code"], "forbidden");
    widget.wait_for_text(english("send-failed-forbidden")).await;
    let before = stage.server.submissions().len();
    page.run("dispatchEvent(new Event('online')); document.querySelector('support-widget').view = 'home';").await;
    widget.wait_for_text(english("outbox-needs-attention")).await;
    page.settle().await;
    assert_eq!(stage.server.submissions().len(), before, "nothing is sent unasked");
    widget.click(english("outbox-show")).await;
    widget.click(english("outbox-edit")).await;
    widget.wait_for_text("steps.txt").await;
    widget.wait_for_text(english("files-ready")).await;
    assert_eq!(widget.value("title").await, "Invoices cannot be downloaded");
    StoredRecords::of(&page).wait_for("outbox", 0).await;
    StoredRecords::of(&page).wait_for("drafts", 1).await;
    assert_eq!(submitted_again(&stage, &page).await, key, "the same content is the same request");
    assert_eq!(stage.server.stored().await.len(), 1);
    for store in ["outbox", "drafts", "files"] {
        StoredRecords::of(&page).wait_for(store, 0).await;
    }
}
