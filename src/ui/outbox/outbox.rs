use leptos::prelude::*;

use super::entry::entry;
use crate::i18n::{MessageId, messages};
use crate::model::{Feature, RequestKind, View};
use crate::ui::drafts::storage_warning;
use crate::ui::kit::{Element, all, button, element, empty_state, heading, keyed, paragraph, switch, when};
use crate::ui::state::{Caller, State};

/// The outbox view: undelivered requests, each with its state and actions.
pub fn outbox(state: State) -> AnyView {
    let list = switch(
        move || instead_of_list(state),
        move |instead| match instead {
            Some(messages::OUTBOX_EMPTY) => Some(empty(state).into()),
            Some(words) => Some(paragraph("empty", state.text(words)).into()),
            None => Some(list(state)),
        },
    );
    all([
        heading(state.text(messages::OUTBOX_TITLE)).into(),
        paragraph("lead", state.text(messages::OUTBOX_INTRO)).into(),
        storage_warning(state),
        list,
        when(move || instead_of_list(state) != Some(messages::LOADING), contact),
    ])
}

/// The page's contact. It is below the list, which would move it when it comes.
fn contact() -> Element {
    element("p").class("notice-contact").child(element("slot"))
}

/// The text shown when there is nothing to list.
fn instead_of_list(state: State) -> Option<MessageId> {
    let persistence = state.persistence.get();
    if persistence.queue.listed().next().is_some() {
        return None;
    }
    let is_known = persistence.is_known && state.settings.get().caller != Caller::Unknown;
    Some(match is_known {
        true if persistence.has_newer => messages::STORAGE_NEWER_VERSION,
        true => messages::OUTBOX_EMPTY,
        // Submitted requests are shown only once the signed-in user is known.
        false => messages::LOADING,
    })
}

/// Nothing is waiting: what has been received is among the requests, where the backend offers them.
fn empty(state: State) -> Element {
    let has_requests = state.settings.peek().has(Feature::Requests);
    let show = button("secondary", state.text(messages::HOME_REQUESTS), move || {
        state.go(View::Requests(RequestKind::PartnerCenter));
    });
    let next = has_requests.then(|| state.text(messages::OUTBOX_EMPTY_HINT));
    empty_state(state.text(messages::OUTBOX_EMPTY), next, has_requests.then_some(show))
}

fn list(state: State) -> AnyView {
    let keys = move || state.persistence.get().queue.listed().map(|entry| entry.key.clone()).collect();
    let entries = keyed(keys, move |key| entry(state, &key));
    element("ul").part("outbox").attribute("role", "list").child(entries).into()
}
