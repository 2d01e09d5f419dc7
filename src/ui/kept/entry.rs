use super::draft_offers::title;
use super::sure::sure;
use super::take_back::{take_back, withdraw};
use super::upload_progress::upload_progress;
use crate::i18n::{messages, wording};
use crate::model::kept::{OutboxEntry, SavedFile};
use crate::model::{DeliveryState, Field, Submitted, View, text};
use crate::ui::element::{Element, button, element, live, switch};
use crate::ui::file_line::file_line;
use crate::ui::heading::paragraph;
use crate::ui::slot::Slot;
use crate::ui::state::{HEADING, State};

/// A submitted request that is not known to be delivered.
pub fn entry(state: State, key: &str) -> Element {
    let key = key.to_owned();
    let known = state.kept.peek().entry(&key).cloned();
    let Some(known) = known else { return element("li") };
    let customer = known.form.draft.value(Field::CustomerName);
    let name = (!customer.is_empty()).then(|| element("span").class("domain").literal(text::shown(&customer, 120)));
    let heading_id = heading_id(&key);
    let shown = key.clone();
    let (kind, submitted) = (known.form.kind, known.submitted);
    let when = live(move || {
        let date = state.services().date_time(state.localizer().tag(), submitted);
        state.localizer().text_with(messages::QUEUE_SUBMITTED, &[("date", date.into())])
    });
    let condition = switch(
        move || condition(state, &key),
        move |_| state.kept.peek().entry(&shown).map(|entry| standing(state, entry).into()),
    );
    element("li")
        .part("outbox-entry")
        .given("aria-labelledby", heading_id.clone())
        .child(element("strong").given("id", heading_id).text(title(state, known.form.draft.get(Field::Title))))
        .children(name)
        .child(paragraph("hint", state.text(wording::form(kind))))
        .child(paragraph("hint", when))
        .children(files(state, &known.form.files))
        .child(condition)
}

/// Id of what names an entry, and describes its controls.
fn heading_id(key: &str) -> String {
    format!("outbox-{key}")
}

/// The files that go along, if there are any.
fn files(state: State, files: &[SavedFile]) -> Option<Element> {
    let rows: Vec<_> = files.iter().map(|file| file_line(state, &file.name, file.size)).collect();
    let list = element("ul").class("attached").attribute("role", "list");
    (!rows.is_empty()).then(|| list.worded("aria-label", state.text(messages::FILES_TITLE)).children(rows))
}

/// What the state of an entry is drawn anew for.
fn condition(state: State, key: &str) -> String {
    let kept = state.kept.get();
    let Some(entry) = kept.entry(key) else { return String::new() };
    if kept.is_sending(&entry.key) {
        return "sending".to_owned();
    }
    let state = match entry.delivery.state() {
        DeliveryState::Due | DeliveryState::Pausing { .. } => "waiting",
        DeliveryState::Attention(code) => code.as_str(),
        DeliveryState::Delivered { .. } => "delivered",
    };
    state.to_owned()
}

fn standing(state: State, entry: &OutboxEntry) -> Element {
    let (going, edited, asked) = (entry.clone(), entry.clone(), entry.key.clone());
    if let DeliveryState::Delivered { id, reference } = entry.delivery.state() {
        return delivered(state, going, id, reference);
    }
    let words = match entry.delivery.state() {
        DeliveryState::Attention(code) => element("div").child(paragraph("error", state.text(wording::refusal(code)))),
        _ => element("div").child(paragraph("hint", state.text(messages::QUEUE_WAITING))),
    };
    if state.kept.peek().is_sending(&entry.key) {
        // What is on its way can be neither changed nor deleted: nobody would know what has become of it.
        let key = entry.key.clone();
        let progress = upload_progress(state, live(move || Some(key.clone())), Some(heading_id(&entry.key)));
        return element("div").child(paragraph("hint", state.text(messages::REVIEW_SENDING))).child(progress);
    }
    let send = button("secondary", state.text(messages::QUEUE_SEND), move || {
        state.announcement.set(state.localizer().text(messages::REVIEW_SENDING));
        state.ask_for(&asked);
        // Another tab may hold its claim.
        state.device().tell_others(Some(&asked));
    });
    let about = heading_id(&entry.key);
    let send = send.given("aria-describedby", about.clone());
    let edit = button("link", state.text(messages::QUEUE_EDIT), move || edit(state, &edited));
    let edit = edit.given("aria-describedby", about.clone());
    let id = format!("delete-{}", entry.key);
    let question = messages::QUEUE_DELETE_QUESTION;
    let delete = sure(state, messages::QUEUE_DELETE, question, id, about.clone(), move || delete(state, going.clone()));
    words.child(element("div").class("actions").child(send).child(edit).child(delete))
}

fn delivered(state: State, entry: OutboxEntry, id: &str, reference: &str) -> Element {
    let reference = text::shown(reference, 80);
    let words = live(move || {
        state.localizer().text_with(messages::QUEUE_DELIVERED, &[("reference", reference.clone().into())])
    });
    let view = View::parse(&("request/".to_owned() + id));
    let show = view.map(|view| button("link", state.text(messages::SENT_VIEW), move || state.go(view.clone())));
    let seen = button("secondary", state.text(messages::QUEUE_SEEN), move || delete(state, entry.clone()));
    element("div")
        .child(paragraph("delivered", words))
        .child(element("div").class("actions").child(seen).children(show))
}

/// Opens a request in its form again: unless it is changed, it keeps its key, so that it never becomes a second one.
fn edit(state: State, entry: &OutboxEntry) {
    let form = state.form(entry.form.kind);
    if form.progress.peek().is_under_way() || state.kept.peek().is_sending(&entry.key) {
        return;
    }
    if let Some(slot) = Slot::find(state, &entry.key).filter(|slot| slot.companion.is_none()) {
        take_back(state, slot.form);
        state.go(View::NewRequest(entry.form.kind));
        return state.services().focus(HEADING);
    }
    let entry = entry.clone();
    state.services().spawn(Box::pin(async move {
        let files = entry.form.files.iter().map(|file| file.digest.clone()).collect();
        let submitted = Submitted { body: entry.body.clone(), files, key: entry.key.clone() };
        if !state.open_in_place(&entry.form, Some(&submitted)).await {
            return;
        }
        withdraw(state, &entry, Some(form)).await;
        if !state.kept.is_gone() {
            state.go(View::NewRequest(entry.form.kind));
            state.services().focus(HEADING);
        }
    }));
}

fn delete(state: State, entry: OutboxEntry) {
    state.services().spawn(Box::pin(async move {
        withdraw(state, &entry, None).await;
        if state.kept.is_gone() {
            return;
        }
        state.announcement.set(state.localizer().text(messages::QUEUE_DELETED));
        state.services().focus(HEADING);
    }));
}
