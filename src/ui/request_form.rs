use leptos::ev;
use leptos::prelude::*;

use super::choice_control::{Choice, ChoiceControl};
use super::confirmation::Confirmation;
use super::error_summary::{ERROR_SUMMARY, ErrorSummary};
use super::form_state::FormState;
use super::heading::Heading;
use super::review::Review;
use super::select_control::SelectControl;
use super::severity_control::SeverityControl;
use super::state::{HEADING, State};
use super::text_control::{LongTextControl, TextControl};
use crate::i18n::{AVAILABLE, messages, wording};
use crate::model::{Category, ContactMethod, Field, RequestKind, Stage, View, text};

/// A new request from the first field to the confirmation.
#[component]
pub fn RequestForm(
    /// What kind of request it is.
    kind: RequestKind,
) -> impl IntoView {
    let form = State::from_context().form(kind);
    let step = Memo::new(move |_| form.submission.with(|submission| Step::of(submission.stage())));
    move || match step.get() {
        Step::Edit => view! { <Fields form/> }.into_any(),
        Step::Review => view! { <Review form/> }.into_any(),
        Step::Sent => view! { <Confirmation form/> }.into_any(),
    }
}

/// The pages of the form.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Step {
    Edit,
    Review,
    Sent,
}

impl Step {
    fn of(stage: &Stage) -> Self {
        match stage {
            Stage::Editing => Self::Edit,
            Stage::Reviewing | Stage::Sending { .. } | Stage::Waiting { .. } | Stage::Failed(_) => Self::Review,
            Stage::Sent(_) => Self::Sent,
        }
    }
}

/// The form itself. Its method is `dialog`, so that even a browser left alone with it never puts what was typed
/// into an address.
#[component]
fn Fields(form: FormState) -> impl IntoView {
    let state = State::from_context();
    let go_on = move |event: ev::SubmitEvent| {
        event.prevent_default();
        check(state, form);
    };
    view! {
        <Heading text=state.text(wording::form(form.kind))/>
        <p class="applies-to">{state.text(messages::APPLIES_TO)}</p>
        <OtherForm form/>
        <form method="dialog" novalidate=true on:submit=go_on on:keydown=keep_composing>
            <ErrorSummary form/>
            {(form.kind == RequestKind::Customer).then(|| customer(form))}
            {problem(form)}
            {contact(form)}
            <div class="actions">
                <button type="submit" class="primary" part="primary">{state.text(messages::FORM_CONTINUE)}</button>
            </div>
        </form>
    }
}

/// Goes on to the review, or says what is missing.
fn check(state: State, form: FormState) {
    let services = state.services();
    let to_utc = |local: &str| services.local_to_utc(local);
    let rules = state.rules.get_untracked();
    let checked = form.draft.with_untracked(|draft| draft.complete(form.kind, &rules, services.now(), &to_utc));
    match checked {
        Ok(request) => {
            form.flaws.set(Vec::new());
            form.submission.update(|submission| submission.review(request, services.new_key()));
            services.focus(HEADING);
        }
        Err(flaws) => {
            form.flaws.set(flaws);
            services.focus(ERROR_SUMMARY);
        }
    }
}

/// Enter that confirms a composed word must not submit the form. Safari marks it by its key code alone.
fn keep_composing(event: ev::KeyboardEvent) {
    const COMPOSING: u32 = 229;
    if event.key() == "Enter" && (event.is_composing() || event.key_code() == COMPOSING) {
        event.prevent_default();
    }
}

/// The note that sends people to the other form; what they typed goes with them.
#[component]
fn OtherForm(form: FormState) -> impl IntoView {
    let state = State::from_context();
    let (question, link, other) = match form.kind {
        RequestKind::PartnerCenter => {
            (messages::FORM_IS_CUSTOMER, messages::FORM_IS_CUSTOMER_LINK, RequestKind::Customer)
        }
        _ => (messages::FORM_IS_PARTNER_CENTER, messages::FORM_IS_PARTNER_CENTER_LINK, RequestKind::PartnerCenter),
    };
    let switch = move |_| {
        state.form(other).take_over(form);
        state.go(View::NewRequest(other));
    };
    view! {
        <p class="note" part="note">
            {state.text(question)}{" "}
            <button type="button" class="link" on:click=switch>{state.text(link)}</button>
        </p>
    }
}

