use leptos::prelude::*;

use crate::i18n::messages;
use crate::model::{Link, text};
use crate::ui::kit::{all, element, fixed, new_tab, paragraph, subheading, switch};
use crate::ui::state::{State, live};

/// The partner's other channels and hours; empty if none are configured.
pub fn partner_channels(state: State) -> AnyView {
    switch(
        move || told(state),
        move |told| {
            let title = subheading(state.text(messages::PARTNER_CHANNELS));
            told.map(|_| all([title.into(), channels(state)]))
        },
    )
}

/// The configured hours and channels; `None` if there are none.
pub fn told(state: State) -> Option<(Option<String>, Vec<String>)> {
    let settings = state.settings.get();
    let (hours, channels) = (settings.partner.hours.clone(), settings.partner.channels.clone());
    let is_any = hours.iter().chain(&channels).any(|told| !told.trim().is_empty());
    is_any.then_some((hours, channels))
}

/// The list of the configured hours and channels.
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
