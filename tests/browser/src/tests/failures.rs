//! Every way in which sending fails: never “sent”, nothing typed is lost, and the next step is named (quality 36, 37).
//!
//! Also known as: error handling, timeout, unknown outcome, truncated response, 401, 403, 413, 429, 503.

use std::collections::HashSet;

use axum::http::Method;

use crate::case::{Case, cases};
use crate::page::Page;
use crate::server::{Fault, Gate};
use crate::stage::Stage;
use crate::wait::until;
use crate::widget::{REQUEST, Widget};

/// The tests of this theme.
pub(crate) fn cases() -> Vec<Case> {
    cases![
        a_connection_that_breaks_is_an_unknown_outcome,
        an_answer_that_never_begins_is_an_unknown_outcome,
        an_answer_that_never_ends_is_an_unknown_outcome,
        an_answer_that_breaks_off_is_an_unknown_outcome,
        an_answer_that_is_cut_is_an_unknown_outcome,
        an_answer_that_is_no_json_is_an_unknown_outcome,
        json_that_is_no_receipt_is_an_unknown_outcome,
        a_login_page_is_an_unknown_outcome,
        a_receipt_that_says_to_be_a_page_is_an_unknown_outcome,
        a_redirect_is_an_unknown_outcome,
        a_request_in_progress_elsewhere_is_an_unknown_outcome,
        who_is_not_signed_in_is_told_so,
        who_may_not_submit_is_told_so,
        a_wrong_address_is_told,
        a_request_that_is_too_large_is_told,
        a_refused_type_is_told,
        a_busy_desk_says_how_long_to_wait,
        a_busy_desk_that_asks_for_a_moment_is_waited_for,
        a_desk_out_of_order_is_told,
        a_page_that_forbids_keeps_the_review,
        refused_fields_come_back_in_the_form,
        a_refusal_without_fields_is_told,
        a_page_without_backend_names_the_contact,
    ]
}

/// Titles of a failure: the request is known to be nowhere, or it is kept and sent again and again.
const NOT_SENT: &str = "Your request has not been submitted";
const LATE: &str = "We don’t have a confirmation for your request yet";
/// What to do about an unknown outcome.
const SAFE: &str = "Try again; your request won’t be submitted twice.";
/// What a login page looks like to a program.
const LOGIN: &str = "<!doctype html><title>Sign in</title><form><input name=user></form>";
const RECEIPT: &str = r#"{"id":"1","reference":"SR-1","status":"new","createdDate":"2026-11-21T08:00:00Z"}"#;

async fn reviewed(stage: &Stage) -> Page {
    let builder =
        stage.page("plain").attribute("view", "partner-center-requests/new").prefilled().hastened().impatient();
    let page = builder.open().await;
    let widget = page.widget();
    widget.type_into("primaryContact.lastName", "Núñez").await;
    // What is fetched later moves the button down.
    widget.wait_for_text("Choose files").await;
    widget.click("Continue").await;
    widget.wait_for("Check your request").await;
    page
}

/// Submits while something goes wrong for good; then sends what was kept, once all is well again.
async fn expect(stage: Stage, fault: Fault, told: Told<'_>, calls: usize) {
    let page = reviewed(&stage).await;
    let widget = page.widget();
    stage.server.fail("/requests", fault);
    widget.click("Submit").await;
    expect_notice(&page, &told).await;
    // Browsers themselves repeat a call on a connection that broke before the answer began, and what is kept is sent again.
    let made = stage.server.submissions().len();
    assert!(made >= calls && (calls > 1 || made == 1), "{made} attempts, not {calls}");
    // While an attempt is on its way nothing can be changed: then it is pressed again.
    until("the form", async || {
        let is_review = widget.heading().await == "Check your request";
        if is_review {
            widget.click("Change: Title").await;
        }
        if is_review { Err("the review") } else { Ok(()) }
    })
    .await;
    widget.wait_for_focus("field-title").await;
    expect_input(&widget).await;
    stage.server.repair();
    widget.click("Continue").await;
    widget.wait_for("Check your request").await;
    widget.click("Submit").await;
    widget.wait_for("Request submitted").await;
    let calls = stage.server.submissions();
    let is_refusal = told.code == Some("invalid");
    let keys = calls.iter().map(|call| call.header("idempotency-key")).collect::<HashSet<_>>();
    assert!(is_refusal || keys.len() == 1, "the content stayed, and so does the key");
    assert!(is_refusal || stage.server.stored().await.len() == 1, "one request is stored");
}