fn customer(form: FormState) -> AnyView {
    view! {
        <section class="section">
            <h3>{State::from_context().text(messages::FORM_CUSTOMER_SECTION)}</h3>
            <TextControl form field=Field::CustomerName/>
            <TextControl form field=Field::CustomerDomain/>
        </section>
    }
    .into_any()
}

fn problem(form: FormState) -> AnyView {
    view! {
        <section class="section">
            <h3>{State::from_context().text(messages::FORM_PROBLEM_SECTION)}</h3>
            {categories(form)}
            <TextControl form field=Field::Title/>
            <LongTextControl form field=Field::Description/>
            <SeverityControl form/>
            <TextControl form field=Field::ProblemStartTime/>
            {consent(form)}
        </section>
    }
    .into_any()
}

fn contact(form: FormState) -> AnyView {
    let state = State::from_context();
    let methods = Signal::derive_local(move || {
        let choice = |&method: &ContactMethod| Choice {
            value: method.as_str().to_owned(),
            label: state.text(wording::contact_method(method)),
            detail: None,
        };
        ContactMethod::ALL.iter().map(choice).collect()
    });
    view! {
        <section class="section">
            <h3>{state.text(messages::FORM_CONTACT_SECTION)}</h3>
            {(form.kind == RequestKind::Customer).then(|| {
                view! { <p class="hint">{state.text(messages::FORM_CONTACT_HINT)}</p> }.into_any()
            })}
            <div class="pair">
                <TextControl form field=Field::FirstName/>
                <TextControl form field=Field::LastName/>
            </div>
            <TextControl form field=Field::Email/>
            <TextControl form field=Field::PhoneNumber/>
            <ChoiceControl form field=Field::PreferredContactMethod choices=methods/>
            <SelectControl form field=Field::PreferredSupportLanguage choices=languages(state)/>
        </section>
    }
    .into_any()
}

/// A few categories stand in sight, many in a list.
fn categories(form: FormState) -> AnyView {
    const IN_SIGHT: usize = 6;
    let state = State::from_context();
    let choices = Signal::derive_local(move || {
        let categories = state.rules.with(|rules| rules.categories.clone());
        categories.into_iter().map(|category| category_choice(state, category)).collect::<Vec<_>>()
    });
    let is_short = Memo::new(move |_| state.rules.with(|rules| rules.categories.len() <= IN_SIGHT));
    let control = move || {
        if is_short.get() {
            view! { <ChoiceControl form field=Field::Category choices/> }.into_any()
        } else {
            view! { <SelectControl form field=Field::Category choices/> }.into_any()
        }
    };
    control.into_any()
}

fn category_choice(state: State, category: Category) -> Choice {
    let value = category.id.clone();
    Choice { value, label: Signal::derive(move || category_name(state, &category)), detail: None }
}

/// What a category is called: the desk's own word, the built-in one, or at least its identifier.
pub fn category_name(state: State, category: &Category) -> String {
    let own = category.name.as_ref().map(|name| text::shown(name, 80));
    let built_in = || wording::category(&category.id).map(|id| state.localizer().text(id));
    own.or_else(built_in).unwrap_or_else(|| text::shown(&category.id, 80))
}

fn languages(state: State) -> Signal<Vec<Choice>, LocalStorage> {
    Signal::derive_local(move || {
        let choice = |&tag: &&'static str| Choice {
            value: tag.to_owned(),
            label: Signal::derive(move || state.services().language_name(state.localizer().tag(), tag)),
            detail: None,
        };
        AVAILABLE.iter().map(choice).collect()
    })
}

fn consent(form: FormState) -> AnyView {
    let state = State::from_context();
    let field = Field::DiagnosticConsent;
    let id = super::control::control_id(field);
    view! {
        <div class="field option" part="field">
            <input
                type="checkbox"
                id=id.clone()
                name=field.as_str()
                prop:checked=move || !form.value(field).is_empty()
                on:change=move |event| {
                    form.set(field, if event_target_checked(&event) { "true".to_owned() } else { String::new() });
                }
            />
            <label for=id>{state.text(messages::FIELD_DIAGNOSTIC_CONSENT_HINT)}</label>
        </div>
    }
    .into_any()
}
