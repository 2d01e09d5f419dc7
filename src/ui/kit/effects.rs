//! Effects. All share one type each: every further type of an effect or a task would bring another copy of Leptos' code.

use leptos::prelude::*;

use crate::ui::state::State;

/// Runs `act` after the present draw, and whenever a signal that it reads has changed.
pub fn effect(act: impl Fn() + 'static) {
    effect_boxed(Box::new(act));
}

/// Runs `act` once, after the view that is being built has been drawn. Building a view changes nothing but the view.
pub fn after_draw(act: impl Fn() + 'static) {
    effect(move || untrack(&act));
}

/// Runs `act` after a pause in milliseconds. The view may be gone by then.
pub fn after_pause(state: State, milliseconds: u32, act: impl FnOnce() + 'static) {
    after_pause_boxed(state, milliseconds, Box::new(act));
}

#[inline(never)]
fn effect_boxed(act: Box<dyn Fn()>) {
    Effect::new(move |_| act());
}

#[inline(never)]
fn after_pause_boxed(state: State, milliseconds: u32, act: Box<dyn FnOnce()>) {
    let pause = state.services().pause(milliseconds);
    state.spawn(async move {
        pause.await;
        act();
    });
}
