use crate::i18n::messages;
use crate::ui::element::{Element, button, element};
use crate::ui::heading::paragraph;
use crate::ui::state::{HEADING, State};

/// Says that a request is only late: it is kept, and sent as soon as that is possible, with nobody's doing.
pub fn queued_notice(state: State, send: impl Fn() + 'static) -> Element {
    let text = |id| state.localizer().text(id);
    // The voice was there before it has something to say; a notice that is born speaking may not be heard.
    state.announcement.set(text(messages::SEND_QUEUED_TITLE) + "\n" + &text(messages::SEND_QUEUED));
    element("div")
        .attribute("class", "notice waiting")
        .attribute("part", "notice")
        .child(paragraph("notice-title", state.text(messages::SEND_QUEUED_TITLE)))
        .child(paragraph("advice", state.text(messages::SEND_QUEUED)))
        .child(element("p").class("notice-contact").child(element("slot")))
        .child(button("secondary", state.text(messages::QUEUE_SEND), move || {
            send();
            // The notice goes, and with it the button that has the focus.
            state.services().focus(HEADING);
        }))
}
