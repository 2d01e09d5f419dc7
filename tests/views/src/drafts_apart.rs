//! Drafts that hold anything but a title.

use support_widget::i18n::messages;
use support_widget::model::View;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::left_records::AUTOSAVE;
use crate::screen::Screen;
use crate::stage::Stage;
use crate::way::{CUSTOMER, CUSTOMER_FORM, EXCHANGE, PARTNER_CENTER_FORM, go_to_the_gate, help, with_customers};

/// The title of a draft that is known by something else.
fn untitled(screen: &Screen, about: &str) -> String {
    screen.message_with(messages::DRAFTS_UNTITLED_ABOUT, &[("about", about.into())])
}

#[wasm_bindgen]
pub async fn contact_details_and_choices_alone_are_kept_and_told_apart() {
    let screen = Stage::new(PARTNER_CENTER_FORM).mount();
    screen.fill("primaryContact.email", "ana@contoso.example").await;
    screen.pass(AUTOSAVE).await;
    screen.shows(messages::DRAFTS_AUTOSAVED).await;
    let mut stage = Stage::new(PARTNER_CENTER_FORM);
    stage.storage = screen.storage.clone();
    let screen = stage.mount();
    let (email, billing) = (untitled(&screen, "ana@contoso.example"), screen.message(messages::CATEGORY_BILLING));
    screen.shows_text(&email).await;
    screen.choose("categoryId", "billing").await;
    screen.pass(AUTOSAVE).await;
    screen.keeps(2, 0).await;
    // What stands in the form goes back to the others when another one is taken up.
    screen.take_up(&email).await;
    screen.wait_for_value("primaryContact.email", "ana@contoso.example").await;
    screen.shows_text(&untitled(&screen, &billing)).await;
    screen.pass(AUTOSAVE).await;
    screen.keeps(2, 0).await;
}

#[wasm_bindgen]
pub async fn a_reason_at_the_gate_alone_comes_back() {
    const REASON: &str = "It blocks a hospital";
    let screen = help(with_customers(CUSTOMER_FORM), CUSTOMER, EXCHANGE).await;
    go_to_the_gate(&screen).await;
    screen.pass(AUTOSAVE).await;
    assert_eq!(screen.kept_drafts(), [], "a customer and a service are chosen quickly");
    screen.fill("escalation.reason", REASON).await;
    screen.pass(AUTOSAVE).await;
    screen.keeps(1, 0).await;
    assert_eq!(screen.kept_drafts()[0].1["form"]["flow"]["handoff"]["reason"], REASON);
    let mut stage = with_customers(View::Home);
    stage.storage = screen.storage.clone();
    let screen = stage.mount();
    screen.take_up(&untitled(&screen, REASON)).await;
    screen.wait_for_value("escalation.reason", REASON).await;
}
