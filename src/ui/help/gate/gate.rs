//! Shared by the views of the escalation gate.

use crate::i18n::{MessageId, messages};
use crate::model::{Advice, EscalationCase, EscalationGate, Handoff, RequestKind};
use crate::ui::kit::{Element, element};
use crate::ui::state::State;

/// Required input that is missing or invalid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    /// No reason for escalating is selected.
    EscalationReason,
    /// No justification is given.
    Reason,
    /// The justification is too long.
    Brevity,
}

/// Evaluates the gate's decision table with the present answers; subscribes the reader to changes.
pub fn ask<T>(state: State, answer: impl FnOnce(Advice<'_>, EscalationGate) -> T) -> T {
    let (flow, settings) = (state.flow.get(), state.settings.get());
    let (handoff, rules) = (flow.handoff(), &settings.rules);
    let case = EscalationCase {
        is_known: flow.is_known(),
        differs: handoff.differs,
        steps: &rules.steps,
        tried: flow.tried(),
        escalation_reason: handoff.escalation_reason,
    };
    answer(case.advice(), rules.gate)
}

/// Changes the answers at the gate. Marks the form as touched, because only the user changes them.
pub fn say(state: State, change: impl FnOnce(&mut Handoff)) {
    state.form(RequestKind::Customer).touch();
    let mut handoff = state.flow.peek().handoff().clone();
    change(&mut handoff);
    state.flow.change(|flow| flow.set_handoff(handoff));
}

/// Error text of a field, with a prefix for users who cannot see its colour.
pub fn error(state: State, id: &'static str, text: MessageId) -> Element {
    let prefix = element("span").class("visually-hidden").text(state.text(messages::ERROR_PREFIX));
    let said = element("span").text(state.text(text));
    element("p").part("error").attribute("id", id).child(prefix).literal(" ").child(said)
}
