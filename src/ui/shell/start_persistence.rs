use std::rc::Rc;

use leptos::prelude::*;

use crate::app::outbox::OutboxEntry;
use crate::app::owner::UNKNOWN_OWNER;
use crate::app::storage::PageEvent;
use crate::model::{Failure, RequestKind};
use crate::ui::drafts::{autosave, discard, flush, load, rewrite_with_owner, write_last};
use crate::ui::outbox::SubmissionHandle;
use crate::ui::outbox::{save_entry, send_now, start_deliveries};
use crate::ui::state::{Caller, FormState, State};

/// Starts autosave, and the delivery of outbox entries from earlier visits. Everything started here ends when the
/// widget is unmounted.
pub fn start_persistence(state: State) {
    RequestKind::ALL.iter().for_each(|&kind| autosave(state, state.form(kind)));
    let watching = state.storage().watch(Rc::new(move |signal| heard(state, signal)));
    StoredValue::new_local(watching);
    on_cleanup(move || RequestKind::ALL.iter().for_each(|&kind| write_last(state, state.form(kind))));
    Effect::new(move |before: Option<(Caller, String, u32)>| {
        let settings = state.settings.get();
        let present = (settings.caller.clone(), settings.backend.clone(), settings.turn);
        if before.as_ref() != Some(&present) {
            let is_another = before.is_some_and(|(_, _, turn)| turn != settings.turn);
            state.spawn(changed_hands(state, present.0.clone(), is_another));
        }
        present
    });
    Effect::new(move |_| {
        let is_only_here = !state.persistence.get().in_memory.is_empty();
        // The unload prompt is needed because a write that starts while the page unloads may not complete.
        let is_unsaved = |&kind: &RequestKind| state.form(kind).saving.get().machine.would_be_lost();
        let shall_ask = RequestKind::ALL.iter().any(is_unsaved) || is_only_here;
        state.storage().set_unload_prompt(shall_ask);
    });
}

fn heard(state: State, signal: PageEvent) {
    match signal {
        PageEvent::Hiding => return RequestKind::ALL.iter().for_each(|&kind| flush(state, state.form(kind))),
        PageEvent::Resumed => state.change_persistence(|persistence| persistence.wakes += 1),
        PageEvent::StorageChanged => {}
        PageEvent::SendRequested(key) => {
            if state.persistence.peek().entry(&key).is_some() {
                send_now(state, &key);
            }
        }
        PageEvent::Withdrawn(key, submitted) => state.change_persistence(|persistence| {
            persistence.withdrawn.add(&key, submitted, false);
            persistence.outbox.retain(|entry| !persistence.withdrawn.has(entry));
        }),
    }
    state.spawn(look_again(state));
}

async fn look_again(state: State) {
    if state.settings.peek().caller == Caller::Unknown {
        state.spawn(ask_who_calls(state));
    }
    load(state).await;
    start_deliveries(state);
}

/// Asks for the caller until the backend answers: it was unreachable when the widget was mounted. Without it nothing
/// could be delivered either.
async fn ask_who_calls(state: State) {
    const PAUSE: u32 = 30_000;
    if state.persistence.peek().is_asking {
        return;
    }
    state.change_persistence(|persistence| persistence.is_asking = true);
    while state.settings.peek().caller == Caller::Unknown {
        match state.lazy_services().caller().await {
            Ok(caller) => state.set_caller(Caller::Known(caller)),
            Err(Failure::NotFound | Failure::Unsupported) => state.set_caller(Caller::Known(None)),
            Err(_) => state.services().pause(PAUSE).await,
        }
    }
    state.change_persistence(|persistence| persistence.is_asking = false);
}

/// Called when the caller may have changed. If another user has signed in, drafts open in the forms are deleted; if the
/// caller has become known, they are saved again with the owner now known. The records shown are then loaded for this
/// caller.
async fn changed_hands(state: State, caller: Caller, is_another: bool) {
    if let Caller::Known(Some(person)) = &caller {
        let keep: fn(State, FormState) = if is_another { discard } else { rewrite_with_owner };
        RequestKind::ALL.iter().for_each(|&kind| keep(state, state.form(kind)));
        claim_own(state, person).await;
    }
    load(state).await;
    if caller == Caller::Unknown {
        state.spawn(ask_who_calls(state));
    }
    // Requests refused for lack of authentication may succeed now.
    let persistence = state.persistence.peek();
    let refused =
        persistence.outbox.iter().filter(|entry| entry.delivery.attention() == Some(Failure::Unauthorized.code()));
    refused.for_each(|entry| send_now(state, &entry.key));
    start_deliveries(state);
}

/// Assigns requests submitted in this page before the caller was known to the user who turned out to be signed in, so
/// that they are delivered without a further confirmation.
async fn claim_own(state: State, person: &str) {
    let persistence = state.persistence.peek();
    let unclaimed = persistence.outbox.iter().filter(|entry| entry.owner.as_deref() == Some(UNKNOWN_OWNER));
    let own = unclaimed.filter(|entry| SubmissionHandle::find(state, &entry.key).is_some());
    let own: Vec<_> = own.map(|entry| OutboxEntry { owner: Some(person.to_owned()), ..entry.clone() }).collect();
    for entry in own {
        save_entry(state, &entry).await;
    }
}
