use leptos::ev::Event;
use leptos::prelude::*;

use crate::i18n::{messages, wording};
use crate::model::{RequestKind, Step};
use crate::ui::element::{Element, element, live};
use crate::ui::heading::{paragraph, subheading};
use crate::ui::state::State;

/// Steps to try, to be ticked: what was tried goes along with the request.
pub fn checklist(state: State, kind: RequestKind) -> Element {
    let hint = if kind == RequestKind::Customer { messages::STEPS_HINT } else { messages::STEPS_HINT_OWN };
    let steps = Step::ALL.iter().map(|&step| entry(state, kind, step));
    element("section")
        .class("steps-box")
        .child(subheading(state.text(messages::STEPS_TITLE)))
        .child(paragraph("hint", state.text(hint)))
        .child(
            element("ul")
                .part("checklist")
                .attribute("role", "list")
                .worded("aria-label", state.text(messages::STEPS_TITLE))
                .children(steps),
        )
}

fn entry(state: State, kind: RequestKind, step: Step) -> Element {
    let id = format!("step-{}", step.as_str());
    let input = element("input")
        .attribute("type", "checkbox")
        .given("id", id.clone())
        .attribute("name", "escalation.stepsTried")
        .attribute("value", step.as_str())
        .flag("checked", live(move || state.flow.get().has_tried(step)))
        .on("change", move |event: Event| {
            let is_tried = event_target_checked(&event);
            state.flow.change(|flow| flow.set_tried(step, is_tried));
        });
    let label = element("label").given("for", id).text(state.text(wording::step(step, kind)));
    element("li").class("option").child(input).child(label)
}