/// What a person and the page are told.
struct Told<'a> {
    title: &'a str,
    advice: &'a str,
    /// The code of the event `failed`; without one the page hears `queued`.
    code: Option<&'a str>,
}

/// The notice says what has happened and what comes next, and nowhere is it said that something was sent.
async fn expect_notice(page: &Page, told: &Told<'_>) {
    let widget = page.widget();
    widget.wait_for_text(told.title).await;
    let notice = widget.texts(".notice").await.join(" ");
    let promise = match told.code {
        Some(_) => "Nothing you typed is lost.",
        None => "It’s saved on this device",
    };
    for part in [told.title, told.advice, promise, "Try again", "support@contoso.example"] {
        let slotted =
            page.execute::<String>("return document.querySelector('support-widget').innerText;", vec![]).await;
        assert!(notice.contains(part) || slotted.contains(part), "{part:?} is not in {notice:?}");
    }
    match told.code {
        Some(code) => assert_eq!(page.wait_for_event("failed").await["code"], code),
        None => {
            page.wait_for_event("queued").await;
            assert_eq!(page.events("failed").await.len(), 0, "what is only late has not failed");
        }
    }
    assert_eq!(page.events("sent").await.len(), 0);
    assert_eq!(widget.heading().await, "Check your request");
    assert!(!widget.text().await.contains("Request submitted"));
    assert!(widget.text().await.contains(REQUEST[0].1), "the review still shows what was typed");
}

async fn expect_input(widget: &Widget) {
    for (field, typed) in REQUEST.into_iter().chain([("primaryContact.lastName", "Núñez")]) {
        assert_eq!(widget.value(field).await, typed);
    }
    assert_eq!(widget.value("categoryId").await, "technical");
    assert_eq!(widget.value("severity").await, "moderate");
}

async fn unknown(stage: Stage, fault: Fault) {
    late(stage, fault, SAFE).await;
}

async fn late(stage: Stage, fault: Fault, advice: &str) {
    expect(stage, fault, Told { title: LATE, advice, code: None }, 4).await;
}

async fn refused(stage: Stage, fault: Fault, advice: &str, code: &str) {
    expect(stage, fault, Told { title: NOT_SENT, advice, code: Some(code) }, 1).await;
}

async fn a_connection_that_breaks_is_an_unknown_outcome(stage: Stage) {
    unknown(stage, Fault::Dropped).await;
}

async fn an_answer_that_never_begins_is_an_unknown_outcome(stage: Stage) {
    unknown(stage, Fault::Held(Gate::closed())).await;
}

async fn an_answer_that_never_ends_is_an_unknown_outcome(stage: Stage) {
    unknown(stage, Fault::Stalled).await;
}

async fn an_answer_that_breaks_off_is_an_unknown_outcome(stage: Stage) {
    unknown(stage, Fault::Broken).await;
}

async fn an_answer_that_is_cut_is_an_unknown_outcome(stage: Stage) {
    unknown(stage, Fault::Half).await;
}

async fn an_answer_that_is_no_json_is_an_unknown_outcome(stage: Stage) {
    unknown(stage, Fault::Answer(201, "application/json", "\u{0}}garbage{".to_owned())).await;
}

