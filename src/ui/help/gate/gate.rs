//! What the views of the escalation gate share.

use crate::i18n::messages;
use crate::model::{Advice, EscalationCase, EscalationGate, Handoff, RequestKind};
use crate::ui::kit::{Element, element};
use crate::ui::state::State;

/// What keeps somebody from going on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    /// They have not said what kind of problem it is.
    EscalationReason,
    /// They have given no reason.
    Reason,
    /// They have given too long a reason.
    Brevity,
}

/// Asks the gate, with what is known at this moment; what reads it is drawn again when that changes.
pub fn ask<T>(state: State, answer: impl FnOnce(Advice<'_>, EscalationGate) -> T) -> T {
    let (flow, settings) = (state.flow.get(), state.settings.get());
    let (handoff, rules) = (flow.handoff(), &settings.rules);
    let case = EscalationCase {
        is_known: flow.is_known(),
        differs: handoff.differs,
        steps: &rules.steps,
        tried: flow.tried(),
        claim: handoff.claim,
    };
    answer(case.advice(), rules.gate)
}

/// Changes what was said at the gate, where nothing changes unless a person does something.
pub fn say(state: State, change: impl FnOnce(&mut Handoff)) {
    state.form(RequestKind::Customer).touch();
    let mut handoff = state.flow.peek().handoff().clone();
    change(&mut handoff);
    state.flow.change(|flow| flow.set_handoff(handoff));
}

/// What is wrong with a field, for those who see its colour and for those who do not.
pub fn error(state: State, id: &'static str, text: &'static str) -> Element {
    let prefix = element("span").class("visually-hidden").text(state.text(messages::ERROR_PREFIX));
    let said = element("span").text(state.text(text));
    element("p").part("error").attribute("id", id).child(prefix).literal(" ").child(said)
}
