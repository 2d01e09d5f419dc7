use leptos::prelude::*;

use crate::i18n::messages;
use crate::model::{Link, text};
use crate::ui::element::{all, element, live, switch};
use crate::ui::heading::{paragraph, subheading};
use crate::ui::link::new_tab;
use crate::ui::request_list::fixed;
use crate::ui::state::State;

/// How else the partner can be reached, and when; nothing where nobody has said.
pub fn partner_channels(state: State) -> AnyView {
    let partner = move || state.settings.get().partner.clone();
    let key = move || {
        let partner = partner();
        format!("{}\n{}", partner.hours.unwrap_or_default(), partner.channels.join("\n"))
    };
    switch(key, move |key| {
        if key.trim().is_empty() {
            return None;
        }
        let partner = partner();
        let hours = partner.hours.map(|hours| paragraph("hint", fixed(text::shown(&hours, 200))));
        let channels = partner.channels.iter().filter_map(|address| {
            let shown = text::shown(Link::parse(address)?.destination(), 120);
            Some(element("li").child(new_tab(state, address, live(move || shown.clone()))?))
        });
        let channels = element("ul").class("channels").attribute("role", "list").children(channels);
        Some(all([
            subheading(state.text(messages::PARTNER_CHANNELS)).into(),
            all(hours.map(Into::into)),
            channels.into(),
        ]))
    })
}
