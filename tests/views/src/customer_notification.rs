//! Follow-up: telling the customer how a request ended (quality 10, 36; domain S10).

use js_sys::decode_uri_component;
use support_widget::i18n::{AVAILABLE, messages};
use support_widget::model::{Failure, RequestStatus, View};
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Node;

use crate::customer_message::message_in;
use crate::data::city_power;
use crate::screen::Screen;
use crate::told_desk::{TITLE, ToldDesk, solved_in};
use crate::way::CUSTOMER_REQUESTS;

/// The list of customers to tell.
async fn to_tell(status: RequestStatus) -> (ToldDesk, Screen) {
    let (desk, stage) = ToldDesk::over(CUSTOMER_REQUESTS, status);
    let screen = stage.mount();
    screen.element(".tell-box .issue").await;
    (desk, screen)
}

async fn is_told(desk: &ToldDesk, screen: &Screen, expected: bool) {
    let told = || if desk.told().is_some() == expected { Ok(()) } else { Err("it is not stored") };
    screen.until(&format!("a note of {expected}"), told).await;
}

/// Domain S10.
#[wasm_bindgen]
pub async fn a_customer_who_is_told_in_any_language_is_told_of_everywhere() {
    let (desk, stage) = ToldDesk::over(CUSTOMER_REQUESTS, RequestStatus::Resolved);
    let screen = stage.language("es-ES").mount();
    screen.shows(messages::NOTIFY_TITLE).await;
    screen.shows(messages::NOTIFY_NOT_YET_NOTIFIED).await;
    screen.click(messages::NOTIFY_MESSAGE).await;
    screen.write_in("zh-TW").await;
    screen.has_message(&solved_in("zh-TW")).await;
    assert_eq!(screen.message_field().await.get_attribute("lang").as_deref(), Some("zh-TW"));
    assert_eq!(screen.heading(), screen.message(messages::REQUESTS_CUSTOMER), "the page stays in Spanish");
    screen.click(messages::NOTIFY_MARK_NOTIFIED).await;
    screen.wait_for_focus("customers-to-notify").await;
    is_told(&desk, &screen, true).await;
    screen.shows(messages::NOTIFY_ALL_DONE).await;
    assert!(!screen.text().contains(&screen.message(messages::NOTIFY_NOT_YET_NOTIFIED)));
    assert_eq!(screen.texts(".request .told").len(), 1, "the list says when the customer was told");
    screen.click_text(TITLE).await;
    screen.shows(messages::REQUEST_HISTORY).await;
    assert_eq!(screen.texts(".told").len(), 1, "and so does the request's page");
}

/// Domain S10.
#[wasm_bindgen]
pub async fn customers_to_tell_stand_first_and_are_counted_at_home() {
    let (desk, mut stage) = ToldDesk::over(View::Home, RequestStatus::Resolved);
    desk.file("Second", RequestStatus::Closed);
    desk.file("Third", RequestStatus::New);
    stage.settings.customers_to_notify = 2;
    let screen = stage.mount();
    screen.shows_text(&screen.counted(messages::HOME_CUSTOMERS_TO_NOTIFY, 2)).await;
    screen.click(messages::HOME_REQUESTS).await;
    screen.at(messages::REQUESTS_CUSTOMER).await;
    screen.element(".request").await;
    screen.element(".tell-box .issue").await;
    assert_eq!(screen.texts(".told-of"), [TITLE, "Second"]);
    let (first, second) = (screen.all(".tell-box").remove(0), screen.all(".request").remove(0));
    let order = first.compare_document_position(&second);
    assert_ne!(order & Node::DOCUMENT_POSITION_FOLLOWING, 0, "they stand before all others");
    screen.click(messages::NOTIFY_MARK_NOTIFIED).await;
    screen.wait_for_focus("customers-to-notify").await;
    screen.click(messages::BACK).await;
    screen.shows_text(&screen.counted(messages::HOME_CUSTOMERS_TO_NOTIFY, 1)).await;
    screen.click(messages::HOME_REQUESTS).await;
    screen.element(".tell-box .issue").await;
    screen.click(messages::NOTIFY_MARK_NOTIFIED).await;
    screen.shows(messages::NOTIFY_ALL_DONE).await;
    screen.click(messages::BACK).await;
    screen.at(messages::HOME_TITLE).await;
    screen.element(".card").await;
    assert!(!screen.has(".card strong"), "{}", screen.text());
}

