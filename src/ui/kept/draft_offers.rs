use leptos::prelude::AnyView;

use super::autosave::forget_draft;
use super::rescue_focus::rescue_focus;
use super::sure::{Sure, sure};
use crate::i18n::{messages, wording};
use crate::model::kept::DraftRecord;
use crate::model::{Field, RequestKind, View, text};
use crate::ui::element::{Element, Live, button, element, live, when};
use crate::ui::heading::{paragraph, subheading};
use crate::ui::keyed::keyed;
use crate::ui::state::{HEADING, State};

/// What was begun on an earlier visit, each with its age and the choice to go on with it or to forget it. Of a kind, or all.
pub fn draft_offers(state: State, kind: Option<RequestKind>) -> AnyView {
    let is_any_left = move || {
        // One may go while it has the focus: another tab can go on with it, or forget it.
        rescue_focus(state, OFFERS, HEADING);
        !offered(state, kind).is_empty()
    };
    when(is_any_left, move || section(state, kind))
}

fn section(state: State, kind: Option<RequestKind>) -> Element {
    let keys = move || offered(state, kind).into_iter().map(|(key, _)| key).collect();
    let items = keyed(keys, move |key| offer(state, &key).into());
    let list = element("ul").part("drafts").attribute("id", OFFERS).attribute("role", "list").child(items);
    element("section").class("begun").child(subheading(state.text(messages::DRAFTS_TITLE))).child(list)
}

/// Id of the list.
const OFFERS: &str = "drafts-offered";

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

/// An unfinished request. Another tab may write on in it, which is shown as it happens.
fn offer(state: State, key: &str) -> Element {
    let Some(kind) = state.kept.peek().draft(key).map(|draft| draft.form.kind) else { return element("li") };
    let (titled, named, timed) = (key.to_owned(), key.to_owned(), key.to_owned());
    let written = live(move || {
        let kept = state.kept.get();
        kept.draft(&titled).map(|draft| draft.form.draft.get(Field::Title).to_owned()).unwrap_or_default()
    });
    let title = title(state, written);
    let customer = live(move || {
        let kept = state.kept.get();
        kept.draft(&named).map(|draft| draft.form.draft.value(Field::CustomerName)).unwrap_or_default()
    });
    let is_named = customer.clone();
    let age = live(move || {
        let now = state.services().now();
        let saved = state.kept.get().draft(&timed).map_or(now, |draft| draft.saved);
        let localizer = state.localizer();
        let ago = state.later_services().ago(localizer.tag(), (now.seconds() - saved.seconds()).max(0));
        localizer.text_with(messages::DRAFTS_SAVED, &[("ago", ago.into())])
    });
    let (taken, going) = (key.to_owned(), key.to_owned());
    let go_on = button("secondary", state.text(messages::DRAFTS_CONTINUE), move || go_on(state, &taken))
        .worded("aria-label", state.text_with(messages::DRAFTS_CONTINUE_ENTRY, "title", title.clone()));
    let what = Sure {
        label: messages::DRAFTS_DISCARD,
        question: messages::KEPT_DISCARD_QUESTION,
        id: format!("discard-{key}"),
        about: format!("draft-{key}"),
        is_disabled: live(|| None),
    };
    let name = when(
        move || !is_named().is_empty(),
        move || {
            let customer = customer.clone();
            element("span").class("domain").text(live(move || text::shown(&customer(), 120)))
        },
    );
    let discard = sure(state, what, live(move || forget(state, &going)));
    element("li")
        .part("draft")
        .child(paragraph("hint", state.text(wording::form(kind))))
        .child(element("strong").given("id", format!("draft-{key}")).text(title))
        .child(name)
        .child(paragraph("hint", age))
        .child(element("div").class("actions").child(go_on).child(discard))
}

/// A title as people read it; one that has not been written yet says so.
pub fn title(state: State, written: Live<String>) -> Live<String> {
    live(move || {
        let shown = text::shown(&written(), 120);
        if shown.trim().is_empty() { state.localizer().text(messages::DRAFTS_UNTITLED) } else { shown }
    })
}

/// Puts what was written back into its form. What stands there now is kept as a draft of its own.
fn go_on(state: State, key: &str) {
    let Some(draft) = state.kept.peek().draft(key).cloned() else { return };
    let form = state.form(draft.form.kind);
    if form.progress.peek().is_under_way() {
        return;
    }
    let key = key.to_owned();
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
    let Some(draft) = state.kept.peek().draft(key).cloned() else { return };
    forget_draft(state, key, &draft.form);
    state.announcement.set(state.localizer().text(messages::KEPT_DISCARDED));
    state.services().focus(HEADING);
}
