use leptos::prelude::*;
use leptos::task::spawn_local;

use super::state::State;
use crate::i18n::messages;

/// A button that copies plain text and says so.
#[component]
pub fn CopyButton(
    /// What the button says.
    label: &'static str,
    /// What is copied.
    text: String,
) -> impl IntoView {
    let state = State::from_context();
    let copied = RwSignal::new(false);
    let copy = move |_| {
        let done = state.services().copy(text.clone());
        spawn_local(async move {
            if done.await && copied.try_set(true).is_none() {
                let text = state.localizer().text(messages::COPIED);
                state.announce(text);
            }
        });
    };
    view! {
        <button type="button" class="secondary" on:click=copy>
            {move || state.localizer().text(if copied.get() { messages::COPIED } else { label })}
        </button>
    }
}
