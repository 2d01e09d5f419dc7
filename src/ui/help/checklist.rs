use std::sync::Arc;

use leptos::ev::Event;
use leptos::prelude::*;

use crate::i18n::{Localizer, MessageId, messages, wording};
use crate::model::{RequestKind, Rules, Step, text};
use crate::ui::kit::{Element, all, element, paragraph, subheading, switch};
use crate::ui::state::{Live, State, live};

/// Decorates an element that shows a message, for example with the English text.
pub type Wrap = Arc<dyn Fn(Element, MessageId) -> Element + Send + Sync>;

/// A checklist of steps to try; the ticked ones are sent with the request.
pub fn checklist(state: State, kind: RequestKind) -> Element {
    wrapped_checklist(state, kind, Arc::new(|own, _| own))
}

/// The checklist, with each built-in text decorated by `wrap`.
pub fn wrapped_checklist(state: State, kind: RequestKind, wrap: Wrap) -> Element {
    let hint = if kind == RequestKind::Customer { messages::STEPS_HINT } else { messages::STEPS_HINT_SELF_HELP };
    element("section")
        .class("steps-box")
        .child(wrap(subheading(state.text(messages::STEPS_TITLE)), messages::STEPS_TITLE))
        .child(wrap(paragraph("hint", state.text(hint)), hint))
        .child(list(state, kind, live(|| None), wrap))
}

/// The steps without heading; the step to try next is marked.
pub fn steps(state: State, kind: RequestKind, next: Live<Option<String>>) -> Element {
    list(state, kind, next, Arc::new(|own, _| own))
}

fn list(state: State, kind: RequestKind, next: Live<Option<String>>, wrap: Wrap) -> Element {
    // A step is redrawn when the page renames it, because the decoration belongs to the built-in text.
    let key = |step: &Step| (step.id.clone(), step.name.is_some());
    let entries = switch(
        move || state.settings.get().rules.steps.iter().map(key).collect::<Vec<_>>(),
        move |_| {
            let steps = state.settings.peek().rules.steps.clone();
            let entries = steps.into_iter().map(|step| entry(state, kind, step, next.clone(), &wrap).into());
            Some(all(entries))
        },
    );
    element("ul")
        .part("checklist")
        .attribute("role", "list")
        .worded("aria-label", state.text(messages::STEPS_TITLE))
        .child(entries)
}

fn entry(state: State, kind: RequestKind, step: Step, next: Live<Option<String>>, wrap: &Wrap) -> Element {
    let id = format!("step-{}", step.id);
    let (known, ticked, marked) = (step.id.clone(), step.id.clone(), step.id.clone());
    let input = element("input")
        .attribute("type", "checkbox")
        .given("id", id.clone())
        .attribute("name", "escalation.stepsTried")
        .given("value", step.id.clone())
        .flag("checked", live(move || state.flow.get().tried().contains(&known)))
        .on("change", move |event: Event| {
            let is_tried = event_target_checked(&event);
            state.form(kind).touch();
            state.flow.change(|flow| flow.set_tried(&ticked, is_tried));
        });
    let built_in = if step.name.is_none() { wording::step(&step.id, kind) } else { None };
    let name = live(move || step_name(&state.localizer(), &state.settings.get().rules, kind, &step.id));
    let current = live(move || next().filter(|next| *next == marked).map(|_| "step".to_owned()));
    let label = element("label").given("for", id).text(name);
    let label = match built_in {
        Some(message) => wrap(label, message),
        None => label,
    };
    element("li").class("option").live_attribute("aria-current", current).child(input).child(label)
}

/// Returns the text of a step: the page's own, the built-in one, or else its identifier.
pub fn step_name(localizer: &Localizer, rules: &Rules, kind: RequestKind, id: &str) -> String {
    let own = rules.steps.iter().find(|step| step.id == id).and_then(|step| step.name.as_ref());
    let built_in = || wording::step(id, kind).map(|id| localizer.text(id));
    own.map(|name| text::shown(name, 200)).or_else(built_in).unwrap_or_else(|| text::shown(id, 80))
}
