use leptos::prelude::AnyView;

use super::draft_offer::draft_offer;
use crate::app::drafts::DraftRecord;
use crate::i18n::messages;
use crate::model::RequestKind;
use crate::ui::kit::{Element, element, keyed, subheading, when};
use crate::ui::state::State;

/// Drafts from earlier visits, each with its age and buttons to continue or discard it; of one kind, or all.
pub fn draft_offers(state: State, kind: Option<RequestKind>) -> AnyView {
    when(move || !offered(state, kind).is_empty(), move || section(state, kind))
}

fn section(state: State, kind: Option<RequestKind>) -> Element {
    let keys = move || offered(state, kind);
    let items = keyed(keys, move |key| draft_offer(state, &key));
    let list = element("ul").part("drafts").attribute("role", "list").child(items);
    element("section").class("begun").child(subheading(state.text(messages::DRAFTS_TITLE))).child(list)
}

/// Keys of the drafts that no form of this page has open.
fn offered(state: State, kind: Option<RequestKind>) -> Vec<String> {
    let is_written = |key: &str| {
        let ids = RequestKind::ALL.iter().map(|&kind| state.form(kind).saving.get().id().map(str::to_owned));
        ids.flatten().any(|id| id == key)
    };
    let persistence = state.persistence.get();
    let is_of_kind = |draft: &DraftRecord| match kind {
        Some(kind) => draft.form.kind == kind,
        // Each audience has forms of its own.
        None => state.kind(draft.form.kind) == draft.form.kind,
    };
    let fits = |(key, draft): &&(String, DraftRecord)| is_of_kind(draft) && !is_written(key);
    persistence.drafts.iter().filter(fits).map(|(key, _)| key.clone()).collect()
}
