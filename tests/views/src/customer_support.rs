//! The partner's obligations to its customers, and its own channels (domain S12).

use support_widget::i18n::{AVAILABLE, MessageId, messages};
use support_widget::model::{Partner, View};
use wasm_bindgen::prelude::wasm_bindgen;

use crate::screen::Screen;
use crate::stage::Stage;

const NAMES: [MessageId; 3] = [
    messages::GUIDANCE_OBLIGATIONS_CONTACT_TITLE,
    messages::GUIDANCE_OBLIGATIONS_HOURS_TITLE,
    messages::GUIDANCE_OBLIGATIONS_CHANNELS_TITLE,
];

const TEXTS: [MessageId; 3] = [
    messages::GUIDANCE_OBLIGATIONS_CONTACT_TEXT,
    messages::GUIDANCE_OBLIGATIONS_HOURS_TEXT,
    messages::GUIDANCE_OBLIGATIONS_CHANNELS_TEXT,
];

const EXAMPLES: [MessageId; 7] = [
    messages::GUIDANCE_SUPPORT_COVERS_SETUP,
    messages::GUIDANCE_SUPPORT_COVERS_BILLING,
    messages::GUIDANCE_SUPPORT_COVERS_ARTICLES,
    messages::GUIDANCE_SUPPORT_COVERS_UPDATES,
    messages::GUIDANCE_SUPPORT_COVERS_SOFTWARE,
    messages::GUIDANCE_SUPPORT_COVERS_DESKTOP,
    messages::GUIDANCE_SUPPORT_COVERS_AVAILABILITY,
];

fn assert_texts(screen: &Screen, selector: &str, expected: &[MessageId]) {
    let expected: Vec<_> = expected.iter().map(|id| screen.message(*id)).collect();
    assert_eq!(screen.texts(selector), expected, "{selector} in {}", screen.language);
}

/// Domain S12.
#[wasm_bindgen]
pub async fn what_customers_are_owed_is_told_in_every_language() {
    let mut screen = Stage::new(View::CustomerSupport).mount();
    for tag in AVAILABLE {
        screen.turn_to(tag);
        screen.at(messages::HOME_CUSTOMER_SUPPORT).await;
        assert_texts(&screen, ".terms dt", &NAMES);
        assert_texts(&screen, ".terms dd", &TEXTS);
        assert_texts(&screen, ".bullets li", &EXAMPLES);
    }
}

/// Domain S12.
#[wasm_bindgen]
pub async fn the_partners_own_channels_and_hours_are_those_of_the_page() {
    const CHANNELS: [&str; 3] = ["tel:+14255550100", "mailto:support@contoso.example", "https://help.contoso.example/"];
    let screen = Stage::new(View::CustomerSupport).mount();
    screen.shows(messages::GUIDANCE_OWN_CHANNELS_NONE).await;
    screen.set(|settings| {
        settings.partner = Partner {
            name: Some("Contoso".to_owned()),
            hours: Some("Every day, at any hour".to_owned()),
            channels: CHANNELS.map(str::to_owned).into(),
        };
    });
    screen.shows_text("Every day, at any hour").await;
    for address in CHANNELS {
        assert!(screen.has(&format!(".channels a[href='{address}']")), "{address}");
    }
    assert!(!screen.text().contains(&screen.message(messages::GUIDANCE_OWN_CHANNELS_NONE)));
}
