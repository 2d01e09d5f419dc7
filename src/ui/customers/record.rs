use leptos::prelude::*;

use crate::i18n::messages;
use crate::model::RequestKind;
use crate::ui::element::{all, element, live};
use crate::ui::escalation_facts::escalation_facts;
use crate::ui::heading::paragraph;
use crate::ui::request_list::with_domain;
use crate::ui::state::State;

/// What goes along with a request that is about to be sent: what was seen and tried, and for whom else it is made.
pub fn record(state: State, kind: RequestKind) -> AnyView {
    all([seen_and_tried(state, kind), further_customers(state)])
}

/// What was seen and tried, which goes along. Why the problem is handed off stands among the entries.
fn seen_and_tried(state: State, kind: RequestKind) -> AnyView {
    let facts = escalation_facts(state, kind, &state.flow.peek().escalation(None));
    if facts.is_empty() {
        return ().into_any();
    }
    let title = paragraph("on-behalf-label", state.text(messages::RECORD_TITLE));
    all([title.into(), element("dl").class("record").children(facts).into()])
}

/// For whom else a request is made.
fn further_customers(state: State) -> AnyView {
    let names = state
        .flow
        .peek()
        .others()
        .iter()
        .map(|other| with_domain(&other.company_name, Some(&other.domain)))
        .collect::<Vec<_>>();
    if names.is_empty() {
        return ().into_any();
    }
    let count = names.len();
    let said = live(move || {
        let number = state.number(count);
        let names = state.services().list(state.localizer().tag(), &names);
        let arguments = [("count", count.into()), ("number", number.into()), ("customers", names.into())];
        state.localizer().text_with(messages::REVIEW_OTHERS, &arguments)
    });
    paragraph("hint", said).into()
}
