use std::sync::Arc;

use leptos::prelude::AnyView;

use super::submission_handle::SubmissionHandle;
use super::withdraw::{edit_again, withdraw};
use super::worker::send_now;
use crate::app::outbox::{DeliveryState, OutboxEntry};
use crate::app::storage::PageEvent;
use crate::i18n::messages;
use crate::model::{Submitted, View};
use crate::ui::drafts::open_in_place;
use crate::ui::kit::{ConfirmPrompt, Element, button, confirm_prompt, element, switch};
use crate::ui::state::{HEADING, Live, State, live};

/// Buttons of an outbox entry; `about` holds the ids of the elements that name it and describe its state.
pub fn actions(state: State, key: &str, about: String) -> AnyView {
    let (drawn, key) = (key.to_owned(), key.to_owned());
    let is_delivered = move || {
        let persistence = state.persistence.get();
        persistence.entry(&key).is_some_and(|entry| entry.delivery.is_delivered())
    };
    switch(is_delivered, move |_| {
        let entry = state.persistence.peek().entry(&drawn)?.clone();
        let buttons = match entry.delivery.state() {
            DeliveryState::Delivered { id, .. } => of_what_has_arrived(state, &drawn, id, &about),
            _ => of_what_waits(state, &drawn, &about),
        };
        Some(buttons.into())
    })
}

fn of_what_has_arrived(state: State, key: &str, id: &str, about: &str) -> Element {
    let going = key.to_owned();
    let seen = button("secondary", state.text(messages::OUTBOX_DISMISS), move || delete(state, &going));
    let show = View::parse(&("request/".to_owned() + id))
        .map(|view| button("link", state.text(messages::SENT_VIEW), move || state.go(view.clone())));
    let buttons = [seen].into_iter().chain(show).map(|button| button.given("aria-describedby", about.to_owned()));
    element("div").class("actions").children(buttons)
}

fn of_what_waits(state: State, key: &str, about: &str) -> Element {
    let (asked, edited, going) = (key.to_owned(), key.to_owned(), key.to_owned());
    let is_disabled = is_sending(state, key);
    let send = button("secondary", state.text(messages::OUTBOX_SEND_NOW), move || send(state, &asked));
    let edit = button("link", state.text(messages::OUTBOX_EDIT), move || edit(state, &edited));
    let buttons = [send, edit]
        .map(|button| button.given("aria-describedby", about.to_owned()).disabled_while(is_disabled.clone()));
    let what = ConfirmPrompt {
        label: messages::OUTBOX_DELETE,
        question: messages::OUTBOX_DELETE_QUESTION,
        id: format!("delete-{key}"),
        about: about.to_owned(),
        is_disabled,
    };
    let delete = confirm_prompt(state, what, Arc::new(move || delete(state, &going)));
    element("div").class("actions").children(buttons).child(delete)
}

/// Whether this page is sending the entry. It can then be neither changed nor deleted, since the outcome would be
/// unknown. An entry that another tab is sending can, because this tab does not know about the attempt: the entry keeps
/// its idempotency key, and the user is warned that it may have been received.
fn is_sending(state: State, key: &str) -> Live<bool> {
    let key = key.to_owned();
    live(move || state.persistence.get().is_sending(&key))
}

/// Returns an entry that this page is not sending.
fn at_rest(state: State, key: &str) -> Option<OutboxEntry> {
    let persistence = state.persistence.peek();
    persistence.entry(key).filter(|entry| !persistence.is_sending(&entry.key)).cloned()
}

fn send(state: State, key: &str) {
    if at_rest(state, key).is_some() {
        state.announcement.set(state.localizer().text(messages::REVIEW_SENDING));
        send_now(state, key);
        // Another tab may hold the entry's lock.
        state.storage().broadcast(&PageEvent::SendRequested(key.to_owned()));
    }
}

/// Opens a request in its form again. Unless it is changed it keeps its idempotency key, so that it never becomes a
/// duplicate.
fn edit(state: State, key: &str) {
    let Some(entry) = at_rest(state, key) else { return };
    let form = state.form(entry.form.kind);
    if form.progress.peek().is_under_way() {
        return;
    }
    if let Some(handle) = SubmissionHandle::find(state, key).filter(|handle| handle.additional.is_none()) {
        edit_again(state, handle.form);
        state.go(View::NewRequest(entry.form.kind));
        return state.services().focus(HEADING);
    }
    state.spawn(async move {
        let files = entry.form.files.iter().map(|file| file.digest.clone()).collect();
        let submitted = Submitted { body: entry.body.clone(), files, key: entry.key.clone() };
        if !open_in_place(state, &entry.form, Some(&submitted)).await {
            return;
        }
        withdraw(state, &entry, Some(form)).await;
        state.go(View::NewRequest(entry.form.kind));
        state.services().focus(HEADING);
    });
}

fn delete(state: State, key: &str) {
    let Some(entry) = at_rest(state, key) else { return };
    state.spawn(async move {
        withdraw(state, &entry, None).await;
        state.announcement.set(state.localizer().text(messages::OUTBOX_DELETED));
        state.services().focus(HEADING);
    });
}
