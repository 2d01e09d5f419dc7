use leptos::prelude::*;

use crate::i18n::messages;
use crate::model::{Link, text};
use crate::ui::kit::{all, element, fixed, new_tab, paragraph, subheading, switch};
use crate::ui::state::{State, live};

/// How else the partner can be reached, and when; nothing where nobody has said.
pub fn partner_channels(state: State) -> AnyView {
    switch(
        move || told(state),
        move |told| {
            let title = subheading(state.text(messages::PARTNER_CHANNELS));
            (!told.is_empty()).then(|| all([title.into(), channels(state)]))
        },
    )
}

/// What has been said of hours and channels, as a word that changes with it; empty where nobody has said anything.
pub fn told(state: State) -> String {
    let settings = state.settings.get();
    let hours = settings.partner.hours.clone().unwrap_or_default();
    format!("{hours}\n{}", settings.partner.channels.join("\n")).trim().to_owned()
}

/// The partner's hours and channels, as they are said now.
pub fn channels(state: State) -> AnyView {
    let partner = state.settings.peek().partner.clone();
    let hours = partner.hours.map(|hours| paragraph("hint", fixed(text::shown(&hours, 200))));
    let channels = partner.channels.iter().filter_map(|address| {
        let shown = text::shown(Link::parse(address)?.destination(), 120);
        Some(element("li").child(new_tab(state, address, live(move || shown.clone()))?))
    });
    let channels = element("ul").class("channels").attribute("role", "list").children(channels);
    all([all(hours.map(Into::into)), channels.into()])
}
