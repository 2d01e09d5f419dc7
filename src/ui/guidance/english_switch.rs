use leptos::prelude::*;

use super::guide::Guide;
use crate::i18n::messages;
use crate::ui::kit::{element, when};
use crate::ui::state::live;

/// A switch that shows the English beside each text; empty if the texts are in English.
pub fn english_switch(guide: Guide) -> AnyView {
    when(
        move || guide.is_translated(),
        move || {
            let is_on = move || if guide.is_on() { "true" } else { "false" };
            element("button")
                .attribute("type", "button")
                .attribute("role", "switch")
                .class("english-switch")
                .live_attribute("aria-checked", live(move || Some(is_on().to_owned())))
                .on("click", move |_| guide.turn())
                .child(element("span").class("track").attribute("aria-hidden", "true"))
                .child(element("span").text(guide.state.text(messages::GUIDANCE_SHOW_ENGLISH)))
        },
    )
}
