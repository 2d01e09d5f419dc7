//! Outbox entries that the backend refused in the background: the user must act on them.
//!
//! Also known as: rejected request, needs attention, withdraw, edit and resubmit, idempotency key, 401.

use axum::http::Method;
use serde_json::{Value, json};

use crate::case::{Case, cases};
use crate::giving_files::GivingFiles;
use crate::page::Page;
use crate::server::Fault;
use crate::stage::Stage;
use crate::stored_records::{StoredRecords, entry_record};
use crate::wait::until;

/// The tests of this theme.
pub(crate) fn cases() -> Vec<Case> {
    cases![
        what_is_refused_while_no_form_is_open_needs_attention_and_opens_with_its_text_and_files,
        a_request_that_is_edited_gets_another_key,
        what_an_earlier_build_has_submitted_and_no_backend_takes_is_opened_and_sent,
        a_request_that_waits_is_taken_back_to_be_edited,
        what_is_submitted_anew_as_it_was_does_not_wait_for_the_pause_before,
        what_is_refused_for_want_of_a_sign_in_goes_out_with_it,
    ]
}

const FORM: &str = "partner-center-requests/new";

/// A page that shows an outbox with one request, which an earlier visit has submitted with a file and the backend has refused
/// meanwhile. With the key of the request.
async fn refused(stage: &Stage, answer: Fault) -> (Page, String) {
    let page = stage.page("plain").attribute("view", FORM).prefilled().impatient().open().await;
    let widget = page.widget();
    let person = GivingFiles::to(&page, "support-widget", stage.engine());
    let _file = person.attach("steps.txt", b"First this, then that.").await;
    widget.wait_for_text("Ready to send").await;
    widget.click("Continue").await;
    widget.wait_for("Check your request").await;
    stage.server.fail("/requests", Fault::Status(503));
    widget.click("Submit").await;
    widget.wait_for_text("We don’t have a confirmation for your request yet").await;
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
    widget.click("Continue").await;
    widget.wait_for("Check your request").await;
    widget.wait_for_text("steps.txt").await;
    sent(stage, page).await
}

/// Submits what is shown in the review, and returns the key that it went with.
async fn sent(stage: &Stage, page: &Page) -> String {
    page.widget().click("Submit").await;
    page.widget().wait_for("Request submitted").await;
    let calls = stage.server.submissions();
    calls.last().and_then(|call| call.header("idempotency-key")).expect("a key").to_owned()
}

async fn what_is_refused_while_no_form_is_open_needs_attention_and_opens_with_its_text_and_files(stage: Stage) {
    let (page, key) = refused(&stage, Fault::Status(403)).await;
    let widget = page.widget();
    assert_eq!(page.wait_for_event("failed").await["code"], "forbidden");
    widget.wait_for_text("You don’t have permission").await;
    let before = stage.server.submissions().len();
    page.run("dispatchEvent(new Event('online')); document.querySelector('support-widget').view = 'home';").await;
    widget.wait_for_text("At least one waiting request needs your attention before it can be sent.").await;
    page.settle().await;
    assert_eq!(stage.server.submissions().len(), before, "nothing is sent unasked");
    widget.click("Show what’s waiting").await;
    widget.click("Edit").await;
    widget.wait_for_text("steps.txt").await;
    widget.wait_for_text("Ready to send").await;
    assert_eq!(widget.value("title").await, "Invoices cannot be downloaded");
    StoredRecords::of(&page).wait_for("outbox", 0).await;
    StoredRecords::of(&page).wait_for("drafts", 1).await;
    assert_eq!(submitted_again(&stage, &page).await, key, "the same content is the same request");
    assert_eq!(stage.server.stored().await.len(), 1);
    for store in ["outbox", "drafts", "files"] {
        StoredRecords::of(&page).wait_for(store, 0).await;
    }
}

async fn a_request_that_is_edited_gets_another_key(stage: Stage) {
    let (page, key) = refused(&stage, Fault::Status(403)).await;
    let widget = page.widget();
    widget.click("Edit").await;
    widget.wait_for_text("Ready to send").await;
    widget.type_into("title", " at all").await;
    assert_ne!(submitted_again(&stage, &page).await, key);
    let stored = stage.server.stored().await;
    assert_eq!(stored.last().and_then(|row| row.get("title")), Some("Invoices cannot be downloaded at all"));
}

