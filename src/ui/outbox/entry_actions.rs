use std::sync::Arc;

use leptos::prelude::AnyView;

use crate::app::outbox::{DeliveryState, delete, edit, send};
use crate::i18n::messages;
use crate::model::View;
use crate::ui::kit::{ConfirmPrompt, Element, button, confirm_prompt, element, switch};
use crate::ui::state::{Live, State, live};

/// Buttons of an outbox entry; `about` holds the ids of the elements that name it and describe its state.
pub fn actions(state: State, key: &str, about: String) -> AnyView {
    let (drawn, key) = (key.to_owned(), key.to_owned());
    let is_delivered = move || {
        let persistence = state.persistence.get();
        persistence.queue.entry(&key).is_some_and(|entry| entry.delivery.is_delivered())
    };
    switch(is_delivered, move |_| {
        let entry = state.persistence.peek().queue.entry(&drawn)?.clone();
        let buttons = match entry.delivery.state() {
            DeliveryState::Delivered { id, .. } => of_what_has_arrived(state, &drawn, id, &about),
            _ => of_what_waits(state, &drawn, &about),
        };
        Some(buttons.into())
    })
}

fn of_what_has_arrived(state: State, key: &str, id: &str, about: &str) -> Element {
    let going = key.to_owned();
    let seen = button("secondary", state.text(messages::OUTBOX_DISMISS), move || delete(&state.app(), &going));
    let show = View::parse(&("request/".to_owned() + id))
        .map(|view| button("link", state.text(messages::SENT_VIEW), move || state.go(view.clone())));
    let buttons = [seen].into_iter().chain(show).map(|button| button.given("aria-describedby", about.to_owned()));
    element("div").class("actions").children(buttons)
}

fn of_what_waits(state: State, key: &str, about: &str) -> Element {
    let (asked, edited, going) = (key.to_owned(), key.to_owned(), key.to_owned());
    let is_disabled = is_sending(state, key);
    let send = button("secondary", state.text(messages::OUTBOX_SEND_NOW), move || send(&state.app(), &asked));
    let edit = button("link", state.text(messages::OUTBOX_EDIT), move || edit(&state.app(), &edited));
    let buttons = [send, edit]
        .map(|button| button.given("aria-describedby", about.to_owned()).disabled_while(is_disabled.clone()));
    let what = ConfirmPrompt {
        label: messages::OUTBOX_DELETE,
        question: messages::OUTBOX_DELETE_QUESTION,
        id: format!("delete-{key}"),
        about: about.to_owned(),
        is_disabled,
    };
    let delete = confirm_prompt(state, what, Arc::new(move || delete(&state.app(), &going)));
    element("div").class("actions").children(buttons).child(delete)
}

/// Whether this page is sending the entry. It can then be neither changed nor deleted, since the outcome would be
/// unknown. An entry that another tab is sending can, because this tab does not know about the attempt: the entry keeps
/// its idempotency key, and the user is warned that it may have been received.
fn is_sending(state: State, key: &str) -> Live<bool> {
    let key = key.to_owned();
    live(move || state.persistence.get().queue.is_sending(&key))
}
