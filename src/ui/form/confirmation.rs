use leptos::prelude::*;

use super::response_time::response_time;
use crate::app::outbox::Stage;
use crate::i18n::messages;
use crate::model::{AttachmentStatus, Feature, Receipt, RequestKind, Severity, View, text};
use crate::ui::kit::{Element, all, button, copy_button, element, heading, paragraph, when, when_loaded};
use crate::ui::state::{FormState, HEADING, LazyView, Live, State, live};

/// The confirmation: the reference of the request, and what happens next.
pub fn confirmation(state: State, form: FormState) -> AnyView {
    let severity = form.progress.peek().submission.request().map(|request| request.severity);
    let app = state.app();
    let Stage::Sent(receipt) = app.stage(app.form(form.kind)) else { return ().into_any() };
    let next = match form.kind {
        RequestKind::CustomerSelfService => messages::SENT_NEXT_PARTNER,
        _ => messages::SENT_NEXT,
    };
    all([
        reference(state, &receipt.reference).into(),
        when_loaded(state, LazyView::ForWhom(form.kind)),
        element("p").text(state.text(next)).into(),
        element("p").text(promise(state, form, &receipt, severity)).into(),
        rejected(state, &receipt),
        ways_on(state, form, &receipt.id).into(),
    ])
}

fn reference(state: State, reference: &str) -> Element {
    let reference = text::shown(reference, 80);
    element("div")
        .attribute("class", "notice success")
        .attribute("part", "notice")
        .child(heading(state.text(messages::SENT_TITLE)))
        .child(paragraph("reference-label", state.text(messages::SENT_REFERENCE)))
        .child(element("p").part("reference").literal(reference.clone()))
        .child(copy_button(state, messages::SENT_COPY_REFERENCE, reference))
}

/// Lists files that the backend rejected although it accepted the request, so that the user doesn't believe they were
/// received.
fn rejected(state: State, receipt: &Receipt) -> AnyView {
    let rejected = receipt.attachments.iter().filter(|file| file.status == AttachmentStatus::Rejected);
    let names: Vec<_> = rejected.map(|file| text::shown(&file.name, 120)).collect();
    if names.is_empty() {
        return ().into_any();
    }
    let words = live(move || {
        let localizer = state.localizer();
        let list = state.services().list(localizer.tag(), &names);
        localizer.text_with(messages::SENT_WITHOUT_FILES, &[("files", list.into())])
    });
    paragraph("error", words).into()
}

fn ways_on(state: State, form: FormState, id: &str) -> Element {
    let view = View::parse(&("request/".to_owned() + id));
    let can_view = view.is_some();
    let view = view.unwrap_or(View::Home);
    let another = move || {
        if state.is_sent(form) {
            state.restart(form);
            state.services().focus(HEADING);
        }
    };
    let is_busy = live(move || {
        state.stage(form);
        !state.is_sent(form)
    });
    let another = button("secondary", state.text(messages::SENT_ANOTHER), another).disabled_while(is_busy);
    element("div")
        .class("actions")
        .child(when(
            move || can_view && state.settings.get().has(Feature::Requests),
            move || {
                let view = view.clone();
                button("primary", state.text(messages::SENT_VIEW), move || leave(state, form, view.clone()))
            },
        ))
        .child(another)
        .child(button("secondary", state.text(messages::SENT_HOME), move || leave(state, form, View::Home)))
}

/// Leaves the confirmation: the form is emptied, and the back button does not lead to it. While the request for an
/// additional customer is not stored, the form shows the confirmation again.
fn leave(state: State, form: FormState, view: View) {
    state.leave_for(view);
    if state.is_sent(form) {
        state.restart(form);
    }
}

/// Returns the time of the operator's first response, counted from when the backend stored the request.
fn promise(state: State, form: FormState, receipt: &Receipt, severity: Option<Severity>) -> Live<String> {
    let (created, due) = (receipt.created_date, receipt.first_response_due);
    let words = move || response_time(state, form.kind, severity?, created, due);
    live(move || words().unwrap_or_default())
}
