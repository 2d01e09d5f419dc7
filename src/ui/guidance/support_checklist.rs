use leptos::ev::Event;
use leptos::prelude::*;

use super::guide::{Guide, Section};
use crate::i18n::{MessageId, messages};
use crate::ui::kit::{Element, button, element, paragraph};
use crate::ui::state::{Shared, State, live};

/// The section of the checklist.
pub const CHECKLIST: Section = ("guide-checklist", messages::GUIDANCE_CHECKLIST_TITLE);

/// A checklist with which partners review their customer support. It is private: selections are sent nowhere, and are
/// held in memory alone for the visit.
pub fn support_checklist(guide: Guide) -> Element {
    let state = guide.state;
    // The selections are tied to the user, so that the next user does not see them.
    let turn = format!("turn-{}", state.settings.peek().turn);
    let remembered = state.guidance_services().session_value(REMEMBERED).filter(|kept| is_kept(kept, &turn));
    let kept = Shared::new(remembered.unwrap_or(turn));
    let items = PROMISES.iter().map(|&(name, text)| entry(guide, kept, name, text));
    let list = element("ul")
        .class("checklist")
        .attribute("role", "list")
        .worded("aria-label", state.text(messages::GUIDANCE_CHECKLIST_TITLE))
        .children(items);
    let print = button("secondary", state.text(messages::GUIDANCE_CHECKLIST_PRINT), move || {
        state.lazy_services().print(SECTION);
    });
    element("section")
        .attribute("id", SECTION)
        .child(guide.section_heading(CHECKLIST))
        .child(guide.text(messages::GUIDANCE_CHECKLIST_TEXT))
        .child(list)
        .child(paragraph("promises-kept", live(move || count(state, &kept.get()))))
        .child(element("div").class("actions").child(print))
}

/// Id of the element that is printed.
const SECTION: &str = "promises";

/// Name that the selections are remembered under, in memory alone. The value is a list of names separated by spaces:
/// first the user's turn.
const REMEMBERED: &str = "promises";

const PROMISES: [(&str, MessageId); 10] = [
    ("contact", messages::GUIDANCE_CHECKLIST_CONTACT),
    ("hours", messages::GUIDANCE_CHECKLIST_HOURS),
    ("channels", messages::GUIDANCE_CHECKLIST_CHANNELS),
    ("process", messages::GUIDANCE_CHECKLIST_PROCESS),
    ("billing", messages::GUIDANCE_CHECKLIST_BILLING),
    ("technical", messages::GUIDANCE_CHECKLIST_TECHNICAL),
    ("articles", messages::GUIDANCE_CHECKLIST_ARTICLES),
    ("updates", messages::GUIDANCE_CHECKLIST_UPDATES),
    ("health", messages::GUIDANCE_CHECKLIST_HEALTH),
    ("close", messages::GUIDANCE_CHECKLIST_NOTIFY),
];

fn entry(guide: Guide, kept: Shared<String>, name: &'static str, text: MessageId) -> Element {
    let state = guide.state;
    let id = format!("promise-{name}");
    let input = element("input")
        .attribute("type", "checkbox")
        .given("id", id.clone())
        .flag("checked", live(move || is_kept(&kept.get(), name)))
        .on("change", move |event: Event| {
            let others = kept.peek().split(' ').filter(|known| *known != name).fold(String::new(), joined);
            let is_kept = event_target_checked(&event);
            kept.set(if is_kept { joined(others, name) } else { others });
            state.guidance_services().set_session_value(REMEMBERED, (*kept.peek()).clone());
        });
    let label = element("label").given("for", id).text(state.text(text));
    element("li").class("option").child(input).child(guide.pair(label, text))
}

fn is_kept(kept: &str, name: &str) -> bool {
    kept.split(' ').any(|known| known == name)
}

fn joined(names: String, name: &str) -> String {
    if names.is_empty() { name.to_owned() } else { names + " " + name }
}

fn count(state: State, kept: &str) -> String {
    let count = PROMISES.iter().filter(|(name, _)| is_kept(kept, name)).count();
    let (number, total) = (state.number(count), state.number(PROMISES.len()));
    state
        .localizer()
        .text_with(messages::GUIDANCE_CHECKLIST_COUNT, &[("number", number.into()), ("total", total.into())])
}
