use leptos::prelude::*;

use super::customer_name::customer_name;
use super::escalation_record;
use super::escalation_record_facts::EscalationRecord;
use super::stored_files::stored_files;
use super::timeline::timeline;
use crate::i18n::{MessageId, messages, wording};
use crate::model::{Audience, Category, Failure, Note, RequestDetails, RequestKind, RequestStatus, text};
use crate::ui::form::{category_name, response_time};
use crate::ui::kit::{
    Element, after_draw, all, element, fact, failure_notice, fixed, heading, new_tab, paragraph, status_tag,
    subheading, switch, when,
};
use crate::ui::requests::follow_up::notification_box;
use crate::ui::state::{Live, Shared, State, live};

/// The page of one request, with status and history.
pub fn request_page(state: State, id: String) -> AnyView {
    let loaded = Shared::new(Loaded::default());
    let id = Shared::new(id);
    after_draw(move || load(state, id, loaded));
    let body = switch(
        move || loaded.get().count,
        move |_| match loaded.peek().answer.clone()? {
            Ok(details) => Some(page(state, &details, loaded)),
            Err(failure) => {
                let advice = state.text(wording::load_failure(&failure));
                let retry = move || load(state, id, loaded);
                Some(failure_notice(state, messages::LOAD_FAILED_TITLE, advice, retry).into())
            }
        },
    );
    all([heading(title(state, loaded)).into(), body])
}

/// The heading stays the same element while its text changes, so that it can keep the focus.
fn title(state: State, loaded: Shared<Loaded>) -> Live<String> {
    live(move || {
        let localizer = state.localizer();
        match &loaded.get().answer {
            None => localizer.text(messages::REQUEST_LOADING),
            Some(Ok(details)) => text::shown(&details.summary.title, 400),
            Some(Err(_)) => localizer.text(messages::HOME_REQUESTS),
        }
    })
}

/// The last answer, and a counter of changes that the page is redrawn for.
#[derive(Clone, Default)]
struct Loaded {
    answer: Option<Result<RequestDetails, Failure>>,
    count: usize,
}

/// Loads the request. An answer that arrives after the view is gone is dropped.
fn load(state: State, id: Shared<String>, loaded: Shared<Loaded>) {
    let call = state.request_services().request((*id.peek()).clone());
    state.receive(loaded, call, move |answer| arrived(loaded, answer));
}

fn arrived(loaded: Shared<Loaded>, answer: Result<RequestDetails, Failure>) {
    loaded.set(Loaded { answer: Some(answer), count: loaded.peek().count + 1 });
}

fn page(state: State, details: &RequestDetails, loaded: Shared<Loaded>) -> AnyView {
    let reference = text::shown(&details.summary.reference, 80);
    let reference =
        live(move || state.localizer().text_with(messages::REQUEST_TITLE, &[("reference", reference.clone().into())]));
    let head = element("div").class("request-head").child(paragraph("number", reference)).child(status_tag(
        state,
        details.summary.status,
        details.summary.status_label.clone(),
    ));
    let notes = details.notes.iter().map(|entry| note(state, entry)).collect();
    let is_partner = state.settings.peek().audience == Audience::Partner;
    let asked = (is_partner && details.summary.kind == RequestKind::CustomerSelfService)
        .then(|| paragraph("hint", state.text(messages::REQUESTS_SUBMITTED_BY_CUSTOMER)).into());
    all([
        head.into(),
        all(asked),
        promise(state, details),
        facts(state, details).into(),
        notification_box(state, details, move |changed| arrived(loaded, Ok(changed))),
        entries(state, messages::REQUEST_HISTORY, element("ol").part("timeline"), timeline(state, &details.history)),
        entries(state, messages::REQUEST_NOTES, element("ol").part("notes"), notes),
        subheading(state.text(messages::FIELD_DESCRIPTION)).into(),
        element("p").class("prose").literal(text::shown(&details.description, 20_000)).into(),
        stored_files(state, &details.attachments),
        contact(state, details),
        record(state, details),
    ])
}

