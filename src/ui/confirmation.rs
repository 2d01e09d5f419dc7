use leptos::prelude::*;

use super::copy_button::CopyButton;
use super::form_state::FormState;
use super::heading::Heading;
use super::state::{HEADING, Offers, State};
use crate::i18n::messages;
use crate::model::{Receipt, Severity, Stage, View, text};

/// The end of a form: the reference to keep, and what happens next.
#[component]
pub fn Confirmation(
    /// The form.
    form: FormState,
) -> impl IntoView {
    let state = State::from_context();
    let sent = form.submission.with_untracked(|submission| match submission.stage() {
        Stage::Sent(receipt) => Some((receipt.clone(), submission.request().map(|request| request.severity))),
        _ => None,
    });
    sent.map(|(receipt, severity)| confirmed(state, form, receipt, severity))
}

fn confirmed(state: State, form: FormState, receipt: Receipt, severity: Option<Severity>) -> AnyView {
    let reference = text::shown(&receipt.reference, 80);
    let promise = promise(state, &receipt, severity);
    let view = View::parse(&format!("request/{}", receipt.id));
    let another = move |_| {
        form.restart();
        state.services().focus(HEADING);
    };
    view! {
        <div class="notice success" part="notice">
            <Heading text=state.text(messages::SENT_TITLE)/>
            <p class="reference-label">{state.text(messages::SENT_REFERENCE)}</p>
            <p class="reference" part="reference">{reference.clone()}</p>
            <CopyButton label=messages::SENT_COPY text=reference/>
        </div>
        <p>{state.text(messages::SENT_NEXT)}</p>
        <p>{promise}</p>
        <div class="actions">
            {move || view.clone().filter(|_| state.offers.get() == Offers::Requests).map(|view| view! {
                <button type="button" class="secondary" on:click=move |_| leave(state, form, view.clone())>
                    {state.text(messages::SENT_VIEW)}
                </button>
            }.into_any())}
            <button type="button" class="secondary" on:click=another>{state.text(messages::SENT_ANOTHER)}</button>
            <button type="button" class="secondary" on:click=move |_| leave(state, form, View::Home)>
                {state.text(messages::SENT_HOME)}
            </button>
        </div>
    }
    .into_any()
}

/// Leaves the confirmation for good: the form behind it is empty again.
fn leave(state: State, form: FormState, view: View) {
    state.go(view);
    form.restart();
}

/// When the operator answers first, counted from when the backend stored the request.
fn promise(state: State, receipt: &Receipt, severity: Option<Severity>) -> Signal<String> {
    let created = receipt.created_date;
    Signal::derive(move || {
        let level = state.rules.with(|rules| rules.severities.iter().find(|level| Some(level.id) == severity).cloned());
        let Some(promise) = level.and_then(|level| level.first_response) else { return String::new() };
        let localizer = state.localizer();
        let time = state.services().date_time(localizer.tag(), promise.due(created));
        localizer.text_with(messages::SEVERITY_RESPONSE, &[("time", time.into())])
    })
}
