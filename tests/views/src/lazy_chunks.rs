//! Loading the lazy chunks (quality 6, 36).

use support_widget::i18n::messages;
use support_widget::ui::state::Chunk;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::way::{CUSTOMER_REQUESTS, with_customers};

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
