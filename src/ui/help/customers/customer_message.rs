use crate::i18n::messages;
use crate::ui::kit::{Element, element, paragraph, subheading};
use crate::ui::requests::follow_up::{MessageContext, message_editor};
use crate::ui::state::{State, live};

/// Message with which to tell the customer that the problem is being handled.
pub fn customer_message(state: State) -> Element {
    element("section")
        .class("message-box")
        .child(subheading(state.text(messages::CUSTOMER_MESSAGE_TITLE)))
        .child(paragraph("hint", state.text(messages::CUSTOMER_MESSAGE_HINT)))
        .child(message_editor(state, "message", live(move || MessageContext::of_flow(&state.flow.get()))))
}
