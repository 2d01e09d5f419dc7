//! Outbox entries that the backend refused in the background: the user must act on them.

use serde_json::{Value, json};
use support_widget::app::settings::Caller;
use support_widget::app::storage::PageEvent;
use support_widget::i18n::messages;
use support_widget::model::{Failure, Field, Flaw, View};
use wasm_bindgen::prelude::wasm_bindgen;

use crate::left_records::{KEY, entry_record};
use crate::screen::Screen;
use crate::screen_fields::REQUEST;
use crate::stage::Stage;
use crate::way::{PARTNER_CENTER_FORM, change, review, submit, submitted};

/// An outbox with a request of an earlier visit, which the backend has refused since.
async fn refused(failure: Failure) -> Screen {
    let stage = Stage::new(View::Outbox);
    stage.leave_entry(KEY, &entry_record(&stage, REQUEST[0].1));
    let code = failure.code();
    stage.backend.submit.fails(failure);
    let screen = stage.mount();
    screen
        .until("the refusal to be noted", || {
            let delivery = screen.kept_entries()[0].1["delivery"].clone();
            if delivery["attention"] == code { Ok(()) } else { Err(delivery) }
        })
        .await;
    screen.backend.takes_requests();
    screen
}

/// Submits what stands in the form, and returns the key that it went with, and its content.
async fn submitted_again(screen: &Screen) -> (String, Value) {
    submit(screen).await;
    screen.sent_keys().pop().zip(submitted(screen).pop()).expect("it is submitted")
}

/// The review of a request that the desk has been too busy for, and that waits now. With its key.
async fn waiting(failure: Failure) -> (Screen, String) {
    let screen = Stage::new(PARTNER_CENTER_FORM).mount();
    screen.fill_in().await;
    review(&screen).await;
    screen.backend.submit.fails(failure);
    screen.click(messages::REVIEW_SUBMIT).await;
    screen.pass(20_000).await;
    screen.shows(messages::SEND_QUEUED_TITLE).await;
    screen.keeps(0, 1).await;
    let key = screen.kept_entries().remove(0).0;
    (screen, key)
}

#[wasm_bindgen]
pub async fn what_is_refused_while_no_form_is_open_needs_attention_and_opens_with_its_text() {
    for (failure, advice) in [
        (Failure::Forbidden, messages::SEND_FAILED_FORBIDDEN),
        (Failure::Unauthorized, messages::SEND_FAILED_UNAUTHORIZED),
        (Failure::NotFound, messages::SEND_FAILED_NOT_FOUND),
        (Failure::TooLarge, messages::SEND_FAILED_TOO_LARGE),
    ] {
        let code = failure.code();
        let screen = refused(failure).await;
        assert_eq!(screen.failures(), [code]);
        screen.shows(advice).await;
        let before = screen.sent_keys().len();
        screen.storage.tell(PageEvent::Resumed);
        screen.state.go(View::Home);
        screen.shows(messages::OUTBOX_NEEDS_ATTENTION).await;
        screen.pass(600_000).await;
        assert_eq!(screen.sent_keys().len(), before, "{code}: nothing is sent unasked");
        screen.click(messages::OUTBOX_SHOW).await;
        screen.click(messages::OUTBOX_EDIT).await;
        screen.at(messages::FORM_TITLE_PARTNER_CENTER).await;
        screen.element("[name=title]").await;
        assert_eq!(screen.value("title"), REQUEST[0].1);
        screen.keeps(1, 0).await;
        assert_eq!(submitted_again(&screen).await.0, KEY, "{code}: the same content is the same request");
        screen.keeps(0, 0).await;
    }
}

#[wasm_bindgen]
pub async fn a_request_that_is_edited_gets_another_key() {
    let screen = refused(Failure::Forbidden).await;
    screen.click(messages::OUTBOX_EDIT).await;
    let edited = format!("{} at all", REQUEST[0].1);
    screen.fill("title", &edited).await;
    let (key, body) = submitted_again(&screen).await;
    assert_ne!(key, KEY);
    assert_eq!(body["title"], edited.as_str());
}

/// The backend points at fields, of which the form can show none anymore.
#[wasm_bindgen]
pub async fn what_an_earlier_build_has_submitted_and_no_backend_takes_is_opened_and_sent() {
    let stage = Stage::new(View::Outbox);
    stage.leave_entry(KEY, &entry_record(&stage, "Mail is late\r\nBcc: all@x.example"));
    stage.backend.submit.fails(Failure::Invalid(vec![(Field::Title, Flaw::Invalid)]));
    let screen = stage.mount();
    screen.shows(messages::SEND_FAILED_INVALID).await;
    let text = screen.text();
    assert!(text.contains("Mail is late") && !text.contains(&screen.message(messages::OUTBOX_WAITING)), "{text}");
    screen.backend.takes_requests();
    screen.click(messages::OUTBOX_EDIT).await;
    let (key, body) = submitted_again(&screen).await;
    assert_ne!(key, KEY, "nothing is stored under the key, and this is another request");
    assert_eq!(body["title"], "Mail is late Bcc: all@x.example");
    screen.keeps(0, 0).await;
}

#[wasm_bindgen]
pub async fn a_request_that_waits_is_taken_back_to_be_edited() {
    let (screen, _) = waiting(Failure::Busy(None)).await;
    change(&screen, messages::FIELD_TITLE).await;
    screen.keeps(1, 0).await;
    let calls = screen.sent_keys().len();
    let edited = format!("{} now", REQUEST[0].1);
    screen.fill("title", &edited).await;
    screen.pass(600_000).await;
    screen.keeps_draft(&edited).await;
    assert_eq!(screen.sent_keys().len(), calls, "what is being edited is not sent");
}

#[wasm_bindgen]
pub async fn what_is_submitted_anew_as_it_was_does_not_wait_for_the_pause_before() {
    let (screen, key) = waiting(Failure::Busy(Some(3_000))).await;
    screen.backend.takes_requests();
    screen.click_at(".entry-change button").await;
    screen.at(messages::FORM_TITLE_PARTNER_CENTER).await;
    let before = screen.clock.monotonic();
    assert_eq!(submitted_again(&screen).await.0, key);
    assert_eq!(screen.clock.monotonic(), before);
}

/// As whoever is signed in, whose token the network tests look at.
#[wasm_bindgen]
pub async fn what_is_refused_for_want_of_a_sign_in_goes_out_with_it() {
    let mut stage = Stage::new(View::Outbox);
    stage.leave_entry(KEY, &entry_record(&stage, REQUEST[0].1));
    (stage.settings.caller, stage.settings.person) = (Caller::Known(None), None);
    stage.backend.submit.fails(Failure::Unauthorized);
    let screen = stage.mount();
    screen.shows(messages::SEND_FAILED_UNAUTHORIZED).await;
    screen.pass(600_000).await;
    let before = screen.sent_keys().len();
    screen.backend.takes_requests();
    screen.set(|settings| settings.call_by(Caller::Known(Some("ana".to_owned()))));
    screen.shows_arrived(1).await;
    assert_eq!(screen.sent_keys()[before..], [KEY]);
    assert_eq!(screen.kept_entries()[0].1["delivery"]["reference"], json!("SR-7F3K-92QD"));
}
