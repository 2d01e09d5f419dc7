//! Drafts that hold anything but a title.

use support_widget::i18n::messages;
use support_widget::model::{RequestKind, View};
use wasm_bindgen::prelude::wasm_bindgen;

use crate::customers_way::{FORM, choose, go_to_the_gate, with_customers};
use crate::data::city_power;
use crate::screen::Screen;
use crate::stage::Stage;

/// Long enough for what was typed to be saved.
const AUTOSAVE: u64 = 5_000;

/// The title of a draft that is known by something else.
fn untitled(screen: &Screen, about: &str) -> String {
    screen.message_with(messages::DRAFTS_UNTITLED_ABOUT, &[("about", about.into())])
}

async fn take_up(screen: &Screen, title: &str) {
    screen.click_text(&screen.message_with(messages::DRAFTS_CONTINUE_ENTRY, &[("title", title.into())])).await;
}

async fn has_value(screen: &Screen, name: &str, expected: &str) {
    let field = format!("[name='{name}']");
    screen
        .until(&format!("{expected:?} in {name}"), || {
            let value = screen.has(&field).then(|| screen.value(name));
            if value.as_deref() == Some(expected) { Ok(()) } else { Err(value) }
        })
        .await;
}

#[wasm_bindgen]
pub async fn contact_details_and_choices_alone_are_kept_and_told_apart() {
    let screen = Stage::new(View::NewRequest(RequestKind::PartnerCenter)).mount();
    screen.fill("primaryContact.email", "ana@contoso.example").await;
    screen.pass(AUTOSAVE).await;
    screen.shows(messages::DRAFTS_AUTOSAVED).await;
    let mut stage = Stage::new(View::NewRequest(RequestKind::PartnerCenter));
    stage.storage = screen.storage.clone();
    let screen = stage.mount();
    let (email, billing) = (untitled(&screen, "ana@contoso.example"), screen.message(messages::CATEGORY_BILLING));
    screen.shows_text(&email).await;
    screen.choose("categoryId", "billing").await;
    screen.pass(AUTOSAVE).await;
    screen.keeps(2, 0).await;
    // What stands in the form goes back to the others when another one is taken up.
    take_up(&screen, &email).await;
    has_value(&screen, "primaryContact.email", "ana@contoso.example").await;
    screen.shows_text(&untitled(&screen, &billing)).await;
    screen.pass(AUTOSAVE).await;
    screen.keeps(2, 0).await;
}

#[wasm_bindgen]
pub async fn a_reason_at_the_gate_alone_comes_back() {
    const REASON: &str = "It blocks a hospital";
    let screen = with_customers(FORM).mount();
    choose(&screen, &city_power().domain, "exchange-online").await;
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
    take_up(&screen, &untitled(&screen, REASON)).await;
    has_value(&screen, "escalation.reason", REASON).await;
}
