use leptos::ev::Event;
use leptos::prelude::*;

use super::control::Control;
use super::element::{Element, element};
use crate::i18n::messages;
use crate::model::Field;
use crate::ui::state::live;

/// A text field.
pub fn text_control(control: Control) -> Element {
    let Control { form, field, .. } = control;
    let input = match field {
        Field::Description => element("textarea").attribute("rows", "6"),
        _ => element("input").attribute("type", input_type(field)),
    };
    let input = control
        .described(input)
        .value(live(move || form.value(field)))
        .on("input", move |event: Event| form.set(field, event_target_value(&event)));
    let counter = field.is_counted().then(|| counter(control));
    control.labelled(input).children(counter)
}

/// The character counter. Screen readers read it with the field; it is not announced on every key.
fn counter(control: Control) -> Element {
    let Control { state, form, field } = control;
    let left = move || {
        let limits = state.settings.get().rules.limits;
        let limit = if field == Field::Title { limits.title_length } else { limits.description_length };
        limit as i64 - form.draft.get().value(field).chars().count() as i64
    };
    let text = live(move || {
        let left = left();
        let id = if left < 0 { messages::CHARACTERS_OVER } else { messages::CHARACTERS_LEFT };
        state.counted(id, left.unsigned_abs() as usize)
    });
    element("p")
        .class("counter")
        .given("id", control.counter_id())
        .live_attribute("data-over", live(move || (left() < 0).then(String::new)))
        .text(text)
}

fn input_type(field: Field) -> &'static str {
    match field {
        Field::Email => "email",
        Field::PhoneNumber => "tel",
        Field::ProblemStartTime => "datetime-local",
        _ => "text",
    }
}
