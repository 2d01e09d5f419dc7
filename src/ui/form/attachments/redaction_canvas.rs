use leptos::ev::Event;
use leptos::prelude::*;

use super::editing::{ADD, Editing, KEYS, area_id};
use crate::i18n::messages;
use crate::model::{AreaKey, DragHandle};
use crate::ui::kit::{Element, element, pressed, switch};
use crate::ui::state::live;

/// The image with the redacted areas on it. Its ARIA role tells screen readers to pass keys to the areas.
pub fn stage(editing: Editing) -> Element {
    let areas = switch(
        move || editing.redaction.get().areas().len(),
        move |count| {
            Some((0..count).map(|index| area(editing, index, count).into()).collect::<Vec<AnyView>>().into_any())
        },
    );
    element("div")
        .attribute("id", STAGE)
        .class("redaction-stage")
        .attribute("role", "application")
        .worded("aria-label", editing.context.state.text(messages::REDACT_AREAS))
        .on("pointerdown", move |event| press(editing, &event, DragHandle::Picture))
        .on("pointermove", move |event| drag(editing, &event))
        .on("pointerup", move |_| release(editing))
        .on("pointercancel", move |_| release(editing))
        .child(element("canvas").attribute("id", CANVAS).attribute("aria-hidden", "true"))
        .child(areas)
}

/// Id of the canvas that shows the image.
pub const CANVAS: &str = "redaction-picture";

const STAGE: &str = "redaction-stage";

fn area(editing: Editing, index: usize, count: usize) -> Element {
    let state = editing.context.state;
    let label = live(move || {
        let numbers = [("number", state.number(index + 1).into()), ("total", state.number(count).into())];
        state.localizer().text_with(messages::REDACT_AREA, &numbers)
    });
    let grip = move |grip| {
        move |event: Event| {
            // The image below would start a new area.
            event.stop_propagation();
            press(editing, &event, grip);
        }
    };
    let corner = element("span")
        .class("redaction-corner")
        .attribute("aria-hidden", "true")
        .on("pointerdown", grip(DragHandle::Corner(index)));
    element("button")
        .attribute("type", "button")
        .class("redaction-area")
        .given("id", area_id(index))
        .worded("aria-label", label)
        .attribute("aria-describedby", KEYS)
        .style(live(move || place(editing, index)))
        .on("pointerdown", grip(DragHandle::Area(index)))
        .on("focus", move |_| editing.selected.change(|selected| *selected = index))
        .on("keydown", move |event| key(editing, index, event))
        .child(corner)
}

/// Returns the position of an area on the image, as CSS declarations.
fn place(editing: Editing, index: usize) -> String {
    let Some(parts) = editing.redaction.get().ten_thousandths(index) else { return String::new() };
    let sides = ["left", "top", "width", "height"].into_iter().zip(parts);
    sides.map(|(side, part)| format!("{side}:{}.{:02}%;", part / 100, part % 100)).collect()
}

fn press(editing: Editing, event: &Event, grip: DragHandle) {
    if let Some(point) = editing.context.services().pointed(event, STAGE) {
        editing.change(|redaction| redaction.press(grip, point));
    }
}

fn drag(editing: Editing, event: &Event) {
    if !editing.redaction.peek().is_dragged() {
        return;
    }
    if let Some(point) = editing.context.services().pointed(event, STAGE) {
        editing.change(|redaction| redaction.drag(point));
    }
}

fn release(editing: Editing) {
    let mut changed = None;
    editing.change(|redaction| changed = redaction.release());
    changed.into_iter().for_each(|index| editing.select(index));
}

fn key(editing: Editing, index: usize, event: Event) {
    let Some(event) = pressed(event) else { return };
    let Some(key) = AreaKey::named(&event.key(), event.shift_key()) else { return };
    event.prevent_default();
    match key {
        AreaKey::Remove => editing.remove(index, ADD),
        key => editing.change(|redaction| redaction.key(index, key)),
    }
}
