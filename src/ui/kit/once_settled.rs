use std::cell::RefCell;
use std::rc::Rc;

use leptos::prelude::*;

use super::effects::{after_pause, effect};
use super::heading::paragraph;
use super::switch::switch;
use crate::app::settings::Caller;
use crate::i18n::messages;
use crate::ui::state::{Chunk, ChunkState, Shared, State};

/// A view below those of drafts and outbox. What comes above a view that is shown would move it under the pointer: so
/// where there may be records, this one is drawn when they are read, or after a timeout.
pub fn once_records_are_read(state: State, view: impl Fn() -> AnyView + Send + Sync + 'static) -> AnyView {
    let is_due = settled(state, Box::new(records_are_read(state)));
    switch(
        move || *is_due.get(),
        move |is_due| Some(if is_due { view() } else { paragraph("loading", state.text(messages::LOADING)).into() }),
    )
}

/// A view below others that are loaded, which `is_settled` tells. It is drawn when they are there, or after a timeout.
pub fn once_settled(
    state: State,
    is_settled: impl Fn() -> bool + 'static,
    view: impl Fn() -> AnyView + Send + Sync + 'static,
) -> AnyView {
    let is_due = settled(state, Box::new(is_settled));
    switch(move || *is_due.get(), move |is_due| is_due.then(&view))
}

/// Becomes true when a condition holds for the first time, or after a timeout.
#[inline(never)]
fn settled(state: State, is_settled: Box<dyn Fn() -> bool>) -> Shared<bool> {
    const TIMEOUT: u32 = 3_000;
    let is_due = Shared::new(is_settled());
    if !*is_due.peek() {
        after_pause(state, TIMEOUT, move || is_due.change(|is_due| *is_due = true));
        effect(move || {
            if is_settled() && !*is_due.peek() {
                is_due.set(true);
            }
        });
    }
    is_due
}

/// Tells whether the records of the present caller are read, and what shows them is there. They are read again as soon as
/// the caller is known.
fn records_are_read(state: State) -> impl Fn() -> bool + 'static {
    let is_read = move || state.persistence.get().is_known && state.settings.get().caller != Caller::Unknown;
    let is_any = !untrack(is_read) && state.services().may_have_records();
    let before = RefCell::new(None);
    move || {
        let (persistence, settings) = (state.persistence.get(), state.settings.get());
        let shown = state.chunk(Chunk::Records).get();
        let is_out_of_reach = persistence.storage_error.is_some() || matches!(*shown, ChunkState::Failed(_));
        if !is_any || is_out_of_reach {
            return true;
        }
        let is_read = if settings.caller == Caller::Unknown {
            // Without an answer of the backend the caller stays unknown.
            settings.features.is_some()
        } else {
            let mut before = before.borrow_mut();
            !Rc::ptr_eq(before.get_or_insert_with(|| persistence.clone()), &persistence)
        };
        persistence.is_known && is_read && !shown.is_under_way()
    }
}
