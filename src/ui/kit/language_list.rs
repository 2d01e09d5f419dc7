use leptos::ev::Event;
use leptos::prelude::*;

use super::element::{Element, element};
use crate::i18n::{AVAILABLE, MessageId};
use crate::ui::state::{Live, State, live};

/// A select box with all languages, for content whose language may differ from the page's.
pub fn language_list(
    state: State,
    id: String,
    label: MessageId,
    chosen: Live<String>,
    choose: impl Fn(String) + 'static,
) -> Element {
    let options = AVAILABLE.iter().map(|&tag| {
        let chosen = chosen.clone();
        element("option")
            .attribute("value", tag)
            .flag("selected", live(move || chosen() == tag))
            .attribute("lang", tag)
            .literal(state.services().language_name(tag))
    });
    let list = element("select")
        .given("id", id.clone())
        .on("change", move |event: Event| choose(event_target_value(&event)))
        .children(options);
    labelled(state, id, label, element("div").class("list").child(list))
}

/// Lays out a control with this id, or an element that contains it, below its label.
pub fn labelled(state: State, id: String, label: MessageId, control: Element) -> Element {
    element("div").part("field").child(element("label").given("for", id).text(state.text(label))).child(control)
}
