use leptos::prelude::AnyView;

use super::entry_actions::actions;
use crate::app::drafts::SavedFile;
use crate::app::outbox::{DeliveryState, OutboxEntry};
use crate::i18n::{messages, wording};
use crate::model::{Field, Timestamp, text};
use crate::ui::drafts::title;
use crate::ui::form::upload_progress;
use crate::ui::kit::{Element, all, element, file_line, paragraph, switch};
use crate::ui::state::{Live, State, live};

/// View of an undelivered outbox entry. Its buttons are not redrawn when an attempt begins or ends, so that the focus
/// stays on them.
pub fn entry(state: State, key: &str) -> AnyView {
    all(state.persistence.peek().queue.entry(key).map(|entry| drawn(state, entry).into()))
}

fn drawn(state: State, entry: &OutboxEntry) -> Element {
    let (key, form) = (entry.key.clone(), &entry.form);
    let written = form.draft.get(Field::Title).to_owned();
    let customer = form.draft.value(Field::CustomerName);
    let name = (!customer.is_empty()).then(|| element("span").class("domain").literal(text::shown(&customer, 120)));
    let title_id = title_id(&key);
    let title = element("strong")
        .given("id", title_id.clone())
        .given("aria-describedby", standing_id(&key))
        .attribute("tabindex", "-1")
        .text(title(state, live(move || written.clone())));
    element("li")
        .part("outbox-entry")
        .given("aria-labelledby", title_id.clone())
        .child(title)
        .children(name)
        .child(paragraph("hint", state.text(wording::form(form.kind))))
        .child(paragraph("hint", submitted(state, entry.submitted)))
        .children(files(state, &form.files))
        .child(standing(state, &key))
        .child(actions(state, &key, title_id.clone() + " " + &standing_id(&key)))
        .child(upload_progress(state, live(move || Some(key.clone())), Some(title_id)))
}

/// Id of the element that names an entry.
fn title_id(key: &str) -> String {
    format!("outbox-{key}")
}

/// Id of the element that describes the state of an entry.
fn standing_id(key: &str) -> String {
    format!("outbox-state-{key}")
}

fn submitted(state: State, submitted: Timestamp) -> Live<String> {
    live(move || {
        let date = state.services().date_time(state.localizer().tag(), submitted);
        state.localizer().text_with(messages::OUTBOX_SUBMITTED, &[("date", date.into())])
    })
}

/// The attached files, if there are any.
fn files(state: State, files: &[SavedFile]) -> Option<Element> {
    let rows: Vec<_> = files.iter().map(|file| file_line(state, &file.name, file.size)).collect();
    let list = element("ul").class("attached").attribute("role", "list");
    (!rows.is_empty()).then(|| list.worded("aria-label", state.text(messages::FILES_TITLE)).children(rows))
}

/// The state of an entry, in words.
fn standing(state: State, key: &str) -> Element {
    let (id, told, key) = (standing_id(key), key.to_owned(), key.to_owned());
    let words = switch(
        move || condition(state, &key),
        move |_| state.persistence.peek().queue.entry(&told).map(|entry| words(state, entry).into()),
    );
    element("div").given("id", id).child(words)
}

/// The state that the words are redrawn for.
#[derive(PartialEq)]
enum Condition {
    Delivered,
    Sending,
    Waiting,
    NeedsAttention(String),
}

fn condition(state: State, key: &str) -> Option<Condition> {
    let queue = &state.persistence.get().queue;
    let entry = queue.entry(key)?;
    Some(match entry.delivery.state() {
        DeliveryState::Delivered { .. } => Condition::Delivered,
        _ if queue.is_sending(&entry.key) => Condition::Sending,
        DeliveryState::Due | DeliveryState::BackingOff { .. } => Condition::Waiting,
        DeliveryState::NeedsAttention(code) => Condition::NeedsAttention(code.clone()),
    })
}

fn words(state: State, entry: &OutboxEntry) -> Element {
    match entry.delivery.state() {
        DeliveryState::Delivered { reference, .. } => {
            let reference = text::shown(reference, 80);
            let words = live(move || {
                state.localizer().text_with(messages::OUTBOX_DELIVERED, &[("reference", reference.clone().into())])
            });
            paragraph("delivered", words)
        }
        _ if state.persistence.peek().queue.is_sending(&entry.key) => {
            paragraph("hint", state.text(messages::REVIEW_SENDING))
        }
        DeliveryState::NeedsAttention(code) => paragraph("error", state.text(wording::refusal(code))),
        _ => paragraph("hint", state.text(messages::OUTBOX_WAITING)),
    }
}
