//! The chunk that reads and lists files: most requests have none, and do without it (quality 6, 36).

use serde_json::json;
use support_widget::app::files::Files;
use support_widget::app::host::FILES_INPUT;
use support_widget::i18n::messages;
use support_widget::model::RequestKind;
use support_widget::ui::state::Chunk;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::dom::tell;
use crate::left_records::{AUTOSAVE, draft_record, hours_ago};
use crate::refused_files::{drop_file, lists};
use crate::screen::Screen;
use crate::stage::Stage;
use crate::way::PARTNER_CENTER_FORM;

/// The form of a visitor for whom nothing is fetched before it is needed.
async fn saving_data(stage: Stage) -> Screen {
    let screen = stage.mount();
    screen.page.saves_data.set(true);
    screen.element("[part=drop-zone]").await;
    screen
}

fn is_asked_for(screen: &Screen) -> bool {
    screen.chunks.asked.borrow().contains(&Chunk::Files)
}

async fn wait_for_request(screen: &Screen) {
    screen.until("the chunk to be asked for", || is_asked_for(screen).then_some(()).ok_or("it is not")).await;
}

#[wasm_bindgen]
pub async fn files_are_prepared_for_in_spare_time() {
    let screen = Stage::new(PARTNER_CENTER_FORM).mount();
    wait_for_request(&screen).await;
}

#[wasm_bindgen]
pub async fn nothing_about_files_is_fetched_for_visitors_who_save_data_until_they_come_near() {
    let screen = saving_data(Stage::new(PARTNER_CENTER_FORM)).await;
    screen.settle().await;
    assert!(!is_asked_for(&screen), "{:?}", screen.chunks.asked.borrow());
    tell(&*screen.element("[part=drop-zone]").await, "pointerover");
    wait_for_request(&screen).await;
}

/// Quality 36.
#[wasm_bindgen]
pub async fn a_file_that_is_dropped_before_its_list_has_come_is_kept() {
    let stage = Stage::new(PARTNER_CENTER_FORM);
    stage.chunks.hold(Chunk::Files);
    let screen = saving_data(stage).await;
    drop_file(&screen, "log.txt", b"a line").await;
    screen.shows(messages::LOADING).await;
    drop_file(&screen, "more.txt", b"another line").await;
    assert!(screen.all("[part=file]").is_empty());
    screen.fill_in().await;
    screen.click(messages::FORM_CONTINUE).await;
    screen.shows(messages::FILES_NOT_READY).await;
    screen.chunks.release();
    lists(
        &screen,
        &[("log.txt", screen.message(messages::FILES_READY)), ("more.txt", screen.message(messages::FILES_READY))],
    )
    .await;
}

/// Quality 36.
#[wasm_bindgen]
pub async fn a_file_is_not_said_to_be_saved_before_its_list_has_come() {
    let stage = Stage::new(PARTNER_CENTER_FORM);
    stage.chunks.hold(Chunk::Files);
    let screen = saving_data(stage).await;
    screen.fill("title", "Billing").await;
    screen.pass(AUTOSAVE).await;
    screen.shows(messages::DRAFTS_AUTOSAVED).await;
    drop_file(&screen, "log.txt", b"a line").await;
    assert!(!screen.text().contains(&screen.message(messages::DRAFTS_AUTOSAVED)), "{}", screen.text());
    assert!(screen.storage.asks_before_leaving.get());
    screen.chunks.release();
    lists(&screen, &[("log.txt", screen.message(messages::FILES_READY))]).await;
    screen.pass(AUTOSAVE).await;
    screen.shows(messages::DRAFTS_AUTOSAVED).await;
    assert!(!screen.storage.asks_before_leaving.get());
}

/// Quality 36.
#[wasm_bindgen]
pub async fn a_file_is_kept_while_its_list_cannot_be_loaded_and_read_after_another_try() {
    let stage = Stage::new(PARTNER_CENTER_FORM);
    stage.chunks.fail(Chunk::Files);
    let screen = saving_data(stage).await;
    drop_file(&screen, "log.txt", b"a line").await;
    screen.shows(messages::LOAD_FAILED_TITLE).await;
    screen.chunks.repair();
    screen.click(messages::TRY_AGAIN).await;
    lists(&screen, &[("log.txt", screen.message(messages::FILES_READY))]).await;
}

/// Quality 18, 36.
#[wasm_bindgen]
pub async fn files_whose_list_cannot_be_loaded_are_removed_so_that_the_request_goes_on() {
    let stage = Stage::new(PARTNER_CENTER_FORM);
    stage.chunks.fail(Chunk::Files);
    let screen = saving_data(stage).await;
    drop_file(&screen, "log.txt", b"a line").await;
    drop_file(&screen, "more.txt", b"another line").await;
    screen.fill_in().await;
    screen.click(messages::FORM_CONTINUE).await;
    screen.shows(messages::FILES_NOT_READY).await;
    let both = [("name", "log.txt and more.txt".into())];
    let files = screen.state.form(RequestKind::PartnerCenter).files.peek();
    screen.click_text(&screen.message_with(messages::FILES_REMOVE_FILE, &both)).await;
    screen.wait_until_said(&screen.message_with(messages::FILES_REMOVED, &both)).await;
    screen.wait_for_focus(FILES_INPUT).await;
    assert!(files.items().len() == 2 && files.items().iter().all(|item| !screen.files.holds(&item.id)));
    assert!(!screen.text().contains(&screen.message(messages::LOAD_FAILED_TITLE)), "{}", screen.text());
    screen.click(messages::FORM_CONTINUE).await;
    screen.at(messages::REVIEW_TITLE).await;
}

#[wasm_bindgen]
pub async fn what_lists_files_is_fetched_at_once_for_a_draft_that_has_some() {
    for (files, is_needed) in
        [(json!([]), false), (json!([{ "id": "f", "name": "log.txt", "size": 6, "digest": "00" }]), true)]
    {
        let stage = Stage::new(PARTNER_CENTER_FORM);
        let mut draft = draft_record(&stage, "Billing", &hours_ago(1));
        draft["form"]["files"] = files;
        stage.leave_draft("d", &draft);
        let screen = saving_data(stage).await;
        screen.take_up("Billing").await;
        screen.wait_for_value("title", "Billing").await;
        screen.settle().await;
        assert_eq!(is_asked_for(&screen), is_needed, "{draft}");
    }
}
