use leptos::prelude::*;

use super::choice_control::Choice;
use super::control::Control;
use super::form_state::FormState;
use crate::i18n::messages;
use crate::model::Field;

/// A field with many options.
#[component]
pub fn SelectControl(
    /// The form that it is in.
    form: FormState,
    /// The field.
    field: Field,
    /// The options; they follow the rules.
    choices: Signal<Vec<Choice>, LocalStorage>,
) -> impl IntoView {
    let control = Control::new(form, field);
    let options = move || choices.get().into_iter().map(|choice| option(form, field, choice)).collect::<Vec<_>>();
    view! {
        <div class="field" part="field">
            <label for=control.id()>{control.label()}</label>
            {control.explanation()}
            <select
                id=control.id()
                name=field.as_str()
                autocomplete=field.autocomplete()
                aria-describedby=control.described_by()
                aria-invalid=control.invalid()
                on:change=move |event| form.set(field, event_target_value(&event))
            >
                <option value="">{control.state.text(messages::FORM_CHOOSE)}</option>
                {options}
            </select>
        </div>
    }
}

fn option(form: FormState, field: Field, choice: Choice) -> AnyView {
    let value = choice.value.clone();
    view! {
        <option value=choice.value prop:selected=move || form.value(field) == value>{choice.label}</option>
    }
    .into_any()
}