/// The time of the operator's first response, until there is one.
fn promise(state: State, details: &RequestDetails) -> AnyView {
    let (summary, due) = (&details.summary, details.first_response_due);
    if summary.status != RequestStatus::New {
        return ().into_any();
    }
    let (kind, severity, created) = (summary.kind, summary.severity, summary.created_date);
    let words = move || response_time(state, kind, severity, created, due);
    when(move || words().is_some(), move || paragraph("hint", live(move || words().unwrap_or_default())))
}

fn facts(state: State, details: &RequestDetails) -> Element {
    let summary = &details.summary;
    let service = summary.service_name.as_ref().map(|name| fixed(text::shown(name, 80)));
    let category = details.category_id.clone().map(|id| category(state, id));
    element("dl")
        .class("facts")
        .children(customer_name(summary).map(|name| fact(state, messages::FORM_CUSTOMER_SECTION, fixed(name))))
        .children(service.map(|name| fact(state, messages::FIELD_SERVICE, name)))
        .child(fact(
            state,
            messages::REQUESTS_SEVERITY,
            state.text(wording::severity_of(summary.kind, summary.severity)),
        ))
        .children(category.map(|name| fact(state, messages::REQUEST_CATEGORY, name)))
        .children(
            details
                .problem_start_time
                .map(|start| fact(state, messages::REQUEST_PROBLEM_START_TIME, state.date(start))),
        )
        .child(fact(state, messages::REQUESTS_CREATED, state.date(summary.created_date)))
        .child(fact(state, messages::REQUESTS_UPDATED, state.date(summary.last_modified_date)))
}

/// The primary contact of the request, for the person who works on it.
fn contact(state: State, details: &RequestDetails) -> AnyView {
    let Some(contact) = &details.primary_contact else { return ().into_any() };
    let known = contact.clone();
    let is_named = contact.first_name.is_some() || contact.last_name.is_some();
    let shown = |text: &str| text::shown(text, 254);
    let address = shown(&contact.email);
    let email = new_tab(state, &("mailto:".to_owned() + &contact.email), fixed(address.clone()));
    let email = email.unwrap_or_else(|| element("span").literal(address));
    let email = element("div")
        .class("fact")
        .child(element("dt").text(state.text(messages::FIELD_EMAIL)))
        .child(element("dd").child(email));
    let name = live(move || text::shown(&state.localizer().full_name(&known), 254));
    let name = is_named.then(|| fact(state, messages::REQUEST_CONTACT_NAME, name));
    let phone = contact.phone_number.as_ref();
    let phone =
        phone.map(|number| fact(state, messages::FIELD_PHONE_NUMBER, fixed(text::left_to_right(&shown(number)))));
    let facts = element("dl").class("facts").children(name).child(email).children(phone);
    all([subheading(state.text(messages::REQUEST_CONTACT)).into(), facts.into()])
}

/// The escalation record.
fn record(state: State, details: &RequestDetails) -> AnyView {
    let record = escalation_record::escalation_record(
        state,
        EscalationRecord::of_stored(details, customer_name(&details.summary)),
    );
    let title = || subheading(state.text(escalation_record::title(details.summary.kind))).into();
    record.map_or_else(|| ().into_any(), |record| all([title(), record.into()]))
}

fn category(state: State, id: String) -> Live<String> {
    live(move || {
        let known = state.rules().category(&id).cloned();
        category_name(state, &known.unwrap_or_else(|| Category::new(&id)))
    })
}

fn entries(state: State, title: MessageId, list: Element, entries: Vec<Element>) -> AnyView {
    if entries.is_empty() {
        return ().into_any();
    }
    all([subheading(state.text(title)).into(), list.attribute("role", "list").children(entries).into()])
}

fn note(state: State, note: &Note) -> Element {
    element("li")
        .child(paragraph("date", state.date(note.created_date)))
        .child(element("p").class("prose").literal(text::shown(&note.text, 20_000)))
}
