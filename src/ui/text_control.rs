use leptos::prelude::*;

use super::control::Control;
use super::form_state::FormState;
use crate::i18n::messages;
use crate::model::Field;

/// A field that is typed into on one line.
#[component]
pub fn TextControl(
    /// The form that it is in.
    form: FormState,
    /// The field.
    field: Field,
) -> impl IntoView {
    let control = Control::new(form, field);
    view! {
        <div class="field" part="field">
            <label for=control.id()>{control.label()}</label>
            {control.explanation()}
            <input
                id=control.id()
                name=field.as_str()
                type=input_type(field)
                autocomplete=field.autocomplete()
                aria-describedby=control.described_by()
                aria-invalid=control.invalid()
                prop:value=move || form.value(field)
                on:input=move |event| form.set(field, event_target_value(&event))
            />
            {(field == Field::Title).then(|| counter(control))}
        </div>
    }
}

/// A field for several lines.
#[component]
pub fn LongTextControl(
    /// The form that it is in.
    form: FormState,
    /// The field.
    field: Field,
) -> impl IntoView {
    let control = Control::new(form, field);
    view! {
        <div class="field" part="field">
            <label for=control.id()>{control.label()}</label>
            {control.explanation()}
            <textarea
                id=control.id()
                name=field.as_str()
                rows="6"
                autocomplete=field.autocomplete()
                aria-describedby=control.described_by()
                aria-invalid=control.invalid()
                prop:value=move || form.value(field)
                on:input=move |event| form.set(field, event_target_value(&event))
            ></textarea>
            {counter(control)}
        </div>
    }
}

/// How many characters are left. It is read with the field, not spoken at every key.
fn counter(control: Control) -> AnyView {
    let state = control.state;
    let left = Memo::new(move |_| {
        let limits = state.rules.with(|rules| rules.limits);
        let limit = if control.field == Field::Title { limits.title_length } else { limits.description_length };
        let typed = control.form.draft.with(|draft| draft.value(control.field).chars().count());
        limit as i64 - typed as i64
    });
    let text = move || {
        let (left, count) = (left.get(), left.get().unsigned_abs() as usize);
        let id = if left < 0 { messages::CHARACTERS_OVER } else { messages::CHARACTERS_LEFT };
        state.localizer().text_with(id, &[("count", count.into()), ("number", state.number(count).into())])
    };
    view! { <p class="counter" class:over=move || left.get() < 0>{text}</p> }.into_any()
}

fn input_type(field: Field) -> &'static str {
    match field {
        Field::Email => "email",
        Field::PhoneNumber => "tel",
        Field::ProblemStartTime => "datetime-local",
        _ => "text",
    }
}