/// The subject and the text of a link to a mail program, which addresses nobody.
fn mail(address: &str) -> [String; 2] {
    let query = address.strip_prefix("mailto:?").unwrap_or_else(|| panic!("{address}"));
    ["subject=", "body="].map(|name| {
        let part = query.split('&').find_map(|part| part.strip_prefix(name)).unwrap_or_else(|| panic!("{address}"));
        String::from(decode_uri_component(part).expect("an encoded text")).replace("\r\n", "\n")
    })
}

/// Domain S10. Quality 10.
#[wasm_bindgen]
pub async fn the_message_is_in_any_language_and_can_be_opened_in_mail() {
    let (_, screen) = to_tell(RequestStatus::Resolved).await;
    screen.click(messages::NOTIFY_MESSAGE).await;
    for tag in AVAILABLE {
        screen.write_in(tag).await;
        screen.has_message(&solved_in(tag)).await;
        let address = screen.element(".message-editor a").await.get_attribute("href").expect("an address");
        let subject = message_in(tag, messages::CUSTOMER_MESSAGE_SUBJECT_SOLVED, &[("title", TITLE)]);
        assert_eq!(mail(&address), [subject, solved_in(tag)], "{tag}");
    }
    screen.write_message(&"字".repeat(3_000)).await;
    screen.shows(messages::CUSTOMER_MESSAGE_TOO_LONG).await;
    screen.wait_until_said(&screen.message(messages::CUSTOMER_MESSAGE_TOO_LONG)).await;
    assert!(!screen.has(".message-editor a"));
}

/// Domain S10. A slip can be mended.
#[wasm_bindgen]
pub async fn what_was_noted_can_be_taken_back() {
    let (desk, screen) = to_tell(RequestStatus::Resolved).await;
    screen.click(messages::NOTIFY_MARK_NOTIFIED).await;
    let customer = format!("{} · {}", city_power().company_name, city_power().domain);
    let marked = [("customer", customer.as_str().into()), ("title", TITLE.into())];
    screen.wait_until_said(&screen.message_with(messages::NOTIFY_MARKED, &marked)).await;
    is_told(&desk, &screen, true).await;
    screen.click(messages::NOTIFY_UNDO).await;
    screen.wait_until_said(&screen.message(messages::NOTIFY_UNDONE)).await;
    is_told(&desk, &screen, false).await;
    screen.element(".tell-box .issue").await;
    screen.shows(messages::NOTIFY_NOT_YET_NOTIFIED).await;
}

/// Domain S10.
#[wasm_bindgen]
pub async fn on_its_page_a_request_that_is_over_asks_to_tell_the_customer() {
    let (desk, stage) = ToldDesk::over(View::Request("r1".to_owned()), RequestStatus::Resolved);
    let screen = stage.mount();
    screen.has_message(&solved_in("en-US")).await;
    screen.click(messages::NOTIFY_MARK_NOTIFIED).await;
    screen.wait_until_said(&screen.message(messages::NOTIFY_SAVED)).await;
    screen.wait_for_focus("tell-customer").await;
    is_told(&desk, &screen, true).await;
    assert_eq!(screen.texts(".told").len(), 1);
    screen.click(messages::NOTIFY_UNDO).await;
    screen.wait_until_said(&screen.message(messages::NOTIFY_UNDONE)).await;
    is_told(&desk, &screen, false).await;
    screen.has_message(&solved_in("en-US")).await;
}

/// Quality 36. Domain S10.
#[wasm_bindgen]
pub async fn a_note_that_cannot_be_stored_says_so() {
    let (desk, screen) = to_tell(RequestStatus::Resolved).await;
    for (failure, words) in
        [(Failure::Server, messages::NOTIFY_SAVE_FAILED), (Failure::Unsupported, messages::NOTIFY_SAVE_UNSUPPORTED)]
    {
        screen.backend.change.fails(failure);
        screen.click(messages::NOTIFY_MARK_NOTIFIED).await;
        screen.shows(words).await;
        assert!(screen.has(".tell-box .issue"), "nobody knows whether it is stored");
    }
    desk.take_notes(&screen.backend);
    screen.click(messages::NOTIFY_MARK_NOTIFIED).await;
    screen.shows(messages::NOTIFY_ALL_DONE).await;
    assert!(!screen.has(".refusal"));
    is_told(&desk, &screen, true).await;
}

/// Domain S10. One that was closed need not have been solved.
#[wasm_bindgen]
pub async fn what_was_closed_is_not_called_solved() {
    let (_, screen) = to_tell(RequestStatus::Closed).await;
    screen.click(messages::NOTIFY_MESSAGE).await;
    let closed = [("title", TITLE), ("reference", "SR-1")];
    screen.has_message(&message_in("en-US", messages::CUSTOMER_MESSAGE_CLOSED, &closed)).await;
}