/// The backend points at a field, and at a member that no form has.
async fn what_an_earlier_build_has_submitted_and_no_backend_takes_is_opened_and_sent(stage: Stage) {
    let mut record = entry_record(&stage.server.origin(), "Mail is late\r\nBcc: all@x.example");
    let mut body: Value = serde_json::from_str(record["body"].as_str().expect("a body")).expect("JSON");
    body["context"] = json!({ "pageUrl": format!("https://portal.example/{}", "x".repeat(3_000)) });
    record["body"] = body.to_string().into();
    let key = "5f0c2e0e-6c0f-4b93-9d6e-2f2b6f0c1a13";
    let blank = stage.page("files").visit().await;
    StoredRecords::of(&blank).put("outbox", key, &record).await;
    let page = stage.page("plain").attribute("view", "outbox").open().await;
    let widget = page.widget();
    widget.wait_for_text("The support desk can’t accept this request.").await;
    let text = widget.text().await;
    assert!(text.contains("Mail is late") && !text.contains("We’ll send it"), "{text}");
    assert_eq!(stage.server.stored().await.len(), 0);
    widget.click("Edit").await;
    widget.wait_for_text("Choose files").await;
    widget.click("Continue").await;
    widget.wait_for("Check your request").await;
    assert_ne!(sent(&stage, &page).await, key, "nothing is stored under the key, and this is another request");
    let stored = stage.server.stored().await;
    assert_eq!(stored[0].get("title"), Some("Mail is late Bcc: all@x.example"));
    StoredRecords::of(&page).wait_for("outbox", 0).await;
}

async fn a_request_that_waits_is_taken_back_to_be_edited(stage: Stage) {
    let page = stage.page("plain").attribute("view", FORM).prefilled().impatient().open().await;
    let (widget, kept) = (page.widget(), StoredRecords::of(&page));
    stage.server.fail("/requests", Fault::Status(429));
    widget.click("Continue").await;
    widget.wait_for("Check your request").await;
    widget.click("Submit").await;
    widget.wait_for_text("We don’t have a confirmation for your request yet").await;
    widget.click("Change: Title").await;
    kept.wait_for("outbox", 0).await;
    kept.wait_for("drafts", 1).await;
    let calls = stage.server.submissions().len();
    widget.type_into("title", " now").await;
    kept.draft("Invoices cannot be downloaded now").await;
    assert_eq!(stage.server.submissions().len(), calls, "what is being edited is not sent");
}

async fn what_is_submitted_anew_as_it_was_does_not_wait_for_the_pause_before(stage: Stage) {
    let page = stage.page("plain").attribute("view", FORM).prefilled().impatient().open().await;
    let widget = page.widget();
    widget.wait_for_text("Choose files").await;
    widget.click("Continue").await;
    widget.wait_for("Check your request").await;
    let busy = r#"{"status":429,"retryAfter":3000}"#.to_owned();
    stage.server.fail_next(1, Method::POST, "/requests", Fault::Answer(429, "application/problem+json", busy));
    widget.click("Submit").await;
    widget.wait_for_text("We don’t have a confirmation for your request yet").await;
    let (key, _) = StoredRecords::of(&page).wait_for("outbox", 1).await.remove(0);
    widget.click_at(".entry-change button").await;
    widget.wait_for_text("Choose files").await;
    widget.click("Continue").await;
    widget.wait_for("Check your request").await;
    assert_eq!(sent(&stage, &page).await, key);
    assert_eq!(stage.server.stored().await.len(), 1);
}

async fn what_is_refused_for_want_of_a_sign_in_goes_out_with_it(stage: Stage) {
    let (page, key) = refused(&stage, Fault::Status(401)).await;
    let before = stage.server.submissions().len();
    page.run("document.querySelector('support-widget').tokenProvider = async () => 'demo-contoso';").await;
    page.widget().wait_for_text("It has arrived. Reference:").await;
    let calls = stage.server.submissions();
    assert_eq!(calls.len(), before + 1);
    assert_eq!(calls[before].header("idempotency-key"), Some(key.as_str()));
    assert_eq!(calls[before].header("authorization"), Some("Bearer demo-contoso"));
}
