use leptos::prelude::*;

use super::articles::articles;
use super::partner_channels::partner_channels;
use super::remote_data::RemoteData;
use super::service_step::services;
use crate::i18n::messages;
use crate::model::{Feature, RequestKind, View};
use crate::ui::kit::{all, element, heading, icons, once_settled, paragraph, subheading, switch, view_card, when};
use crate::ui::state::State;

/// The home view of customers: self-help first, then the way to their partner.
pub fn self_help(state: State) -> AnyView {
    const KIND: RequestKind = RequestKind::CustomerSelfService;
    let found = RemoteData::nothing();
    let has = move |feature| state.settings.get().has(feature);
    let help = switch(
        move || (has(Feature::Services), has(Feature::Articles)),
        move |_| {
            let choose = move || state.go(View::NewRequest(RequestKind::Customer));
            let services = has(Feature::Services).then(|| {
                let title = subheading(state.text(messages::SELF_HELP_SERVICES));
                element("section").child(title).child(services(state, KIND, found, choose)).into()
            });
            Some(all([articles(state, KIND)].into_iter().chain(services)))
        },
    );
    let is_settled = move || found.get().is_settled(state, Feature::Services);
    all([
        heading(state.text(messages::HOME_TITLE)).into(),
        paragraph("lead", state.text(messages::SELF_HELP_INTRO)).into(),
        help,
        once_settled(state, is_settled, move || below(state)),
    ])
}

/// What is below the list of services, which would move it when it comes: the way to the partner.
fn below(state: State) -> AnyView {
    let ask = View::NewRequest(RequestKind::Customer);
    let own = View::Requests(RequestKind::Customer);
    let has_requests = move || state.settings.get().has(Feature::Requests);
    let own = move || view_card(state, own.clone(), icons::LIST, messages::HOME_REQUESTS, messages::HOME_REQUESTS_HINT);
    let cards = element("ul")
        .class("cards")
        .attribute("role", "list")
        .child(view_card(state, ask, icons::HEADSET, messages::SELF_HELP_ASK, messages::SELF_HELP_ASK_HINT))
        .child(when(has_requests, own));
    all([subheading(state.text(messages::SELF_HELP_MORE)).into(), cards.into(), partner_channels(state)])
}
