use super::element::{Element, element};
use super::icon::icon;
use crate::i18n::MessageId;
use crate::model::View;
use crate::ui::state::State;

/// A card that leads to a view of the widget.
pub fn view_card(state: State, view: View, drawing: &'static str, title: MessageId, hint: MessageId) -> Element {
    let card = element("button").attribute("type", "button").part("card").on("click", move |_| state.go(view.clone()));
    element("li").child(card_text(state, card, drawing, title, hint))
}

/// Adds an icon, a title and a hint to a card.
pub fn card_text(state: State, card: Element, drawing: &'static str, title: MessageId, hint: MessageId) -> Element {
    card.child(icon(drawing))
        .child(element("span").class("card-title").text(state.text(title)))
        .child(element("span").class("card-hint").text(state.text(hint)))
}
