use leptos::prelude::*;

use super::request_form::category_name;
use super::upload_bar::upload_progress;
use crate::app::outbox::{Stage, retry_text};
use crate::i18n::{MessageId, messages, wording};
use crate::model::{Category, ContactMethod, Failure, Field, Severity, text};
use crate::ui::form::attachments::attached;
use crate::ui::kit::{
    Element, all, button, control_id, element, heading, paragraph, subheading, submission_notice, switch, when,
    when_loaded,
};
use crate::ui::state::{FormState, HEADING, LazyView, Live, State, live};

/// The review: all values about to be sent, each with a button to change it.
pub fn review(state: State, form: FormState) -> AnyView {
    let stage = move || state.stage(form);
    let failure = switch(
        move || match stage() {
            Stage::Failed(failure) => Some(failure),
            _ => None,
        },
        move |failure| Some(failed(state, form, &failure?).into()),
    );
    let label = live(move || state.localizer().text(submit_label(&stage())));
    let submit = button("primary", label, move || state.submit(form)).disabled_while(is_busy(state, form));
    let progress = paragraph("progress", live(move || progress(state, &stage())));
    all([
        heading(state.text(messages::REVIEW_TITLE)).into(),
        when_loaded(state, LazyView::ForWhom(form.kind)),
        when(move || stage() == Stage::Reviewing, move || paragraph("lead", state.text(messages::REVIEW_INTRO))),
        section(state, form, false),
        section(state, form, true),
        when_loaded(state, LazyView::SentAlong(form.kind)),
        failure,
        upload_progress(state, live(move || sent_key(state, form)), None),
        element("div").class("actions").child(submit).child(progress).into(),
    ])
}

/// Whether the form asks for a field in its section about the contact.
fn is_of_contact(field: Field) -> bool {
    matches!(
        field,
        Field::FirstName
            | Field::LastName
            | Field::Email
            | Field::PhoneNumber
            | Field::PreferredContactMethod
            | Field::PreferredSupportLanguage
    )
}

/// The values of the form's section about the contact, or of what comes before it.
fn section(state: State, form: FormState, is_contact: bool) -> AnyView {
    let title = if is_contact { messages::FORM_CONTACT_SECTION } else { messages::FORM_PROBLEM_SECTION };
    // The service is left out if the problem concerns none.
    let has_service = !form.draft.peek().get(Field::Service).is_empty();
    let is_here = |field: Field| {
        is_of_contact(field) == is_contact && field.is_part_of(form.kind) && (field != Field::Service || has_service)
    };
    let entries = Field::ALL.iter().filter(|&&field| is_here(field)).map(|&place| {
        let field = move || state.localizer().field_in_place_of(place);
        switch(field, move |field| Some(entry(state, form, field).into()))
    });
    // Only a form with files needs this entry: files exist only where attachments are supported.
    let has_files = !is_contact && !form.files.peek().items().is_empty();
    let files = has_files.then(|| attached(state, form));
    let list = element("dl").part("review").children(entries).children(files);
    element("section").child(subheading(state.text(title))).child(list).into()
}

/// The label of the button that submits. It is the only button to send a request again, so it says what it does: a
/// delayed request is submitted already, and the button only ends the pause before the next attempt.
fn submit_label(stage: &Stage) -> MessageId {
    match stage {
        Stage::Failed(failure) if failure.is_retryable() => messages::OUTBOX_SEND_NOW,
        Stage::Failed(_) => messages::TRY_AGAIN,
        _ => messages::REVIEW_SUBMIT,
    }
}

/// Returns the idempotency key of the request being sent.
fn sent_key(state: State, form: FormState) -> Option<String> {
    let is_sending = matches!(state.stage(form), Stage::Sending { .. });
    form.progress.get().submission.key().filter(|_| is_sending).map(str::to_owned)
}

/// Whether the form must not be changed now.
fn is_busy(state: State, form: FormState) -> Live<bool> {
    live(move || {
        let (progress, persistence) = (form.progress.get(), state.persistence.get());
        let is_sending = progress.submission.key().is_some_and(|key| persistence.queue.is_sending(key));
        is_sending || matches!(state.stage(form), Stage::Sending { .. })
    })
}

