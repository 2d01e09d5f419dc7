//! Every way in which sending fails: what a person is told, and the page. Which answer of a backend is which failure, is
//! tested where answers are read.

use support_widget::app::host::HostEvent;
use support_widget::i18n::{MessageId, messages};
use support_widget::model::{Failure, Field, Flaw};
use wasm_bindgen::prelude::wasm_bindgen;

use crate::screen::Screen;
use crate::screen_fields::REQUEST;
use crate::stage::Stage;
use crate::way::{PARTNER_CENTER_FORM, change, review, send};

/// A failure, and what is said of it.
struct Told {
    failure: Failure,
    title: MessageId,
    advice: MessageId,
    /// Whether the page hears of the failure; otherwise it is only late, and the page hears that it is queued.
    is_final: bool,
}

/// The review of a request.
async fn reviewed() -> Screen {
    let screen = Stage::new(PARTNER_CENTER_FORM).mount();
    screen.at(messages::FORM_TITLE_PARTNER_CENTER).await;
    screen.fill_in().await;
    screen.fill("primaryContact.lastName", "Núñez").await;
    review(&screen).await;
    screen
}

/// What is refused waits for the person, and the page hears of it.
#[wasm_bindgen]
pub async fn a_refusal_says_what_to_do_and_keeps_what_was_typed() {
    let refused = |failure, advice| Told { failure, title: messages::SEND_FAILED_TITLE, advice, is_final: true };
    for told in [
        refused(Failure::Unauthorized, messages::SEND_FAILED_UNAUTHORIZED),
        refused(Failure::Forbidden, messages::SEND_FAILED_FORBIDDEN),
        refused(Failure::NotFound, messages::SEND_FAILED_NOT_FOUND),
        refused(Failure::TooLarge, messages::SEND_FAILED_TOO_LARGE),
        refused(Failure::Invalid(Vec::new()), messages::SEND_FAILED_INVALID),
        refused(Failure::NoBackend, messages::SEND_FAILED_NO_BACKEND),
    ] {
        expect(told).await;
    }
}

/// What may succeed later is kept on the device and sent again and again: it has not failed.
#[wasm_bindgen]
pub async fn what_is_late_is_kept_and_sent_again() {
    let late = |failure, advice| Told { failure, title: messages::SEND_QUEUED_TITLE, advice, is_final: false };
    for told in [
        late(Failure::UnknownOutcome, messages::SEND_FAILED_UNKNOWN_OUTCOME),
        late(Failure::InProgress, messages::SEND_FAILED_UNKNOWN_OUTCOME),
        late(Failure::Server, messages::SEND_FAILED_SERVER),
        late(Failure::Busy(None), messages::SEND_FAILED_BUSY),
    ] {
        expect(told).await;
    }
}

/// Submits while something goes wrong for good; then what was kept, once all is well again.
async fn expect(told: Told) {
    let screen = reviewed().await;
    let code = told.failure.code();
    screen.backend.submit.fails(told.failure);
    screen.click(messages::REVIEW_SUBMIT).await;
    screen.pass(20_000).await;
    let again = if told.is_final { messages::TRY_AGAIN } else { messages::OUTBOX_SEND_NOW };
    for part in [told.title, told.advice, again] {
        screen.shows(part).await;
    }
    let controls = screen.controls();
    let shown = |id: &MessageId| controls.contains(&screen.message(*id));
    let ways = [messages::REVIEW_SUBMIT, messages::TRY_AGAIN, messages::OUTBOX_SEND_NOW].into_iter().filter(shown);
    assert_eq!(ways.collect::<Vec<_>>(), [again], "one button sends it after {code}: {controls:?}");
    let promise = if told.is_final { messages::SEND_FAILED_NOTHING_LOST } else { messages::SEND_QUEUED };
    screen.shows(promise).await;
    screen.shows_text(REQUEST[0].1).await;
    let attempts = screen.backend.submit.calls().len();
    assert_eq!(attempts, if told.is_final { 1 } else { 4 }, "attempts after {code}");
    let failures: &[&str] = if told.is_final { &[code] } else { &[] };
    assert_eq!(screen.failures(), failures);
    assert_eq!(screen.told(|event| *event == HostEvent::Queued), usize::from(!told.is_final), "queued after {code}");
    assert_eq!(screen.told(|event| matches!(event, HostEvent::Sent(_))), 0, "sent after {code}");
    screen.at(messages::REVIEW_TITLE).await;
    screen.backend.takes_requests();
    screen.click(again).await;
    screen.at(messages::SENT_TITLE).await;
    let mut keys: Vec<_> = screen.backend.submit.calls().into_iter().map(|call| call.key).collect();
    keys.dedup();
    // The desk has seen the content of a refused key, and may judge it by that key again.
    assert_eq!(keys.len(), if code == "invalid" { 2 } else { 1 }, "the content stayed after {code}");
}

