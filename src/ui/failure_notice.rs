use leptos::prelude::*;

use super::state::State;
use crate::i18n::messages;

/// A failure: what happened, what to do next, a way to try again, and whom to turn to.
///
/// The slot shows what the page put inside the element for the case that the widget cannot help.
#[component]
pub fn FailureNotice(
    /// What happened.
    title: Signal<String>,
    /// What to do next.
    advice: Signal<String>,
    /// Tries again.
    retry: Callback<()>,
) -> impl IntoView {
    let state = State::from_context();
    let contact = move || {
        let link = state.contact.get()?;
        let shown = link.as_str().trim_start_matches("mailto:").trim_start_matches("tel:").to_owned();
        Some(view! { <a href=link.as_str().to_owned()>{shown}</a> }.into_any())
    };
    view! {
        <div class="notice failure" part="notice" role="alert">
            <p class="notice-title">{title}</p>
            <p>{advice}</p>
            <p class="notice-contact"><slot></slot>{contact}</p>
            <button type="button" class="secondary" on:click=move |_| retry.run(())>
                {state.text(messages::TRY_AGAIN)}
            </button>
        </div>
    }
}
