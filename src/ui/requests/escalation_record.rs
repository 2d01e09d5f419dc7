use leptos::prelude::*;

use super::escalation_record_facts::{EscalationRecord, Line, as_text};
use crate::i18n::{Localizer, MessageId, messages};
use crate::model::RequestKind;
use crate::ui::kit::{Element, button, copy_live, element, language_list, paragraph, switch};
use crate::ui::state::{Shared, State, live};

/// The escalation record: what was checked before a problem was escalated. It can be read, copied and printed in any
/// language, because a reader such as the operator may not read the language of the page.
pub fn escalation_record(state: State, facts: EscalationRecord) -> Option<Element> {
    if facts.is_empty() {
        return None;
    }
    let hint =
        if is_own(facts.kind) { messages::ESCALATION_RECORD_HINT_SELF_HELP } else { messages::ESCALATION_RECORD_HINT };
    let shown = Shared::new(Shown::of(state, &facts, &state.localizer()));
    // The language last selected for the record; `None` while it follows the page.
    let chosen = Shared::new(None::<String>);
    let facts = Shared::new(facts);
    Effect::new(move |_| {
        let localizer = state.localizer();
        if chosen.peek().is_none() {
            shown.set(Shown::of(state, &facts.peek(), &localizer));
        }
    });
    let paper = switch(move || shown.get().text.clone(), move |_| Some(paper(&shown.peek()).into()));
    let text = live(move || shown.get().text.clone());
    let escalation_record = element("div")
        .part("escalation-record")
        .child(paragraph("hint", state.text(hint)))
        .child(language(state, facts, shown, chosen))
        .child(paper)
        .child(element("div").class("actions").child(copy_live(state, messages::ESCALATION_RECORD_COPY, text)).child(
            button("secondary", state.text(messages::ESCALATION_RECORD_PRINT), move || {
                state.lazy_services().print(PAPER);
            }),
        ));
    Some(escalation_record)
}

/// Returns the title of an escalation record. Customers do not escalate, they ask their partner.
pub fn title(kind: RequestKind) -> MessageId {
    if is_own(kind) { messages::ESCALATION_RECORD_TITLE_SELF_HELP } else { messages::ESCALATION_RECORD_TITLE }
}

fn is_own(kind: RequestKind) -> bool {
    kind == RequestKind::CustomerSelfService
}

/// Id of the element that is printed.
const PAPER: &str = "escalation-record-paper";

/// An escalation record in words.
#[derive(Clone, Debug)]
struct Shown {
    /// The shipped language, which the list of languages has.
    language: String,
    /// The language of the texts: a page's own, if it brings one.
    tag: String,
    direction: &'static str,
    title: String,
    lines: Vec<Line>,
    text: String,
}

impl Shown {
    fn of(state: State, facts: &EscalationRecord, localizer: &Localizer) -> Self {
        let (title, lines) = (localizer.text(title(facts.kind)), facts.lines(state, localizer));
        let text = as_text(&title, &lines, localizer);
        Self {
            language: localizer.shipped().to_owned(),
            tag: localizer.tag().to_owned(),
            direction: localizer.direction(),
            title,
            lines,
            text,
        }
    }
}

fn paper(shown: &Shown) -> Element {
    let lines = shown.lines.iter().map(|(label, values)| {
        let values = values.iter().map(|value| element("dd").literal(value.clone()));
        element("div").class("fact").child(element("dt").literal(label.clone())).children(values)
    });
    element("div")
        .attribute("id", PAPER)
        .class("paper")
        .given("lang", shown.tag.clone())
        .attribute("dir", shown.direction)
        .child(element("h4").literal(shown.title.clone()))
        .child(element("dl").class("record").children(lines))
}

fn language(
    state: State,
    facts: Shared<EscalationRecord>,
    shown: Shared<Shown>,
    chosen: Shared<Option<String>>,
) -> Element {
    let present = live(move || shown.get().language.clone());
    language_list(
        state,
        "escalation-record-language".to_owned(),
        messages::ESCALATION_RECORD_LANGUAGE,
        present,
        move |tag| {
            chosen.set(Some(tag));
            translate(state, facts, shown, chosen);
        },
    )
}

/// Translates the record into the selected language once its texts are loaded. If they cannot be fetched the record
/// stays as it is; texts that arrive after another language was selected are dropped.
fn translate(state: State, facts: Shared<EscalationRecord>, shown: Shared<Shown>, chosen: Shared<Option<String>>) {
    let Some(wanted) = (*chosen.peek()).clone() else { return };
    let texts = state.lazy_services().texts(&wanted);
    state.receive(shown, texts, move |texts| {
        if chosen.peek().as_deref() != Some(wanted.as_str()) {
            return;
        }
        match texts {
            Some(texts) => shown.set(Shown::of(state, &facts.peek(), &texts)),
            None => {
                let present = shown.peek().language.clone();
                chosen.set((present != state.localizer().shipped()).then_some(present));
                // Reset the select box to the language that is shown.
                shown.set((*shown.peek()).clone());
                state.announcement.set(state.localizer().text(messages::TRANSLATION_UNAVAILABLE));
            }
        }
    });
}
