//! Validation errors: the error summary, errors beside fields, and composed words (quality 19, 22).

use support_widget::i18n::{MessageId, messages};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::{Element, EventTarget, KeyboardEvent, KeyboardEventInit};

use crate::dom::cleaned;
use crate::screen::Screen;
use crate::stage::Stage;
use crate::way::PARTNER_CENTER_FORM;

/// Fields that must be filled in, and what is said while they are not.
const REQUIRED: [(&str, MessageId); 5] = [
    ("categoryId", messages::ERROR_CATEGORY_REQUIRED),
    ("title", messages::ERROR_TITLE_REQUIRED),
    ("description", messages::ERROR_DESCRIPTION_REQUIRED),
    ("severity", messages::ERROR_SEVERITY_REQUIRED),
    ("primaryContact.email", messages::ERROR_EMAIL_REQUIRED),
];

async fn form() -> Screen {
    let screen = Stage::new(PARTNER_CENTER_FORM).mount();
    screen.element("[part=primary]").await;
    screen
}

async fn go_on(screen: &Screen) {
    screen.click(messages::FORM_CONTINUE).await;
    screen.wait_for_focus("errors").await;
}

/// Quality 19.
#[wasm_bindgen]
pub async fn the_summary_takes_the_focus_and_leads_to_each_field() {
    let screen = form().await;
    go_on(&screen).await;
    assert_eq!(screen.errors(), REQUIRED.map(|(_, error)| screen.message(error)));
    screen.shows(messages::ERROR_SUMMARY_TITLE).await;
    for (field, error) in REQUIRED {
        screen.click(error).await;
        screen.wait_for_focus(&format!("field-{field}")).await;
    }
    let address = web_sys::window().expect("a page").location().hash().expect("an address");
    assert_eq!(address, "", "the page's address is not ours");
}

/// Quality 19.
#[wasm_bindgen]
pub async fn errors_beside_fields_say_the_same_and_are_tied_to_them() {
    let screen = form().await;
    go_on(&screen).await;
    let prefix = screen.message(messages::ERROR_PREFIX);
    for (field, error) in REQUIRED {
        let (control, owner) = control_and_owner(&screen, field);
        let ids = owner.get_attribute("aria-describedby").unwrap_or_default();
        let errors = ids.split(' ').flat_map(|id| screen.all(&format!("[id='{id}'].error")));
        let errors: Vec<_> = errors.map(|error| cleaned(&error.text_content().unwrap_or_default())).collect();
        assert_eq!(errors, [format!("{prefix} {}", screen.message(error))], "{field}");
        if control == owner {
            assert_eq!(control.get_attribute("aria-invalid").as_deref(), Some("true"), "{field}");
        }
    }
}

/// A control, and what describes it: of a choice, the group.
fn control_and_owner(screen: &Screen, field: &str) -> (Element, Element) {
    let control = screen.all(&format!("[name='{field}']")).remove(0);
    let is_choice = control.get_attribute("type").as_deref() == Some("radio");
    let group = control.closest("fieldset").expect("a selector").filter(|_| is_choice);
    (control.clone(), group.unwrap_or(control))
}

/// Quality 19.
#[wasm_bindgen]
pub async fn a_form_with_errors_keeps_what_was_typed() {
    let screen = form().await;
    screen.fill("description", "Half a story").await;
    screen.fill("primaryContact.email", "no address").await;
    screen.choose("severity", "critical").await;
    go_on(&screen).await;
    assert_eq!(screen.value("description"), "Half a story");
    assert_eq!(screen.value("primaryContact.email"), "no address");
    assert_eq!(screen.value("severity"), "critical");
    let said = [messages::ERROR_CATEGORY_REQUIRED, messages::ERROR_TITLE_REQUIRED, messages::ERROR_EMAIL_INVALID]
        .map(|error| screen.message(error));
    assert_eq!(screen.errors(), said);
    screen.choose("categoryId", "billing").await;
    screen.fill("title", "Now with a title").await;
    go_on(&screen).await;
    assert_eq!(screen.errors(), said[2..]);
}

#[wasm_bindgen]
pub async fn errors_speak_the_new_language_at_once() {
    let mut screen = form().await;
    go_on(&screen).await;
    let english = screen.message(messages::ERROR_TITLE_REQUIRED);
    screen.turn_to("es-ES");
    screen.shows(messages::ERROR_TITLE_REQUIRED).await;
    let (text, error) = (screen.text(), screen.message(messages::ERROR_TITLE_REQUIRED));
    assert_eq!(text.matches(&error).count(), 2, "in the summary and beside the field: {text}");
    assert!(!text.contains(&english), "{text}");
}

/// Presses Enter in a field as an input method does; tells whether the browser would submit.
fn submits(screen: &Screen, field: &str, is_composing: bool, code: u32) -> bool {
    let init = KeyboardEventInit::new();
    init.set_key("Enter");
    init.set_bubbles(true);
    init.set_composed(true);
    init.set_cancelable(true);
    init.set_is_composing(is_composing);
    init.set_key_code(code);
    let event = KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &init).expect("browsers make events");
    let field: EventTarget = screen.all(&format!("[name='{field}']")).remove(0).unchecked_into();
    field.dispatch_event(&event).expect("it is not being dispatched")
}

/// Quality 22. Safari marks such a key by its code alone.
#[wasm_bindgen]
pub async fn enter_that_confirms_a_composed_word_never_submits() {
    let screen = form().await;
    for (is_composing, code) in [(true, 13), (false, 229), (true, 229)] {
        for field in ["title", "primaryContact.firstName", "primaryContact.email"] {
            assert!(!submits(&screen, field, is_composing, code), "{field} {is_composing} {code}");
        }
    }
    screen.settle().await;
    assert_eq!(screen.errors(), [""; 0]);
    assert!(submits(&screen, "title", false, 13), "any other Enter does");
}
