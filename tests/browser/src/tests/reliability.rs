//! One request is stored once, whatever happens to the answer and however often a button is pressed (quality 33, 34,
//! 36).
//!
//! Also known as: idempotency key, double submit, retry, exactly once, deduplication, feature discovery.

use axum::http::Method;

use crate::case::{Case, cases};
use crate::customer_way::{CUSTOMER, CustomerWay};
use crate::page::Page;
use crate::server::{Call, Fault, Gate};
use crate::stage::Stage;
use crate::widget::REQUEST;
use crate::wording::english;

/// The tests of this theme.
pub(crate) fn cases() -> Vec<Case> {
    cases![
        an_answer_lost_after_the_commit_leaves_one_request,
        answers_lost_again_and_again_leave_one_request_when_the_person_tries_again,
        a_double_click_makes_one_request,
        enter_and_a_click_make_one_request,
        the_same_content_keeps_its_key_and_other_content_gets_another,
        a_refused_token_is_asked_for_once_more,
        a_backend_with_nothing_but_submission_still_takes_requests,
        what_the_backend_offers_late_is_shown_late,
        nothing_can_be_changed_while_a_request_is_sent,
        another_report_begins_empty_but_for_the_person,
    ]
}

const FORM: &str = "partner-center-requests/new";

/// The form, filled in and reviewed, on a page whose clock is twenty times as fast.
async fn reviewed(stage: &Stage) -> Page {
    let page = stage.page("plain").attribute("view", FORM).prefilled().hastened().impatient().open().await;
    let widget = page.widget();
    // What is fetched later moves the button down.
    widget.wait_for_text(english("files-choose")).await;
    widget.click(english("form-continue")).await;
    widget.wait_for(english("review-title")).await;
    page
}

fn key(call: &Call) -> &str {
    call.header("idempotency-key").expect("each submission has a key")
}

/// Quality 33.
async fn an_answer_lost_after_the_commit_leaves_one_request(stage: Stage) {
    let page = reviewed(&stage).await;
    stage.server.fail_next(1, Method::POST, "/requests", Fault::Dropped);
    page.widget().click(english("review-submit")).await;
    page.widget().wait_for(english("sent-title")).await;
    let calls = stage.server.submissions();
    assert_eq!(calls.len(), 2);
    assert_eq!(key(&calls[0]), key(&calls[1]));
    let stored = stage.server.stored().await;
    assert_eq!(stored.len(), 1);
    page.widget().wait_for_text(stored[0].get("reference").expect("a reference")).await;
    assert_eq!(page.events("sent").await.len(), 1);
    assert_eq!(page.events("failed").await.len(), 0);
}

/// Quality 33.
async fn answers_lost_again_and_again_leave_one_request_when_the_person_tries_again(stage: Stage) {
    let page = reviewed(&stage).await;
    let widget = page.widget();
    stage.server.fail("/requests", Fault::Dropped);
    widget.click(english("review-submit")).await;
    widget.wait_for_text(english("send-queued-title")).await;
    page.wait_for_event("queued").await;
    assert_eq!(stage.server.stored().await.len(), 1, "it has arrived, though nobody knows");
    // Repaired after the click: an attempt by itself would leave nothing to click.
    widget.click(english("outbox-send-now")).await;
    stage.server.repair();
    widget.wait_for(english("sent-title")).await;
    let calls = stage.server.submissions();
    assert!(calls.iter().all(|call| key(call) == key(&calls[0])), "all calls have the same key");
    assert_eq!(stage.server.stored().await.len(), 1);
}

/// Quality 34.
async fn a_double_click_makes_one_request(stage: Stage) {
    let page = reviewed(&stage).await;
    let gate = Gate::closed();
    stage.server.fail("/requests", Fault::Held(gate.clone()));
    let submit = page.widget().element(".primary").await;
    page.point_twice_at(&submit).await;
    page.run("document.querySelector('support-widget').shadowRoot.querySelector('.primary').click();").await;
    stage.server.wait_for_calls("/requests", 1).await;
    gate.open();
    page.widget().wait_for(english("sent-title")).await;
    assert_eq!(stage.server.submissions().len(), 1);
    assert_eq!(page.events("submit").await.len(), 1);
    assert_eq!(stage.server.stored().await.len(), 1);
}

/// Quality 34.
async fn enter_and_a_click_make_one_request(stage: Stage) {
    let page = reviewed(&stage).await;
    let gate = Gate::closed();
    stage.server.fail("/requests", Fault::Held(gate.clone()));
    let submit = page.widget().element(".primary").await;
    submit.focus().await.expect("the focus");
    page.press("\u{e007}\u{e007} ").await;
    page.widget().click(english("review-submit")).await;
    stage.server.wait_for_calls("/requests", 1).await;
    gate.open();
    page.widget().wait_for(english("sent-title")).await;
    assert_eq!(stage.server.submissions().len(), 1);
    assert_eq!(stage.server.stored().await.len(), 1);
}

