use leptos::prelude::AnyView;

use super::draft_offer::draft_offer;
use super::offered::offered;
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
