use leptos::prelude::*;

use super::control::control_id;
use super::failure_notice::FailureNotice;
use super::form_state::FormState;
use super::heading::Heading;
use super::request_form::category_name;
use super::send::{again, send};
use super::state::State;
use crate::i18n::{messages, wording};
use crate::model::{Category, ContactMethod, Failure, Field, Severity, Stage};

/// What is about to be sent, with a way back to each entry.
#[component]
pub fn Review(
    /// The form.
    form: FormState,
) -> impl IntoView {
    let state = State::from_context();
    let stage = Memo::new(move |_| form.submission.with(|submission| submission.stage().clone()));
    let is_busy = Memo::new(move |_| matches!(stage.get(), Stage::Sending { .. } | Stage::Waiting { .. }));
    let entries: Vec<_> = Field::ALL
        .iter()
        .filter(|field| field.is_part_of(form.kind))
        .map(|&field| entry(state, form, field, is_busy))
        .collect();
    view! {
        <Heading text=state.text(messages::REVIEW_TITLE)/>
        <p class="lead">{state.text(messages::REVIEW_INTRO)}</p>
        <dl class="review" part="review">{entries}</dl>
        {move || match stage.get() {
            Stage::Failed(failure) => Some(failed(state, form, failure)),
            _ => None,
        }}
        <div class="actions">
            <button
                type="button"
                class="primary"
                part="primary"
                aria-disabled=move || is_busy.get().then_some("true")
                on:click=move |_| send(state, form)
            >
                {state.text(messages::REVIEW_SUBMIT)}
            </button>
            <p class="progress">{move || progress(state, &stage.get())}</p>
        </div>
    }
}

fn progress(state: State, stage: &Stage) -> String {
    match stage {
        Stage::Sending { attempt: 1 } => state.localizer().text(messages::REVIEW_SENDING),
        Stage::Sending { attempt } | Stage::Waiting { attempt, .. } => again(state, *attempt),
        _ => String::new(),
    }
}

fn entry(state: State, form: FormState, field: Field, is_busy: Memo<bool>) -> AnyView {
    let label = state.text(wording::label(field));
    let change = move |_| {
        let mut is_editing = false;
        form.submission.update(|submission| {
            submission.edit();
            is_editing = *submission.stage() == Stage::Editing;
        });
        if is_editing {
            state.services().focus(&control_id(field));
        }
    };
    let name = state.text_with(messages::REVIEW_CHANGE_ENTRY, move || vec![("label", label.get().into())]);
    view! {
        <div class="entry">
            <dt>{label}</dt>
            <dd class="entry-value">{move || shown(state, form, field)}</dd>
            <dd class="entry-change">
                <button
                    type="button"
                    class="link"
                    aria-label=name
                    aria-disabled=move || is_busy.get().then_some("true")
                    on:click=change
                >
                    {state.text(messages::REVIEW_CHANGE)}
                </button>
            </dd>
        </div>
    }
    .into_any()
}

/// An entry as people read it.
fn shown(state: State, form: FormState, field: Field) -> String {
    let localizer = state.localizer();
    let value = form.draft.with(|draft| draft.value(field));
    if field == Field::DiagnosticConsent {
        return localizer.text(if value.is_empty() { messages::NO } else { messages::YES });
    }
    if value.is_empty() {
        return localizer.text(messages::NOT_GIVEN);
    }
    let worded = |id: Option<&'static str>| id.map(|id| localizer.text(id));
    let services = state.services();
    let shown = match field {
        Field::Category => {
            let known = state.rules.with(|rules| rules.category(&value).cloned());
            Some(category_name(state, &known.unwrap_or_else(|| Category::new(&value))))
        }
        Field::Severity => worded(Severity::parse(&value).map(wording::severity)),
        Field::PreferredContactMethod => worded(ContactMethod::parse(&value).map(wording::contact_method)),
        Field::PreferredSupportLanguage => Some(services.language_name(localizer.tag(), &value)),
        Field::ProblemStartTime => {
            let instant = services.local_to_utc(&value.replace(' ', "T"));
            instant.map(|instant| services.date_time(localizer.tag(), instant))
        }
        _ => None,
    };
    shown.unwrap_or(value)
}

fn failed(state: State, form: FormState, failure: Failure) -> AnyView {
    let title = match failure {
        Failure::UnknownOutcome | Failure::InProgress => messages::SEND_UNCONFIRMED_TITLE,
        _ => messages::SEND_FAILED_TITLE,
    };
    let seconds = match failure {
        Failure::Busy(Some(seconds)) => seconds as usize,
        _ => 0,
    };
    let reason = wording::send_failure(&failure);
    let advice = Signal::derive(move || {
        let localizer = state.localizer();
        let arguments = [("count", seconds.into()), ("number", state.number(seconds).into())];
        format!("{} {}", localizer.text_with(reason, &arguments), localizer.text(messages::SEND_KEPT))
    });
    let retry = Callback::new(move |()| send(state, form));
    view! { <FailureNotice title=state.text(title) advice retry/> }.into_any()
}