#[wasm_bindgen]
pub async fn a_failed_request_is_open_for_changes_with_all_that_was_typed() {
    let screen = reviewed().await;
    screen.backend.submit.fails(Failure::Server);
    screen.click(messages::REVIEW_SUBMIT).await;
    screen.pass(20_000).await;
    screen.shows(messages::SEND_QUEUED_TITLE).await;
    change(&screen, messages::FIELD_TITLE).await;
    screen.wait_for_focus("field-title").await;
    for (field, typed) in REQUEST.into_iter().chain([("primaryContact.lastName", "Núñez")]) {
        assert_eq!(screen.value(field), typed);
    }
    assert_eq!((screen.value("categoryId").as_str(), screen.value("severity").as_str()), ("technical", "moderate"));
}

/// Longer than anybody is kept waiting without being asked.
#[wasm_bindgen]
pub async fn a_busy_desk_says_how_long_to_wait() {
    let screen = reviewed().await;
    screen.backend.submit.fails(Failure::Busy(Some(90)));
    screen.click(messages::REVIEW_SUBMIT).await;
    screen.shows_text(&screen.counted(messages::SEND_FAILED_BUSY_FOR, 90)).await;
    screen.shows(messages::SEND_QUEUED_TITLE).await;
    assert_eq!(screen.backend.submit.calls().len(), 1);
}

#[wasm_bindgen]
pub async fn a_busy_desk_that_asks_for_a_moment_is_waited_for() {
    let screen = reviewed().await;
    screen.backend.submit.answers_once(Err(Failure::Busy(Some(2))));
    screen.backend.submit.answers_once(Err(Failure::Busy(Some(2))));
    screen.click(messages::REVIEW_SUBMIT).await;
    screen.pass(10_000).await;
    screen.at(messages::SENT_TITLE).await;
    assert_eq!(screen.backend.submit.calls().len(), 3);
    assert_eq!(screen.failures(), [""; 0]);
}

#[wasm_bindgen]
pub async fn a_page_that_forbids_keeps_the_review() {
    let screen = reviewed().await;
    screen.page.cancels.set(true);
    screen.click(messages::REVIEW_SUBMIT).await;
    screen.pass(10_000).await;
    assert_eq!(screen.told(|event| matches!(event, HostEvent::Submit(_))), 1);
    assert_eq!(screen.backend.submit.calls().len(), 0);
    screen.at(messages::REVIEW_TITLE).await;
    screen.page.cancels.set(false);
    send(&screen).await;
}

#[wasm_bindgen]
pub async fn refused_fields_come_back_in_the_form() {
    let screen = reviewed().await;
    let flaws = vec![(Field::Title, Flaw::TooLong { limit: 120 }), (Field::Email, Flaw::Invalid)];
    screen.backend.submit.answers_once(Err(Failure::Invalid(flaws)));
    screen.click(messages::REVIEW_SUBMIT).await;
    screen.wait_for_focus("errors").await;
    screen.at(messages::FORM_TITLE_PARTNER_CENTER).await;
    let title = screen.message(messages::FIELD_TITLE);
    let limit = [("label", title.as_str().into()), ("limit", 120.into()), ("number", "120".into())];
    let too_long = screen.message_with(messages::ERROR_TOO_LONG, &limit);
    assert_eq!(screen.errors(), [too_long, screen.message(messages::ERROR_EMAIL_INVALID)]);
    assert_eq!(screen.value("primaryContact.lastName"), "Núñez");
    screen.fill("title", "Invoices cannot be downloaded!").await;
    review(&screen).await;
    assert_eq!(screen.errors(), [""; 0]);
    send(&screen).await;
    let calls = screen.backend.submit.calls();
    assert_ne!(calls[0].key, calls[1].key, "another content has another key");
}
