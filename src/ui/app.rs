use leptos::ev;
use leptos::prelude::*;

use super::shell::Shell;
use super::state::State;
use crate::i18n::messages;
use crate::model::Display;

/// The whole widget, as its `display` asks: in place, in a dialog, or in a dialog behind a button.
#[component]
pub fn App(
    /// The widget's state, for all views below.
    state: State,
) -> impl IntoView {
    provide_context(state);
    let display = Memo::new(move |_| state.display.get());
    let language = Signal::derive(move || state.localizer().tag().to_owned());
    view! {
        <div
            class="support-widget"
            part="widget"
            lang=language
            dir="ltr"
            data-theme=move || state.theme.get().as_str()
            on:keydown=keep_typing_inside
            on:keyup=keep_typing_inside
            on:keypress=keep_typing_inside
        >
            {move || match display.get() {
                Display::Inline => view! { <Shell/> }.into_any(),
                Display::Dialog => view! { <Dialog/> }.into_any(),
                Display::Launcher => view! { <Launcher/> <Dialog/> }.into_any(),
            }}
        </div>
    }
}

/// The button that opens the dialog.
#[component]
fn Launcher() -> impl IntoView {
    let state = State::from_context();
    view! {
        <button
            type="button"
            class="launcher"
            part="launcher"
            aria-haspopup="dialog"
            on:click=move |_| state.open.set(true)
        >
            {state.text(messages::LAUNCHER)}
        </button>
    }
}

/// The browser's own modal dialog, which keeps the focus, closes with Escape and gives the focus back.
#[component]
fn Dialog() -> impl IntoView {
    let state = State::from_context();
    Effect::new(move |_| state.services().set_modal(state.open.get()));
    view! {
        <dialog
            class="dialog"
            part="dialog"
            aria-label=state.text(messages::REGION)
            on:close=move |_| state.open.set(false)
        >
            <Shell/>
        </dialog>
    }
}

/// Keeps characters typed into a field from the page's keyboard shortcuts, which would take them for commands.
fn keep_typing_inside(event: ev::KeyboardEvent) {
    let is_character = event.key().chars().count() == 1 && !event.ctrl_key() && !event.meta_key();
    if is_character {
        event.stop_propagation();
    }
}
