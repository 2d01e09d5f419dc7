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
            (!told.is_empty()).then(|| all([title.into(), channels(state)]))
        },
    )
}

/// Returns a key that changes with the configured hours and channels; empty if there are none.
pub fn told(state: State) -> String {
    let settings = state.settings.get();
    let hours = settings.partner.hours.clone().unwrap_or_default();
    format!("{hours}\n{}", settings.partner.channels.join("\n")).trim().to_owned()
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
