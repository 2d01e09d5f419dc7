use leptos::prelude::*;

use super::form_state::FormState;
use super::state::State;
use crate::i18n::{messages, wording};
use crate::model::{Field, Flaw};

/// What label, hint, error and control of a field need to know of each other.
#[derive(Clone, Copy)]
pub struct Control {
    /// The widget's state.
    pub state: State,
    /// The form that the field is in.
    pub form: FormState,
    /// The field.
    pub field: Field,
}

impl Control {
    /// The parts of a field of a form.
    pub fn new(form: FormState, field: Field) -> Self {
        Self { state: State::from_context(), form, field }
    }

    /// Id of the control, or of the first of a group.
    pub fn id(self) -> String {
        control_id(self.field)
    }

    /// Ids of what describes the control: hint and error, where they are there.
    pub fn described_by(self) -> Signal<Option<String>> {
        Signal::derive(move || {
            let hint = wording::hint(self.field).map(|_| self.hint_id());
            let error = self.form.flaw(self.field).map(|_| self.error_id());
            let ids: Vec<_> = hint.into_iter().chain(error).collect();
            (!ids.is_empty()).then(|| ids.join(" "))
        })
    }

    /// Whether the control is marked as invalid.
    pub fn invalid(self) -> Signal<Option<&'static str>> {
        Signal::derive(move || self.form.flaw(self.field).map(|_| "true"))
    }

    /// The label, which says when a field may stay empty.
    pub fn label(self) -> Signal<String> {
        Signal::derive(move || {
            let localizer = self.state.localizer();
            let label = localizer.text(wording::label(self.field));
            if self.field.is_required() {
                return label;
            }
            localizer.text_with(messages::FORM_OPTIONAL, &[("label", label.into())])
        })
    }

    /// Hint and error, to stand between label and control.
    pub fn explanation(self) -> AnyView {
        let hint = wording::hint(self.field)
            .map(|hint| view! { <p class="hint" id=self.hint_id()>{self.state.text(hint)}</p> }.into_any());
        let error = move || {
            let flaw = self.form.flaw(self.field)?;
            Some(
                view! {
                    <p class="error" part="error" id=self.error_id()>
                        <span class="visually-hidden">{self.state.text(messages::ERRORS_PREFIX)}{" "}</span>
                        {flaw_text(self.state, self.field, flaw)}
                    </p>
                }
                .into_any(),
            )
        };
        view! { {hint}{error} }.into_any()
    }

    fn hint_id(self) -> String {
        format!("hint-{}", self.field.as_str())
    }

    fn error_id(self) -> String {
        format!("error-{}", self.field.as_str())
    }
}

/// Id of the control of a field, or of the first control of its group.
pub fn control_id(field: Field) -> String {
    format!("field-{}", field.as_str())
}

/// What is wrong with a field, as the summary and the field itself say it.
pub fn flaw_text(state: State, field: Field, flaw: Flaw) -> Signal<String> {
    let limit = match flaw {
        Flaw::TooLong { limit } => limit,
        _ => 0,
    };
    state.text_with(wording::flaw(field, flaw), move || {
        let label = state.localizer().text(wording::label(field));
        vec![("label", label.into()), ("limit", limit.into()), ("number", state.number(limit).into())]
    })
}
