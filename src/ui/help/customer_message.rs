use crate::i18n::messages;
use crate::ui::kit::{Element, element};
use crate::ui::kit::{paragraph, subheading};
use crate::ui::requests::follow_up::Situation;
use crate::ui::requests::follow_up::message_editor;
use crate::ui::state::State;
use crate::ui::state::live;

/// What to tell the customer meanwhile.
pub fn customer_message(state: State) -> Element {
    element("section")
        .class("message-box")
        .child(subheading(state.text(messages::MESSAGE_TITLE)))
        .child(paragraph("hint", state.text(messages::MESSAGE_HINT)))
        .child(message_editor(state, "message", live(move || Situation::of_flow(&state.flow.get()))))
}
