use leptos::ev::Event;
use leptos::prelude::*;

use super::shell::shell;
use crate::i18n::messages;
use crate::model::Display;
use crate::ui::kit::{Element, all, begin_when_loaded, button, effect, element, pressed, switch};
use crate::ui::state::{State, live};

/// The whole widget, in the configured `display` mode: inline, in a dialog, or in a dialog behind a launcher button.
pub fn app(state: State) -> AnyView {
    begin_when_loaded(state);
    state.await_first_frames();
    let display = move || state.settings.get().display;
    let body = switch(display, move |display| {
        Some(match display {
            Display::Inline => shell(state).into(),
            Display::Dialog => dialog(state).into(),
            Display::Launcher => all([launcher(state).into(), dialog(state).into()]),
        })
    });
    let theme = live(move || Some(state.settings.get().theme.as_str().to_owned()));
    element("div")
        .attribute("class", "support-widget")
        .attribute("part", "widget")
        .live_attribute("dir", live(move || Some(state.localizer().direction().to_owned())))
        .live_attribute("lang", live(move || Some(state.localizer().tag().to_owned())))
        .live_attribute("data-theme", theme)
        .on("keydown", keep_typing_inside)
        .on("keyup", keep_typing_inside)
        .on("keypress", keep_typing_inside)
        .child(body)
        .into()
}

/// The launcher: a button that opens the dialog.
fn launcher(state: State) -> Element {
    button("launcher", state.text(messages::LAUNCHER), move || state.open.set(true))
        .attribute("aria-haspopup", "dialog")
}

/// The native modal dialog, whose focus management is the browser's: it traps the focus, closes with Escape, and
/// returns the focus.
fn dialog(state: State) -> Element {
    effect(move || state.services().set_modal(*state.open.get()));
    element("dialog")
        .part("dialog")
        .worded("aria-label", state.text(messages::WIDGET_REGION))
        .on("close", move |_| state.open.set(false))
        .child(shell(state))
}

/// Stops keyboard events of text fields from reaching the page, whose keyboard shortcuts would react to them.
fn keep_typing_inside(event: Event) {
    let Some(event) = pressed(event) else { return };
    let is_character = event.key().chars().count() == 1 && !event.ctrl_key() && !event.meta_key();
    if is_character {
        event.stop_propagation();
    }
}
