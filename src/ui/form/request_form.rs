use leptos::ev::{Event, KeyboardEvent};
use leptos::prelude::*;

use super::severity_control::severity_control;
use crate::app::outbox::Stage;
use crate::i18n::{AVAILABLE, MessageId, messages, wording};
use crate::model::{Audience, Category, ContactMethod, Feature, Field, RequestKind, text};
use crate::ui::kit::{
    Choice, Control, Element, all, button, choice_control, control_id, effect, element, error_summary, failure_notice,
    heading, is_composing, lazy_page, lazy_placeholder, once_records_are_read, paragraph, pressed, select_control,
    subheading, switch, text_control, when, when_loaded,
};
use crate::ui::state::{Chunk, ChunkState, FormState, LazyView, State, live};

/// The request form: fields, review and confirmation.
pub fn request_form(state: State, kind: RequestKind) -> AnyView {
    let form = state.form(kind);
    if state.is_sent(form) {
        // The user went back from the confirmation and wants to make another request.
        state.restart(form);
    }
    let lazy_view = move || lazy_view(form.kind, &state.stage(form));
    switch(lazy_view, move |view| {
        Some(match view {
            None => fields(state, form),
            Some(view) => lazy_page(state, view),
        })
    })
}

/// The lazy view that a stage of the submission shows in place of the fields.
fn lazy_view(kind: RequestKind, stage: &Stage) -> Option<LazyView> {
    match stage {
        Stage::Editing => None,
        Stage::Reviewing | Stage::Sending { .. } | Stage::Failed(_) => Some(LazyView::Review(kind)),
        Stage::Sent(_) => Some(LazyView::Confirmation(kind)),
    }
}

/// The drafts from earlier visits, and the fields below them.
fn fields(state: State, form: FormState) -> AnyView {
    // It completes the form, and keeps what is typed.
    effect(move || {
        if *state.is_drawn.get() {
            state.preload_chunk(Chunk::Submission);
        }
    });
    let begun = when_loaded(state, LazyView::Drafts(form.kind));
    let controls = if form.is_by_person() {
        // It is in use already: a restart of the program, or a way back, shows it as it was.
        controls(state, form).into()
    } else {
        once_records_are_read(state, move || controls(state, form).into())
    };
    all([heading(state.text(wording::form(form.kind))).into(), about(state, form), begun, controls])
}

/// The fields. The form's method is `dialog`, so that even a native submit without the widget's handler never puts the
/// typed text into a URL.
fn controls(state: State, form: FormState) -> Element {
    element("form")
        .attribute("method", "dialog")
        .attribute("novalidate", "")
        .on("keydown", keep_composing)
        .on("submit", move |event: Event| {
            event.prevent_default();
            // Validates the form, which leads to the review or shows the error summary.
            state.ask_for_review(form);
        })
        .child(error_summary(state, form))
        .children(asks_for_customer(state, form).then(|| customer(state, form)))
        .child(problem(state, form))
        .child(switch(move || *state.is_drawn.get(), move |is_drawn| is_drawn.then(|| below_the_fold(state, form))))
}

/// What follows the problem. It is out of sight at first, so it does not delay the first frame.
fn below_the_fold(state: State, form: FormState) -> AnyView {
    let go_on = element("button").attribute("type", "submit").part("primary").text(state.text(messages::FORM_CONTINUE));
    all([
        when_loaded(state, LazyView::AlsoAffected(form.kind)),
        files(state, form),
        contact(state, form).into(),
        element("div").class("actions").child(go_on).into(),
        when_loaded(state, LazyView::Saved(form.kind)),
        awaited(state),
        not_kept(state),
    ])
}

/// Says that the review is on its way.
fn awaited(state: State) -> AnyView {
    when(move || state.is_review_awaited(), move || paragraph("loading", state.text(messages::LOADING)))
}

/// Says that what follows the form could not be loaded, without which nothing that is typed is kept, and tries again. The
/// place for files says so itself, where there is one.
fn not_kept(state: State) -> AnyView {
    let has_files = move || state.settings.get().has(Feature::Attachments);
    let failure = move || match &*state.chunk(Chunk::Submission).get() {
        ChunkState::Failed(failure) if !has_files() => Some(failure.clone()),
        _ => None,
    };
    switch(failure, move |failure| {
        let advice = state.text(wording::load_failure(&failure?));
        let retry = move || state.load_chunk(Chunk::Submission);
        Some(failure_notice(state, messages::LOAD_FAILED_TITLE, advice, retry).into())
    })
}

/// Names who the form is for: a customer, or all that the cloud has.
fn about(state: State, form: FormState) -> AnyView {
    let for_whom = when_loaded(state, LazyView::ForWhom(form.kind));
    let has_chosen = state.flow.peek().customer().is_some();
    if form.kind == RequestKind::CustomerSelfService || (form.kind == RequestKind::Customer && has_chosen) {
        return for_whom;
    }
    let applies_to = paragraph("applies-to", state.text(messages::APPLIES_TO_CLOUD));
    all([for_whom, applies_to.into(), other_form(state, form).into()])
}

/// Whether the form asks for the customer's name, because there was no search to select one from.
fn asks_for_customer(state: State, form: FormState) -> bool {
    form.kind == RequestKind::Customer && state.flow.peek().customer().is_none()
}

/// The Enter that confirms an input method's composition (IME) must not submit the form.
fn keep_composing(event: Event) {
    let confirms = |event: &KeyboardEvent| event.key() == "Enter" && is_composing(event);
    if let Some(event) = pressed(event).filter(confirms) {
        event.prevent_default();
    }
}

