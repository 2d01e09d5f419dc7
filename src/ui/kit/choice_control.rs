use leptos::ev::Event;
use leptos::prelude::*;

use super::control::Control;
use super::element::{Element, all, element};
use super::switch::switch;
use crate::i18n::messages;
use crate::ui::state::{Live, live};

/// One option of a choice.
#[derive(Clone)]
pub struct Choice {
    /// The value stored in the draft when the option is selected.
    pub value: String,
    /// Label of the option.
    pub label: Live<String>,
    /// Explanation shown below the label.
    pub detail: Option<Live<String>>,
    /// Whether the option is disabled.
    pub disabled: Live<bool>,
}

impl Choice {
    /// Creates an option that is always enabled and has no explanation.
    pub fn new(value: &str, label: Live<String>) -> Self {
        Self { value: value.to_owned(), label, detail: None, disabled: live(|| false) }
    }
}

/// A group of radio buttons, for a few options. They are redrawn when `key` changes.
pub fn choice_control<K: PartialEq + Send + Sync + 'static>(
    control: Control,
    key: impl Fn() -> K + Send + Sync + 'static,
    choices: impl Fn() -> Vec<Choice> + Send + Sync + 'static,
) -> Element {
    let options = switch(key, move |_| {
        let choices = choices().into_iter().enumerate();
        Some(all(choices.map(|(index, choice)| option(control, index, choice).into())))
    });
    element("fieldset")
        .part("field")
        .live_attribute("aria-describedby", control.described_by())
        .child(element("legend").text(control.label()))
        .child(control.explanation())
        .child(options)
}

/// A select box, for many options. They are redrawn when `key` changes.
pub fn select_control<K: PartialEq + Send + Sync + 'static>(
    control: Control,
    key: impl Fn() -> K + Send + Sync + 'static,
    choices: impl Fn() -> Vec<Choice> + Send + Sync + 'static,
) -> Element {
    let Control { state, form, field } = control;
    let options = switch(key, move |_| {
        let options = choices().into_iter().map(|choice| {
            let value = choice.value.clone();
            let selected = live(move || form.value(field) == value);
            element("option").given("value", choice.value).flag("selected", selected).text(choice.label).into()
        });
        Some(all(options))
    });
    let select = control
        .described(element("select"))
        .on("change", move |event: Event| form.set(field, event_target_value(&event)))
        .child(element("option").attribute("value", "").text(state.text(messages::FORM_CHOOSE)))
        .child(options);
    control.labelled(select)
}

/// A radio button with its label. The first one takes the group's id, so that the error summary leads to it.
fn option(control: Control, index: usize, choice: Choice) -> Element {
    let Control { state, form, field } = control;
    let id = if index == 0 { control.id() } else { format!("{}-{index}", control.id()) };
    let detail_id = id.clone() + "-detail";
    let Choice { value, label, detail, disabled } = choice;
    let (checked, chosen) = (value.clone(), value.clone());
    let input = element("input")
        .attribute("type", "radio")
        .given("id", id.clone())
        .attribute("name", field.as_str())
        .given("value", value)
        .live_attribute("disabled", live(move || disabled().then(String::new)))
        .flag("checked", live(move || form.value(field) == checked))
        .on("change", move |_| form.set(field, chosen.clone()));
    let input = if detail.is_some() { input.given("aria-describedby", detail_id.clone()) } else { input };
    // What it says of times is a sample until the form is complete.
    let is_awaited = live(move || (!*state.is_complete.get()).then(String::new));
    let detail = detail.map(|text| {
        element("p").class("option-detail").given("id", detail_id).live_attribute("data-awaited", is_awaited).text(text)
    });
    element("div").class("option").child(input).child(element("label").given("for", id).text(label)).children(detail)
}
