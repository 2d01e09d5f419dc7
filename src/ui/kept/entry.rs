use super::draft_offers::title;
use super::rescue_focus::rescue_focus;
use super::sure::{Sure, sure};
use super::take_back::{take_back, withdraw};
use super::upload_progress::upload_progress;
use crate::i18n::{messages, wording};
use crate::model::kept::{OutboxEntry, SavedFile};
use crate::model::{DeliveryState, Field, Submitted, View, text};
use crate::ui::element::{Element, Live, button, element, live, switch};
use crate::ui::file_line::file_line;
use crate::ui::heading::paragraph;
use crate::ui::slot::Slot;
use crate::ui::state::{HEADING, State};

/// A submitted request that is not known to be delivered. What can be done about it stays where it is while an attempt comes and
/// goes: nobody's click or focus may be lost to what happens by itself.
pub fn entry(state: State, key: &str) -> Element {
    let key = key.to_owned();
    let known = state.kept.peek().entry(&key).cloned();
    let Some(known) = known else { return element("li") };
    let customer = known.form.draft.value(Field::CustomerName);
    let name = (!customer.is_empty()).then(|| element("span").class("domain").literal(text::shown(&customer, 120)));
    let (item_id, heading_id) = (format!("outbox-item-{key}"), heading_id(&key));
    let named = known.form.draft.get(Field::Title).to_owned();
    let (kind, submitted) = (known.form.kind, known.submitted);
    let when = live(move || {
        let date = state.services().date_time(state.localizer().tag(), submitted);
        state.localizer().text_with(messages::QUEUE_SUBMITTED, &[("date", date.into())])
    });
    let (shown, drawn, sent, told) = (key.clone(), key.clone(), key.clone(), heading_id.clone());
    let standing = switch(move || condition(state, &shown), {
        let (key, item_id) = (key.clone(), item_id.clone());
        move |_| {
            rescue_focus(state, &item_id, &told);
            state.kept.peek().entry(&key).map(|entry| standing(state, entry).into())
        }
    });
    let actions = switch(
        move || (condition(state, &key) == DELIVERED).to_string(),
        move |_| state.kept.peek().entry(&drawn).map(|entry| actions(state, entry).into()),
    );
    let sent_key = live(move || Some(sent.clone()));
    element("li")
        .part("outbox-entry")
        .given("id", item_id)
        .given("aria-labelledby", heading_id.clone())
        .child(
            element("strong")
                .given("id", heading_id.clone())
                .attribute("tabindex", "-1")
                .text(title(state, live(move || named.clone()))),
        )
        .children(name)
        .child(paragraph("hint", state.text(wording::form(kind))))
        .child(paragraph("hint", when))
        .children(files(state, &known.form.files))
        .child(standing)
        .child(actions)
        .child(upload_progress(state, sent_key, Some(heading_id)))
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

/// What the words about an entry are drawn anew for.
fn condition(state: State, key: &str) -> String {
    let kept = state.kept.get();
    let Some(entry) = kept.entry(key) else { return String::new() };
    let condition = match entry.delivery.state() {
        DeliveryState::Delivered { .. } => DELIVERED,
        _ if kept.is_sending(&entry.key) => "sending",
        DeliveryState::Due | DeliveryState::Pausing { .. } => "waiting",
        DeliveryState::Attention(code) => code.as_str(),
    };
    condition.to_owned()
}

const DELIVERED: &str = "delivered";

fn standing(state: State, entry: &OutboxEntry) -> Element {
    match entry.delivery.state() {
        DeliveryState::Delivered { reference, .. } => {
            let reference = text::shown(reference, 80);
            let words = live(move || {
                state.localizer().text_with(messages::QUEUE_DELIVERED, &[("reference", reference.clone().into())])
            });
            paragraph("delivered", words)
        }
        _ if state.kept.peek().is_sending(&entry.key) => paragraph("hint", state.text(messages::REVIEW_SENDING)),
        DeliveryState::Attention(code) => paragraph("error", state.text(wording::refusal(code))),
        _ => paragraph("hint", state.text(messages::QUEUE_WAITING)),
    }
}

fn actions(state: State, entry: &OutboxEntry) -> Element {
    let (actions, about) = (element("div").class("actions"), heading_id(&entry.key));
    if let DeliveryState::Delivered { id, .. } = entry.delivery.state() {
        let view = View::parse(&("request/".to_owned() + id));
        let show = view.map(|view| {
            let show = button("link", state.text(messages::SENT_VIEW), move || state.go(view.clone()));
            show.given("aria-describedby", about.clone())
        });
        let going = entry.key.clone();
        let seen = button("secondary", state.text(messages::QUEUE_SEEN), move || delete(state, &going));
        return actions.child(seen.given("aria-describedby", about.clone())).children(show);
    }
    let (asked, edited, going) = (entry.key.clone(), entry.key.clone(), entry.key.clone());
    let is_disabled = is_sending(state, &entry.key);
    let send = button("secondary", state.text(messages::QUEUE_SEND), move || send(state, &asked));
    let edit = button("link", state.text(messages::QUEUE_EDIT), move || edit(state, &edited));
    let [send, edit] = [send, edit].map(|button| {
        button.given("aria-describedby", about.clone()).live_attribute("aria-disabled", is_disabled.clone())
    });
    let what = Sure {
        label: messages::QUEUE_DELETE,
        question: messages::QUEUE_DELETE_QUESTION,
        id: format!("delete-{}", entry.key),
        about,
        is_disabled,
    };
    actions.child(send).child(edit).child(sure(state, what, live(move || delete(state, &going))))
}

/// What is on its way can be neither changed nor deleted: nobody would know what has become of it.
fn is_sending(state: State, key: &str) -> Live<Option<String>> {
    let key = key.to_owned();
    live(move || state.kept.get().is_sending(&key).then(|| "true".to_owned()))
}

/// An entry that nobody sends at this moment.
fn at_rest(state: State, key: &str) -> Option<OutboxEntry> {
    let kept = state.kept.peek();
    kept.entry(key).filter(|entry| !kept.is_sending(&entry.key)).cloned()
}

fn send(state: State, key: &str) {
    if at_rest(state, key).is_some() {
        state.announcement.set(state.localizer().text(messages::REVIEW_SENDING));
        state.ask_for(key);
        // Another tab may hold its claim.
        state.device().tell_others(Some(key));
    }
}

/// Opens a request in its form again: unless it is changed, it keeps its key, so that it never becomes a second one.
fn edit(state: State, key: &str) {
    let Some(entry) = at_rest(state, key) else { return };
    let form = state.form(entry.form.kind);
    if form.progress.peek().is_under_way() {
        return;
    }
    if let Some(slot) = Slot::find(state, key).filter(|slot| slot.companion.is_none()) {
        take_back(state, slot.form);
        state.go(View::NewRequest(entry.form.kind));
        return state.services().focus(HEADING);
    }
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

fn delete(state: State, key: &str) {
    let Some(entry) = at_rest(state, key) else { return };
    state.services().spawn(Box::pin(async move {
        withdraw(state, &entry, None).await;
        if state.kept.is_gone() {
            return;
        }
        state.announcement.set(state.localizer().text(messages::QUEUE_DELETED));
        state.services().focus(HEADING);
    }));
}
