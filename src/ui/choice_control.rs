use leptos::prelude::*;

use super::control::Control;
use super::form_state::FormState;
use crate::model::Field;

/// One of a few options.
#[derive(Clone)]
pub struct Choice {
    /// What stands in the draft when it is chosen.
    pub value: String,
    /// What it is called.
    pub label: Signal<String>,
    /// What helps to decide, and whether it cannot be chosen now.
    pub detail: Option<ChoiceDetail>,
}

/// What stands below an option.
#[derive(Clone, Copy)]
pub struct ChoiceDetail {
    /// What helps to decide.
    pub text: Signal<String>,
    /// Whether the option cannot be chosen now.
    pub disabled: Signal<bool>,
}

/// A field with a few options, all of them in sight.
#[component]
pub fn ChoiceControl(
    /// The form that it is in.
    form: FormState,
    /// The field.
    field: Field,
    /// The options; they follow the rules.
    choices: Signal<Vec<Choice>, LocalStorage>,
) -> impl IntoView {
    let control = Control::new(form, field);
    let options = move || {
        let choices = choices.get();
        choices.into_iter().enumerate().map(|(index, choice)| option(control, index, choice)).collect::<Vec<_>>()
    };
    view! {
        <fieldset class="field" part="field" aria-describedby=control.described_by()>
            <legend>{control.label()}</legend>
            {control.explanation()}
            {options}
        </fieldset>
    }
}

/// One option. The first takes the group's id, so that the error summary leads to it.
fn option(control: Control, index: usize, choice: Choice) -> AnyView {
    let Control { form, field, .. } = control;
    let id = if index == 0 { control.id() } else { format!("{}-{index}", control.id()) };
    let detail_id = choice.detail.map(|_| format!("{id}-detail"));
    let disabled = choice.detail.map(|detail| detail.disabled);
    let (value, checked) = (choice.value.clone(), choice.value.clone());
    view! {
        <div class="option">
            <input
                type="radio"
                id=id.clone()
                name=field.as_str()
                value=value
                aria-describedby=detail_id.clone()
                disabled=move || disabled.is_some_and(|disabled| disabled.get())
                prop:checked=move || form.value(field) == checked
                on:change=move |_| form.set(field, choice.value.clone())
            />
            <label for=id>{choice.label}</label>
            {choice.detail.map(|detail| view! { <p class="option-detail" id=detail_id>{detail.text}</p> }.into_any())}
        </div>
    }
    .into_any()
}