/// The note that leads to the other form; the typed text moves along.
pub fn other_form(state: State, form: FormState) -> Element {
    let (question, link, other) = match form.kind {
        RequestKind::PartnerCenter => {
            (messages::FORM_SWITCH_TO_CUSTOMER, messages::FORM_SWITCH_TO_CUSTOMER_LINK, RequestKind::Customer)
        }
        _ => (
            messages::FORM_SWITCH_TO_PARTNER_CENTER,
            messages::FORM_SWITCH_TO_PARTNER_CENTER_LINK,
            RequestKind::PartnerCenter,
        ),
    };
    let switch = move || state.switch_form(form, other);
    element("p").part("form-switch").text(state.text(question)).text(state.between_sentences()).child(button(
        "link",
        state.text(link),
        switch,
    ))
}

fn section(state: State, title: MessageId) -> Element {
    element("section").class("section").child(subheading(state.text(title)))
}

fn customer(state: State, form: FormState) -> Element {
    let text = |field| text_control(Control { state, form, field });
    section(state, messages::FORM_CUSTOMER_SECTION).child(text(Field::CustomerName)).child(text(Field::CustomerDomain))
}

fn problem(state: State, form: FormState) -> Element {
    let text = |field| text_control(Control { state, form, field });
    section(state, messages::FORM_PROBLEM_SECTION)
        .child(categories(state, form))
        .child(text(Field::Title))
        .child(text(Field::Description))
        .child(severity_control(state, form))
        .child(text(Field::ProblemStartTime))
        .child(consent(state, form))
}

/// The attachments, if the backend supports them. Their space is reserved while they load, so that nothing below moves
/// under the pointer.
fn files(state: State, form: FormState) -> AnyView {
    when(
        move || state.settings.get().has(Feature::Attachments),
        move || {
            element("div").class("section files-room").child(lazy_placeholder(state, LazyView::Attachments(form.kind)))
        },
    )
}

fn contact(state: State, form: FormState) -> Element {
    let control = |field| Control { state, form, field };
    let text = |field| text_control(control(field));
    let name = |place| {
        let field = move || state.localizer().field_in_place_of(place);
        switch(field, move |field| Some(text_control(Control { state, form, field }).into()))
    };
    let methods = move || {
        let choice =
            |&method: &ContactMethod| Choice::new(method.as_str(), state.text(wording::contact_method(method)));
        ContactMethod::ALL.iter().map(choice).collect()
    };
    let languages = move || {
        let name = |tag| {
            live(move || if *state.is_complete.get() { state.services().language_name(tag) } else { String::new() })
        };
        AVAILABLE.iter().map(|tag| Choice::new(tag, name(tag))).collect()
    };
    let hint = (form.kind == RequestKind::Customer).then(|| paragraph("hint", state.text(messages::FORM_CONTACT_HINT)));
    section(state, messages::FORM_CONTACT_SECTION)
        .children(hint)
        .child(element("div").class("pair").children([Field::FirstName, Field::LastName].map(name)))
        .child(text(Field::Email))
        .child(text(Field::PhoneNumber))
        .child(choice_control(control(Field::PreferredContactMethod), || (), methods))
        .child(select_control(control(Field::PreferredSupportLanguage), || (), languages))
}

/// Radio buttons for a few categories, a select box for many.
fn categories(state: State, form: FormState) -> AnyView {
    const IN_SIGHT: usize = 6;
    let control = Control { state, form, field: Field::Category };
    let ids = move || state.rules().categories.into_iter().map(|category| category.id).collect::<Vec<_>>();
    switch(ids, move |ids| {
        let choices =
            move || state.rules().categories.into_iter().map(|category| category_choice(state, category)).collect();
        let is_short = ids.len() <= IN_SIGHT;
        let control =
            if is_short { choice_control(control, || (), choices) } else { select_control(control, || (), choices) };
        Some(control.into())
    })
}

fn category_choice(state: State, category: Category) -> Choice {
    let id = category.id.clone();
    let name = live(move || {
        let present = state.rules().category(&category.id).cloned();
        category_name(state, present.as_ref().unwrap_or(&category))
    });
    Choice::new(&id, name)
}

/// Returns the name of a category: the operator's own, the built-in one, or else its identifier.
pub fn category_name(state: State, category: &Category) -> String {
    let own = category.name.as_ref().map(|name| text::shown(name, 80));
    let is_customer = state.settings.get().audience == Audience::Customer;
    let built_in = || wording::category(&category.id, is_customer).map(|id| state.localizer().text(id));
    own.or_else(built_in).unwrap_or_else(|| text::shown(&category.id, 80))
}

/// The consent checkbox, which only the user's own click may check.
fn consent(state: State, form: FormState) -> Element {
    let field = Field::DiagnosticConsent;
    let checkbox = element("input")
        .attribute("type", "checkbox")
        .given("id", control_id(field))
        .attribute("name", field.as_str())
        .flag("checked", live(move || !form.value(field).is_empty()))
        .on("change", move |event: Event| {
            let given = if event_target_checked(&event) { "true" } else { "" };
            form.set(field, given.to_owned());
        });
    let label =
        element("label").given("for", control_id(field)).text(state.text(messages::FIELD_DIAGNOSTIC_CONSENT_HINT));
    element("div").attribute("class", "field option").child(checkbox).child(label)
}