/// Quality 35, the widget's side.
async fn the_same_content_keeps_its_key_and_other_content_gets_another(stage: Stage) {
    let page = reviewed(&stage).await;
    let widget = page.widget();
    stage.server.fail("/requests", Fault::Status(403));
    widget.click(english("review-submit")).await;
    widget.wait_for_text(english("send-failed-title")).await;
    widget.click("Change: Title").await;
    widget.wait_for_focus("field-title").await;
    widget.click(english("form-continue")).await;
    widget.click(english("review-submit")).await;
    stage.server.wait_for_calls("/requests", 2).await;
    widget.wait_for_text(english("send-failed-title")).await;
    widget.click("Change: Title").await;
    widget.type_into("title", "!").await;
    widget.click(english("form-continue")).await;
    widget.click(english("review-submit")).await;
    let calls = stage.server.wait_for_calls("/requests", 3).await;
    assert_eq!(key(&calls[0]), key(&calls[1]), "nothing was edited");
    assert_ne!(key(&calls[1]), key(&calls[2]), "the title was edited");
    assert_eq!(calls[2].json()["title"], format!("{}!", REQUEST[0].1));
}

/// Quality 12 and 36.
async fn a_refused_token_is_asked_for_once_more(stage: Stage) {
    let provider = "
        recorder.expired = 0;
        widget.tokenProvider = async () => (recorder.expired-- > 0 ? 'expired' : 'demo-contoso');
    ";
    let page = stage.page("plain").attribute("view", FORM).script(provider).open().await;
    stage.server.wait_for_calls("/config", 1).await;
    let widget = page.widget();
    widget.fill_in().await;
    widget.click(english("form-continue")).await;
    widget.wait_for(english("review-title")).await;
    page.run("recorder.expired = 1;").await;
    widget.click(english("review-submit")).await;
    widget.wait_for(english("sent-title")).await;
    let calls = stage.server.submissions();
    let tokens: Vec<_> = calls.iter().map(|call| call.header("authorization")).collect();
    assert_eq!(tokens, [Some("Bearer expired"), Some("Bearer demo-contoso")]);
    assert_eq!(key(&calls[0]), key(&calls[1]));
    assert_eq!(page.execute::<i32>("return recorder.expired;", Vec::new()).await, -1, "asked twice");
    let stored = stage.server.stored().await;
    assert_eq!(stored.len(), 1);
    assert!(stored[0].get("owner_id").is_some());
}

/// Quality 36.
async fn a_backend_with_nothing_but_submission_still_takes_requests(stage: Stage) {
    stage.server.fail("/config", Fault::Status(404));
    stage.server.fail("/requests?", Fault::Status(404));
    stage.server.fail("/requests/", Fault::Status(404));
    let page = stage.page("plain").signed_in("demo-contoso").open().await;
    let widget = page.widget();
    stage.server.wait_for_calls("/config", 1).await;
    widget.wait_for(english("home-title")).await;
    page.settle().await;
    assert!(!widget.controls().await.contains(&english("home-requests").to_owned()), "{:?}", widget.controls().await);
    widget.click(english("home-report-partner-center")).await;
    widget.submit().await;
    widget.wait_for(english("sent-title")).await;
    assert!(!widget.controls().await.contains(&english("sent-view").to_owned()));
    widget.click(english("sent-home")).await;
    widget.wait_for(english("home-title")).await;
    assert!(!widget.controls().await.contains(&english("home-requests").to_owned()));
    assert_eq!(stage.server.stored().await.len(), 1);
    page.assert_clean().await;
}

/// Quality 36. It becomes known late that there are watched problems, and a search for customers.
async fn what_the_backend_offers_late_is_shown_late(stage: Stage) {
    let way = CustomerWay::help(&stage, CUSTOMER, "exchange-online").await;
    way.widget.click(way.text("issue-watch")).await;
    way.widget.wait_for_text(way.text("issue-watched")).await;
    let gate = Gate::closed();
    stage.server.fail("/config", Fault::Held(gate.clone()));
    let page = stage.page("plain").attribute("view", "customer-requests").signed_in("demo-contoso").open().await;
    let widget = page.widget();
    widget.wait_for(way.text("requests-customer")).await;
    assert!(!widget.finds(".issue").await);
    gate.open();
    widget.wait_for_text(way.text("requests-empty")).await;
    widget.wait_for_text(way.text("requests-filter-customer")).await;
    widget.wait_for_text("Mail from outside the organization may arrive late").await;
    page.assert_clean().await;
}

/// Quality 34.
async fn nothing_can_be_changed_while_a_request_is_sent(stage: Stage) {
    let page = reviewed(&stage).await;
    let widget = page.widget();
    let gate = Gate::closed();
    stage.server.fail("/requests", Fault::Held(gate.clone()));
    widget.click(english("review-submit")).await;
    widget.wait_for_text(english("review-sending")).await;
    widget.click("Change: Title").await;
    page.settle().await;
    assert_eq!(widget.heading().await, english("review-title"));
    gate.open();
    widget.wait_for(english("sent-title")).await;
}

async fn another_report_begins_empty_but_for_the_person(stage: Stage) {
    let page = reviewed(&stage).await;
    let widget = page.widget();
    widget.click(english("review-submit")).await;
    widget.wait_for(english("sent-title")).await;
    widget.click(english("sent-another")).await;
    widget.wait_for(english("form-title-partner-center")).await;
    assert_eq!(widget.value("title").await, "");
    assert_eq!(widget.value("severity").await, "");
    assert_eq!(widget.value("primaryContact.email").await, REQUEST[2].1);
    widget.choose("categoryId", "technical").await;
    widget.choose("severity", "minimal").await;
    widget.type_into("title", "Another").await;
    widget.type_into("description", "Another").await;
    widget.click(english("form-continue")).await;
    widget.click(english("review-submit")).await;
    widget.wait_for(english("sent-title")).await;
    let calls = stage.server.submissions();
    assert_ne!(key(&calls[0]), key(&calls[1]));
    assert_eq!(stage.server.stored().await.len(), 2);
}