fn progress(state: State, stage: &Stage) -> String {
    match stage {
        Stage::Sending { attempt: 1 } => state.localizer().text(messages::REVIEW_SENDING),
        Stage::Sending { attempt } => {
            // The text follows the language.
            state.localizer();
            retry_text(&state.app(), *attempt)
        }
        _ => String::new(),
    }
}

fn entry(state: State, form: FormState, field: Field) -> Element {
    let label = state.text(wording::label(field));
    let change = move || {
        state.edit_again(form);
        if form.progress.peek().submission.is_editing() {
            let is_chosen = state.change_choice(field);
            state.services().focus(&if is_chosen { HEADING.to_owned() } else { control_id(field) });
        }
    };
    let change = button("link", state.text(messages::REVIEW_CHANGE), change)
        .worded("aria-label", state.text_with(messages::REVIEW_CHANGE_ENTRY, "label", label.clone()))
        .disabled_while(is_busy(state, form));
    element("div")
        .class("entry")
        .child(element("dt").text(label))
        .child(element("dd").class("entry-value").text(live(move || shown(state, form, field))))
        .child(element("dd").class("entry-change").child(change))
}

/// Maximum length of a displayed value, in characters: above every input limit, and low enough for hostile values to do
/// no harm.
const LONGEST: usize = 20_000;

/// Returns a value for display.
fn shown(state: State, form: FormState, field: Field) -> String {
    let localizer = state.localizer();
    let value = form.draft.get().value(field);
    if field == Field::DiagnosticConsent {
        return localizer.text(if value.is_empty() { messages::NO } else { messages::YES });
    }
    if value.is_empty() {
        return localizer.text(messages::VALUE_NOT_PROVIDED);
    }
    let services = state.services();
    let worded = |id: MessageId| localizer.text(id);
    let shown = match field {
        Field::Category => {
            let known = state.rules().category(&value).cloned();
            Some(category_name(state, &known.unwrap_or_else(|| Category::new(&value))))
        }
        Field::Service => state.flow.get().service().map(|service| text::shown(&service.display_name, 80)),
        Field::Severity => Severity::parse(&value).map(|level| worded(wording::severity_of(form.kind, level))),
        Field::PreferredContactMethod => ContactMethod::parse(&value).map(wording::contact_method).map(worded),
        Field::PreferredSupportLanguage => Some(services.language_name(&value)),
        Field::ProblemStartTime => services.local_to_utc(&value.replace(' ', "T")).map(|instant| state.date(instant)()),
        Field::PhoneNumber => return text::left_to_right(&text::shown(&value, LONGEST)),
        _ => None,
    };
    text::shown(&shown.unwrap_or(value), LONGEST)
}

fn failed(state: State, form: FormState, failure: &Failure) -> Element {
    let is_kept = form.progress.peek().submission.key().is_some_and(|key| state.is_stored(key));
    let is_late = failure.is_retryable() && is_kept;
    let (title, promise) = match failure {
        _ if !failure.is_retryable() => (messages::SEND_FAILED_TITLE, messages::SEND_FAILED_NOTHING_LOST),
        _ if is_kept => (messages::SEND_QUEUED_TITLE, messages::SEND_QUEUED),
        Failure::UnknownOutcome | Failure::InProgress => {
            (messages::SEND_UNCONFIRMED_TITLE, messages::SEND_KEEP_PAGE_OPEN)
        }
        _ => (messages::SEND_FAILED_TITLE, messages::SEND_KEEP_PAGE_OPEN),
    };
    let seconds = match failure {
        Failure::Busy(Some(seconds)) => *seconds as usize,
        _ => 0,
    };
    let reason = wording::send_failure(failure);
    let advice = live(move || state.counted(reason, seconds) + "\n" + &state.localizer().text(promise));
    submission_notice(state, is_late, title, advice)
}
