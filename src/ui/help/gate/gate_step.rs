use leptos::ev::Event;
use leptos::prelude::*;

use super::escalation_reasons::escalation_reasons;
use super::gate::{Missing, ask, error, say};
use super::gate_advice::gate_advice;
use super::known_problem::known_problem;
use crate::i18n::{MessageId, messages};
use crate::model::{
    Advice, Conclusion, Escalation, EscalationReason, Field, HandoffCategory, RequestKind, Severity, text,
};
use crate::ui::help::customers::for_whom;
use crate::ui::help::help_step::solve;
use crate::ui::kit::{Element, all, button, element, heading, paragraph, switch, when};
use crate::ui::state::{HEADING, Shared, State, live};

/// Step of the help flow: the escalation gate. Advises whether to escalate, and asks for what is required to continue.
pub fn gate_step(state: State) -> AnyView {
    let flaw = Shared::new(None);
    let title = state.text(messages::GATE_TITLE);
    all([
        heading(title).into(),
        for_whom(state, RequestKind::Customer),
        paragraph("lead", state.text(messages::GATE_INTRO)).into(),
        known_problem(state),
        // For a known issue the reason for escalating is irrelevant.
        when(
            move || ask(state, |advice, _| advice != Advice::WatchKnownIssue),
            move || escalation_reasons(state, flaw),
        ),
        gate_advice(state),
        reason(state, flaw),
        ways_on(state, flaw),
    ])
}

/// Id of the justification field.
const REASON: &str = "escalation-reason";

/// Id of the first reason for escalating.
pub const FIRST_REASON: &str = "claim-0";

/// The justification field: why to escalate despite the advice, or what the team lacks.
fn reason(state: State, flaw: Shared<Option<Missing>>) -> AnyView {
    let label = move || {
        ask(state, |advice, gate| match advice {
            Advice::EscalationSupport => Some(messages::GATE_ESCALATION_SUPPORT_JUSTIFICATION),
            advice if advice.asks_for_reason() && advice.can_proceed(gate) => Some(messages::GATE_JUSTIFICATION),
            _ => None,
        })
    };
    Effect::new(move |before: Option<Option<MessageId>>| {
        let label = label();
        if before.is_some_and(|before| before != label) {
            // The error was about the previous question.
            flaw.set(None);
        }
        label
    });
    switch(label, move |label| Some(reason_field(state, label?, flaw).into()))
}

fn reason_field(state: State, label: MessageId, flaw: Shared<Option<Missing>>) -> Element {
    let wrong = move || match *flaw.get() {
        Some(Missing::Reason) => Some(messages::GATE_JUSTIFICATION_REQUIRED),
        Some(Missing::Brevity) => Some(messages::GATE_JUSTIFICATION_TOO_LONG),
        Some(Missing::EscalationReason) | None => None,
    };
    let error = switch(wrong, move |wrong| Some(error(state, "error-reason", wrong?).into()));
    let field = element("textarea")
        .attribute("id", REASON)
        .attribute("name", "escalation.reason")
        .attribute("rows", "3")
        .attribute("autocomplete", "off")
        .attribute("aria-describedby", "hint-reason error-reason")
        .live_attribute("aria-invalid", live(move || wrong().map(|_| "true".to_owned())))
        .value(live(move || state.flow.get().handoff().reason.clone()))
        .on("input", move |event: Event| say(state, |handoff| handoff.reason = event_target_value(&event)));
    element("div")
        .part("field")
        .child(element("label").attribute("for", REASON).text(state.text(label)))
        .child(paragraph("hint", state.text(messages::GATE_JUSTIFICATION_HINT)).attribute("id", "hint-reason"))
        .child(error)
        .child(field)
}

/// The continue button, if the gate allows it, and the button for a solved problem.
fn ways_on(state: State, flaw: Shared<Option<Missing>>) -> AnyView {
    let label = move || {
        ask(state, |advice, gate| match advice {
            _ if !advice.can_proceed(gate) => None,
            Advice::WatchKnownIssue | Advice::SolveYourself(_) => Some(("secondary", messages::GATE_CONTINUE_ANYWAY)),
            Advice::AskReason | Advice::Escalate | Advice::EscalationSupport => {
                Some(("primary", messages::FORM_CONTINUE))
            }
        })
    };
    let way = switch(label, move |way| {
        Some(match way {
            None => paragraph("hint", state.text(messages::GATE_CLOSED)).into(),
            Some((class, label)) => button(class, state.text(label), move || go_on(state, flaw)).into(),
        })
    });
    let is_solvable = move || ask(state, |advice, _| matches!(advice, Advice::SolveYourself(_)));
    let solved = when(is_solvable, move || {
        let end = move || solve(state, RequestKind::Customer);
        button("secondary", state.text(messages::HELP_SOLVED), end)
    });
    element("div").class("actions").child(way).child(solved).into()
}

/// Continues to the form once all required answers are given.
fn go_on(state: State, flaw: Shared<Option<Missing>>) {
    let missing = missing(state);
    flaw.set(missing);
    match missing {
        Some(Missing::EscalationReason) => state.services().focus(FIRST_REASON),
        Some(_) => state.services().focus(REASON),
        None => {
            conclude(state);
            state.services().focus(HEADING);
        }
    }
}

fn missing(state: State) -> Option<Missing> {
    let reason = text::prose(&state.flow.peek().handoff().reason);
    let length = reason.chars().count();
    ask(state, |advice, _| match advice {
        Advice::AskReason => Some(Missing::EscalationReason),
        _ if !advice.asks_for_reason() => None,
        _ if length == 0 => Some(Missing::Reason),
        _ if length > Escalation::REASON_LENGTH => Some(Missing::Brevity),
        _ => None,
    })
}

/// Records the conclusion and its time, suggests the usual severity, and continues.
fn conclude(state: State) {
    let now = state.services().now();
    let (conclusion, asks) = ask(state, |advice, _| (advice.conclusion(), advice.asks_for_reason()));
    if !asks {
        // The text was written for another answer and no longer applies.
        say(state, |handoff| handoff.reason = String::new());
    }
    if let (Some(Conclusion::Escalate | Conclusion::SolveYourself), Some(EscalationReason::Category(category))) =
        (conclusion, state.flow.peek().handoff().escalation_reason)
    {
        propose(state, category);
    }
    conclusion.into_iter().for_each(|conclusion| state.flow.change(|flow| flow.conclude(conclusion, now)));
}

/// Suggests a severity in place of the previous suggestion; a severity selected by the user stays.
fn propose(state: State, category: HandoffCategory) {
    let rules = state.rules();
    let usual = category.severity(rules.cloud);
    let offered = rules.severities.iter().map(|level| level.id).filter(|&level| level <= usual).max();
    let Some(severity) = offered else { return };
    let draft = state.form(RequestKind::Customer).draft;
    let present = Severity::parse(draft.peek().get(Field::Severity));
    if present.is_none() || present == state.flow.peek().handoff().proposed {
        say(state, |handoff| handoff.proposed = Some(severity));
        draft.change(|draft| draft.fill(Field::Severity, severity.as_str().to_owned()));
    }
}