async fn json_that_is_no_receipt_is_an_unknown_outcome(stage: Stage) {
    unknown(stage, Fault::Answer(200, "application/json", r#"{"ok":true}"#.to_owned())).await;
}

async fn a_login_page_is_an_unknown_outcome(stage: Stage) {
    unknown(stage, Fault::Answer(200, "text/html", LOGIN.to_owned())).await;
}

async fn a_receipt_that_says_to_be_a_page_is_an_unknown_outcome(stage: Stage) {
    unknown(stage, Fault::ContentType("text/html")).await;
}

/// Where the redirect leads to would be a receipt.
async fn a_redirect_is_an_unknown_outcome(stage: Stage) {
    stage.server.fail("/login", Fault::Answer(200, "application/json", RECEIPT.to_owned()));
    unknown(stage, Fault::Redirect("/login")).await;
}

async fn a_request_in_progress_elsewhere_is_an_unknown_outcome(stage: Stage) {
    unknown(stage, Fault::Status(409)).await;
}

async fn who_is_not_signed_in_is_told_so(stage: Stage) {
    refused(stage, Fault::Status(401), "Sign in again in another tab", "unauthorized").await;
}

async fn who_may_not_submit_is_told_so(stage: Stage) {
    refused(stage, Fault::Status(403), "Ask an administrator in your organization", "forbidden").await;
}

async fn a_wrong_address_is_told(stage: Stage) {
    refused(stage, Fault::Status(404), "Use the contact below.", "notFound").await;
}

async fn a_request_that_is_too_large_is_told(stage: Stage) {
    refused(stage, Fault::Status(413), "Remove large files or shorten the description", "tooLarge").await;
}

async fn a_refused_type_is_told(stage: Stage) {
    refused(stage, Fault::Status(415), "Change it, then try again.", "invalid").await;
}

/// Longer than anybody is kept waiting without being asked.
async fn a_busy_desk_says_how_long_to_wait(stage: Stage) {
    let problem = r#"{"status":429,"retryAfter":90}"#.to_owned();
    let told = Told { title: LATE, advice: "Try again in 90 seconds.", code: None };
    expect(stage, Fault::Answer(429, "application/problem+json", problem), told, 1).await;
}

async fn a_busy_desk_that_asks_for_a_moment_is_waited_for(stage: Stage) {
    let page = reviewed(&stage).await;
    let problem = r#"{"status":503,"retryAfter":2}"#.to_owned();
    stage.server.fail_next(2, Method::POST, "/requests", Fault::Answer(503, "application/json", problem));
    page.widget().click("Submit").await;
    page.widget().wait_for("Request submitted").await;
    assert_eq!(stage.server.submissions().len(), 3);
    assert_eq!(stage.server.stored().await.len(), 1);
    assert_eq!(page.events("failed").await.len(), 0);
}

async fn a_desk_out_of_order_is_told(stage: Stage) {
    let html = "<h1>Internal Server Error</h1>".to_owned();
    let fault = Fault::Answer(500, "text/html", html);
    late(stage, fault, "Try again in a few minutes.").await;
}

async fn a_page_that_forbids_keeps_the_review(stage: Stage) {
    let page = reviewed(&stage).await;
    page.run("recorder.forbidSubmit = true;").await;
    page.widget().click("Submit").await;
    page.wait_for_event("submit").await;
    page.settle().await;
    assert_eq!(stage.server.submissions().len(), 0);
    assert_eq!(page.widget().heading().await, "Check your request");
    page.run("recorder.forbidSubmit = false;").await;
    page.widget().click("Submit").await;
    page.widget().wait_for("Request submitted").await;
}

async fn refused_fields_come_back_in_the_form(stage: Stage) {
    let page = reviewed(&stage).await;
    let widget = page.widget();
    let problem = r#"{"status":422,"errors":[
        {"pointer":"/primaryContact/email","code":"invalid","detail":"the desk knows better"},
        {"pointer":"/title","code":"tooLong","detail":""}]}"#;
    let fault = Fault::Answer(422, "application/problem+json", problem.to_owned());
    stage.server.fail_next(1, Method::POST, "/requests", fault);
    widget.click("Submit").await;
    widget.wait_for_focus("errors").await;
    assert_eq!(widget.heading().await, "Report a problem with Partner Center");
    let said = ["“Title”: use at most 120 characters", "Enter an email address in the form name@example.com"];
    assert_eq!(widget.errors().await, said);
    expect_input(&widget).await;
    assert_eq!(page.events("sent").await.len(), 0);
    widget.type_into("title", "!").await;
    widget.click("Continue").await;
    widget.wait_for("Check your request").await;
    assert_eq!(widget.errors().await, [""; 0]);
    widget.click("Submit").await;
    widget.wait_for("Request submitted").await;
    let calls = stage.server.submissions();
    assert_ne!(calls[0].header("idempotency-key"), calls[1].header("idempotency-key"));
}

async fn a_refusal_without_fields_is_told(stage: Stage) {
    let page = reviewed(&stage).await;
    stage.server.fail("/requests", Fault::Answer(422, "application/problem+json", "{}".to_owned()));
    page.widget().click("Submit").await;
    let told = Told { title: NOT_SENT, advice: "Change it, then try again.", code: Some("invalid") };
    expect_notice(&page, &told).await;
    stage.server.repair();
    page.widget().click("Try again").await;
    page.widget().wait_for("Request submitted").await;
}

async fn a_page_without_backend_names_the_contact(stage: Stage) {
    let builder = stage.page("plain").attribute("view", "partner-center-requests/new");
    let page = builder.without("backend").open().await;
    page.widget().submit().await;
    let told = Told { title: NOT_SENT, advice: "Use the contact below.", code: Some("noBackend") };
    expect_notice(&page, &told).await;
}
