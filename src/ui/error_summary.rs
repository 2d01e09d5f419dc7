use leptos::prelude::*;

use super::control::{control_id, flaw_text};
use super::form_state::FormState;
use super::state::State;
use crate::i18n::messages;
use crate::model::{Field, Flaw};

/// Id of the summary, which takes the focus when it appears.
pub const ERROR_SUMMARY: &str = "errors";

/// All that is wrong with a form, each entry leading to its field, as in GOV.UK's pattern.
#[component]
pub fn ErrorSummary(
    /// The form.
    form: FormState,
) -> impl IntoView {
    let state = State::from_context();
    move || {
        let flaws = form.flaws.get();
        (!flaws.is_empty()).then(|| {
            let entries: Vec<_> = flaws.into_iter().map(|(field, flaw)| entry(state, field, flaw)).collect();
            view! {
                <div id=ERROR_SUMMARY class="notice errors" part="errors" tabindex="-1" role="group" aria-labelledby="errors-title">
                    <h3 id="errors-title" class="notice-title">{state.text(messages::ERRORS_TITLE)}</h3>
                    <ul role="list">{entries}</ul>
                </div>
            }
            .into_any()
        })
    }
}

/// A button and no link: the fragment of a link would change the page's address if it ever were followed.
fn entry(state: State, field: Field, flaw: Flaw) -> AnyView {
    let lead = move |_| state.services().focus(&control_id(field));
    view! {
        <li><button type="button" class="link" on:click=lead>{flaw_text(state, field, flaw)}</button></li>
    }
    .into_any()
}
