use leptos::prelude::*;

use crate::i18n::{messages, wording};
use crate::model::{RequestKind, Step, text};
use crate::ui::element::{all, element, live};
use crate::ui::heading::paragraph;
use crate::ui::request_list::fact;
use crate::ui::state::State;

/// What goes along with a request that is about to be sent: what was seen and tried, and for whom else it is made.
pub fn record(state: State) -> AnyView {
    all([seen_and_tried(state), further_customers(state)])
}

/// What was seen and tried, which goes along.
fn seen_and_tried(state: State) -> AnyView {
    let flow = state.flow.peek();
    let seen = flow.seen().map(|seen| {
        let (status, checked) = (wording::health(seen.status), state.date(seen.checked_at));
        let shown = live(move || format!("{} – {}", state.localizer().text(status), checked()));
        fact(state, messages::HEALTH_TITLE, shown)
    });
    let kind = if flow.customer().is_some() { RequestKind::Customer } else { RequestKind::CustomerSelfService };
    let tried: Vec<_> = Step::ALL.iter().copied().filter(|&step| flow.has_tried(step)).collect();
    let tried = (!tried.is_empty()).then(|| {
        let words = live(move || {
            let words: Vec<_> = tried.iter().map(|&step| state.localizer().text(wording::step(step, kind))).collect();
            words.join("\n")
        });
        fact(state, messages::RECORD_TRIED, words)
    });
    if seen.is_none() && tried.is_none() {
        return ().into_any();
    }
    let facts = element("dl").class("record").children(seen).children(tried);
    all([paragraph("on-behalf-label", state.text(messages::RECORD_TITLE)).into(), facts.into()])
}

/// For whom else a request is made.
fn further_customers(state: State) -> AnyView {
    let names =
        state.flow.peek().others().iter().map(|other| text::shown(&other.company_name, 120)).collect::<Vec<_>>();
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
