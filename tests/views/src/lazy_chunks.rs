//! Loading the lazy chunks (quality 6, 36).

use js_sys::{JSON, Object};
use support_widget::app::host::ERROR_SUMMARY;
use support_widget::i18n::messages;
use support_widget::model::RequestKind;
use support_widget::ui::state::Chunk;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::left_records::{draft_record, hours_ago};
use crate::screen::Screen;
use crate::stage::Stage;
use crate::way::{CUSTOMER_REQUESTS, PARTNER_CENTER_FORM, with_customers};

/// Quality 6. The view needs it, and the element asks for it where there may be records.
#[wasm_bindgen]
pub async fn a_chunk_that_several_ask_for_is_loaded_once() {
    let stage = with_customers(CUSTOMER_REQUESTS);
    stage.chunks.hold(Chunk::Submission);
    let screen = stage.mount();
    screen.shows(messages::LOADING).await;
    screen.chunks.release();
    screen.at(messages::REQUESTS_CUSTOMER).await;
    let asked = screen.chunks.asked.borrow();
    let times = |chunk| asked.iter().filter(|&&known| known == chunk).count();
    assert_eq!((times(Chunk::Submission), times(Chunk::Requests)), (1, 1), "{asked:?}");
}

/// Quality 6, 36.
#[wasm_bindgen]
pub async fn a_chunk_whose_needed_chunk_fails_can_be_asked_for_again() {
    let stage = with_customers(CUSTOMER_REQUESTS);
    stage.chunks.fail(Chunk::Submission);
    let screen = stage.mount();
    screen.shows(messages::LOAD_FAILED_TITLE).await;
    screen.chunks.repair();
    screen.click(messages::TRY_AGAIN).await;
    screen.at(messages::REQUESTS_CUSTOMER).await;
}

/// A form as it is seen at once after its chunk has come, by a visitor who saves data.
async fn form(stage: Stage) -> Screen {
    let screen = stage.mount_without_records();
    screen.page.saves_data.set(true);
    screen.element("[part=drop-zone]").await;
    screen.settle().await;
    screen
}

/// Quality 41.
#[wasm_bindgen]
pub async fn what_shows_records_is_loaded_where_there_are_some() {
    for is_any in [false, true] {
        let stage = Stage::new(PARTNER_CENTER_FORM);
        if is_any {
            stage.leave_draft("d", &draft_record(&stage, "Stays empty", &hours_ago(1)));
        }
        let screen = form(stage).await;
        assert_eq!(screen.chunks.asked.borrow().contains(&Chunk::Records), is_any);
        assert_eq!(screen.text().contains("Stays empty"), is_any);
    }
}

#[wasm_bindgen]
pub async fn drafts_that_cannot_be_shown_yet_can_be_asked_for_again() {
    let stage = Stage::new(PARTNER_CENTER_FORM);
    stage.leave_draft("d", &draft_record(&stage, "Stays empty", &hours_ago(1)));
    stage.chunks.fail(Chunk::Records);
    let screen = form(stage).await;
    screen.shows(messages::LOAD_FAILED_TITLE).await;
    screen.chunks.repair();
    screen.click(messages::TRY_AGAIN).await;
    screen.take_up("Stays empty").await;
    screen.wait_for_value("title", "Stays empty").await;
}

#[wasm_bindgen]
pub async fn a_form_that_stands_below_drafts_waits_for_them() {
    let stage = Stage::new(PARTNER_CENTER_FORM);
    stage.leave_draft("d", &draft_record(&stage, "Stays empty", &hours_ago(1)));
    stage.chunks.hold(Chunk::Records);
    let screen = stage.mount();
    screen.shows(messages::LOADING).await;
    screen.settle().await;
    assert!(!screen.has("form"), "it would move when they come");
    screen.chunks.release();
    screen.element("form").await;
    assert!(screen.has("[part=drafts]"));
}

/// A form that waits for records no longer and is to be reviewed, while the chunk that does it is not there.
async fn asked_for_review(stage: Stage) -> Screen {
    let screen = stage.mount();
    screen.pass(3_000).await;
    screen.click(messages::FORM_CONTINUE).await;
    screen
}

/// Quality 36.
#[wasm_bindgen]
pub async fn a_review_that_is_asked_for_too_early_waits_and_says_so() {
    let stage = Stage::new(PARTNER_CENTER_FORM);
    stage.chunks.hold(Chunk::Submission);
    let screen = asked_for_review(stage).await;
    screen.wait_until_said(&screen.message(messages::LOADING)).await;
    screen.element(".actions ~ .loading").await;
    screen.fill("title", "Typed meanwhile").await;
    screen.chunks.release();
    screen.wait_for_focus(ERROR_SUMMARY).await;
    assert_eq!(screen.errors()[1], screen.message(messages::ERROR_DESCRIPTION_REQUIRED), "the title is there by now");
    assert!(!screen.has(".actions ~ .loading"));
}

/// Quality 36. A browser gives no text for a date that is half typed.
#[wasm_bindgen]
pub async fn a_date_that_is_half_typed_while_a_review_waits_is_an_error() {
    let stage = Stage::new(PARTNER_CENTER_FORM);
    stage.chunks.hold(Chunk::Submission);
    let screen = asked_for_review(stage).await;
    let date = screen.element("[name=problemStartTime]").await;
    let half_typed = JSON::parse(r#"{ "value": { "badInput": true } }"#).expect("JSON");
    Object::define_property(&date, &"validity".into(), half_typed.unchecked_ref());
    screen.chunks.release();
    screen.wait_for_focus(ERROR_SUMMARY).await;
    assert!(screen.errors().contains(&screen.message(messages::ERROR_PROBLEM_START_TIME_INVALID)));
}

/// Quality 36.
#[wasm_bindgen]
pub async fn a_review_whose_chunk_has_failed_follows_another_try() {
    let stage = Stage::new(PARTNER_CENTER_FORM);
    stage.chunks.fail(Chunk::Submission);
    let screen = asked_for_review(stage).await;
    screen.shows(messages::LOAD_FAILED_TITLE).await;
    screen.chunks.repair();
    screen.click(messages::FORM_CONTINUE).await;
    screen.wait_for_focus(ERROR_SUMMARY).await;
}

#[wasm_bindgen]
pub async fn nothing_is_reviewed_after_the_form_was_left() {
    let stage = Stage::new(PARTNER_CENTER_FORM);
    stage.chunks.hold(Chunk::Submission);
    let screen = asked_for_review(stage).await;
    screen.click(messages::BACK).await;
    screen.at(messages::HOME_TITLE).await;
    screen.chunks.release();
    screen.settle().await;
    let form = screen.state.form(RequestKind::PartnerCenter);
    assert!(form.progress.peek().flaws.is_empty());
}
