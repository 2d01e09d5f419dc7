use super::effects::after_draw;
use super::element::{Element, button, element};
use super::heading::paragraph;
use super::link::anchor;
use super::switch::switch;
use crate::i18n::{MessageId, messages};
use crate::ui::state::{HEADING, Live, State};

/// Notice for a failure: what happened, what to do next, a contact, and a button to retry.
///
/// Its `slot` shows the fallback content that the page put inside the element for the case that the widget cannot help.
pub fn failure_notice(state: State, title: MessageId, advice: Live<String>, retry: impl Fn() + 'static) -> Element {
    notice(state, "notice failure", title, advice).child(again(state, Box::new(retry)))
}

/// Notice above the button that submits: why a request was not sent, and what to do next. That of a delayed request,
/// which is retried automatically, is styled as information, not as an error.
pub fn submission_notice(state: State, is_late: bool, title: MessageId, advice: Live<String>) -> Element {
    notice(state, if is_late { "notice waiting" } else { "notice failure" }, title, advice)
}

fn notice(state: State, class: &'static str, title: MessageId, advice: Live<String>) -> Element {
    let address = move || {
        let settings = state.settings.get();
        settings.contact.clone()
    };
    let contact = switch(address, |link| {
        let link = link?;
        let address = link.as_str();
        let plain = ["mailto:", "tel:"].iter().find_map(|scheme| address.strip_prefix(scheme));
        let shown = plain.unwrap_or(address).to_owned();
        Some(anchor(&link).literal(shown).into())
    });
    let said = advice.clone();
    after_draw(move || state.announcement.set(state.localizer().text(title) + "\n" + &said()));
    element("div")
        .attribute("class", class)
        .attribute("part", "notice")
        .child(paragraph("notice-title", state.text(title)))
        .child(paragraph("advice", advice))
        .child(element("p").class("notice-contact").child(element("slot")).child(contact))
}

fn again(state: State, retry: Box<dyn Fn()>) -> Element {
    button("secondary", state.text(messages::TRY_AGAIN), move || {
        retry();
        // The notice disappears, and with it the button that has the focus.
        state.services().focus(HEADING);
    })
}
