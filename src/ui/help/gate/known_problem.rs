use leptos::ev::Event;
use leptos::prelude::*;

use super::gate::say;
use super::gate_advice::titled;
use crate::i18n::messages;
use crate::ui::help::health::health;
use crate::ui::help::remote_data::RemoteData;
use crate::ui::kit::{all, element, paragraph, when};
use crate::ui::state::{State, live};

/// Notice of a known issue, with the option to watch it, and the question whether the customer's problem differs from
/// it. Empty if no issue is known.
pub fn known_problem(state: State) -> AnyView {
    let is_known = move || state.flow.get().is_known();
    let differs = move || state.flow.get().handoff().differs;
    let advice = when(
        move || is_known() && !differs(),
        move || {
            let text = paragraph("advice", state.text(messages::GATE_WATCH_TEXT));
            let notice = titled(state, "notice warning", messages::GATE_WATCH_TITLE).child(text);
            element("div").child(notice).child(health(state, RemoteData::nothing()))
        },
    );
    let question = when(is_known, move || {
        let input = element("input")
            .attribute("type", "checkbox")
            .attribute("id", "differs")
            .attribute("name", "escalation.differsFromKnownIssue")
            .flag("checked", live(differs))
            .on("change", move |event: Event| {
                let differs = event_target_checked(&event);
                say(state, |handoff| handoff.differs = differs);
            });
        let label =
            element("label").attribute("for", "differs").text(state.text(messages::GATE_WATCH_DIFFERENT_PROBLEM));
        element("div").attribute("class", "field option").child(input).child(label)
    });
    all([advice, question])
}
