use std::rc::Rc;

use leptos::prelude::*;

use super::autosave::{flush, keep, sign};
use super::device::Signal;
use super::load::load;
use super::tend::tend_all;
use crate::model::{Failure, RequestKind};
use crate::ui::settings::Caller;
use crate::ui::state::State;

/// Begins to keep what is written, and to deliver what was submitted on an earlier visit. What is begun here ends with the
/// widget.
pub fn begin(state: State) {
    RequestKind::ALL.iter().for_each(|&kind| keep(state, state.form(kind)));
    let watching = state.device().watch(Rc::new(move |signal| heard(state, signal)));
    StoredValue::new_local(watching);
    Effect::new(move |before: Option<Caller>| {
        let caller = state.settings.get().caller.clone();
        if before.as_ref() != Some(&caller) {
            state.services().spawn(Box::pin(changed_hands(state, before, caller.clone())));
        }
        caller
    });
    Effect::new(move |_| {
        let is_only_here = !state.kept.get().in_memory.is_empty();
        let is_unsaved = |&kind: &RequestKind| state.form(kind).saving.get().machine.would_be_lost();
        let shall_ask = RequestKind::ALL.iter().any(is_unsaved) || is_only_here;
        state.device().ask_before_leaving(shall_ask);
    });
}

fn heard(state: State, signal: Signal) {
    if state.kept.is_gone() {
        return;
    }
    match signal {
        Signal::Hiding => RequestKind::ALL.iter().for_each(|&kind| flush(state, state.form(kind))),
        Signal::Awake => state.kept.change(|kept| kept.wakes += 1),
        Signal::Changed => {}
    }
    if signal != Signal::Hiding {
        state.services().spawn(Box::pin(look_again(state)));
    }
}

async fn look_again(state: State) {
    if state.settings.peek().caller == Caller::Unknown {
        ask_who_calls(state).await;
    }
    load(state).await;
    if !state.kept.is_gone() {
        tend_all(state);
    }
}

/// The backend could not be asked when the widget came; without it nothing can be delivered either.
async fn ask_who_calls(state: State) {
    let answer = state.later_services().caller().await;
    if state.kept.is_gone() {
        return;
    }
    match answer {
        Ok(caller) => state.set_caller(Caller::Known(caller)),
        Err(Failure::NotFound | Failure::Unsupported) => state.set_caller(Caller::Known(None)),
        Err(_) => {}
    }
}

/// Somebody else may look now: what the one before has written is neither shown nor kept for them.
async fn changed_hands(state: State, before: Option<Caller>, now: Caller) {
    if let (Some(Caller::Known(Some(before))), Caller::Known(Some(now))) = (&before, &now)
        && before != now
    {
        RequestKind::ALL.iter().for_each(|&kind| state.forget(state.form(kind)));
    }
    if let (Some(Caller::Unknown), Caller::Known(Some(_))) = (&before, &now) {
        RequestKind::ALL.iter().for_each(|&kind| sign(state, state.form(kind)));
    }
    load(state).await;
    if state.kept.is_gone() {
        return;
    }
    // Who was not signed in may be now.
    let kept = state.kept.peek();
    let refused = kept.outbox.iter().filter(|entry| entry.delivery.attention() == Some(Failure::Unauthorized.code()));
    refused.for_each(|entry| state.ask_for(&entry.key));
    tend_all(state);
}
