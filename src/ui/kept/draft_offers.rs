use leptos::prelude::AnyView;

use super::autosave::forget_draft;
use super::sure::sure;
use crate::i18n::{messages, wording};
use crate::model::kept::DraftRecord;
use crate::model::{Field, RequestKind, View, text};
use crate::ui::element::{Element, Live, button, element, live, switch};
use crate::ui::heading::{paragraph, subheading};
use crate::ui::state::{HEADING, State};

/// What was begun on an earlier visit, each with its age and the choice to go on with it or to forget it. Of a kind, or all.
pub fn draft_offers(state: State, kind: Option<RequestKind>) -> AnyView {
    let keys = move || {
        let offered = offered(state, kind);
        // What was written on since is offered as it is now.
        offered.iter().map(|(key, draft)| key.to_owned() + &draft.to_json()).collect::<Vec<_>>().join("\n")
    };
    switch(keys, move |_| {
        let offered = offered(state, kind);
        let items: Vec<_> = offered.iter().map(|(key, draft)| offer(state, key, draft)).collect();
        let list = element("ul").part("drafts").attribute("role", "list").children(items);
        let title = subheading(state.text(messages::DRAFTS_TITLE));
        (!offered.is_empty()).then(|| element("section").class("begun").child(title).child(list).into())
    })
}

/// Those that no form of this page is writing.
fn offered(state: State, kind: Option<RequestKind>) -> Vec<(String, DraftRecord)> {
    let is_written = |key: &str| {
        let ids = RequestKind::ALL.iter().map(|&kind| state.form(kind).saving.get().id.clone());
        ids.flatten().any(|id| id == key)
    };
    let kept = state.kept.get();
    let is_of_kind = |draft: &DraftRecord| match kind {
        Some(kind) => draft.form.kind == kind,
        // Each audience has its own forms.
        None => state.kind(draft.form.kind) == draft.form.kind,
    };
    let fits = |(key, draft): &&(String, DraftRecord)| is_of_kind(draft) && !is_written(key);
    kept.drafts.iter().filter(fits).cloned().collect()
}

fn offer(state: State, key: &str, draft: &DraftRecord) -> Element {
    let title = title(state, draft.form.draft.get(Field::Title));
    let customer = draft.form.draft.value(Field::CustomerName);
    let (saved, kind) = (draft.saved, draft.form.kind);
    let age = live(move || {
        let seconds = state.services().now().seconds() - saved.seconds();
        let localizer = state.localizer();
        let ago = state.later_services().ago(localizer.tag(), seconds.max(0));
        localizer.text_with(messages::DRAFTS_SAVED, &[("ago", ago.into())])
    });
    let (taken, going) = ((key.to_owned(), draft.clone()), key.to_owned());
    let go_on = button("secondary", state.text(messages::DRAFTS_CONTINUE), move || go_on(state, &taken.0, &taken.1))
        .worded("aria-label", state.text_with(messages::DRAFTS_CONTINUE_ENTRY, "title", title.clone()));
    let id = format!("discard-{key}");
    let question = messages::KEPT_DISCARD_QUESTION;
    let forget =
        sure(state, messages::DRAFTS_DISCARD, question, id, format!("draft-{key}"), move || forget(state, &going));
    let name = (!customer.is_empty()).then(|| element("span").class("domain").literal(text::shown(&customer, 120)));
    element("li")
        .part("draft")
        .child(paragraph("hint", state.text(wording::form(kind))))
        .child(element("strong").given("id", format!("draft-{key}")).text(title))
        .children(name)
        .child(paragraph("hint", age))
        .child(element("div").class("actions").child(go_on).child(forget))
}

/// A title as people read it; one that has not been written yet says so.
pub fn title(state: State, written: &str) -> Live<String> {
    let shown = text::shown(written, 120);
    live(
        move || if shown.trim().is_empty() { state.localizer().text(messages::DRAFTS_UNTITLED) } else { shown.clone() },
    )
}

/// Puts what was written back into its form. What stands there now is kept as a draft of its own.
fn go_on(state: State, key: &str, draft: &DraftRecord) {
    let form = state.form(draft.form.kind);
    if form.progress.peek().is_under_way() {
        return;
    }
    let (key, draft) = (key.to_owned(), draft.clone());
    state.services().spawn(Box::pin(async move {
        if !state.open_in_place(&draft.form, draft.submitted.as_ref()).await {
            return;
        }
        form.saving.change(|saving| {
            saving.id = Some(key);
            saving.machine.taken_up();
        });
        state.go(View::NewRequest(draft.form.kind));
        state.announcement.set(state.localizer().text(messages::DRAFTS_TAKEN_UP));
        state.services().focus(HEADING);
    }));
}

fn forget(state: State, key: &str) {
    let Some((_, draft)) = state.kept.peek().drafts.iter().find(|(known, _)| known == key).cloned() else { return };
    forget_draft(state, key, &draft.form);
    state.announcement.set(state.localizer().text(messages::KEPT_DISCARDED));
    state.services().focus(HEADING);
}
