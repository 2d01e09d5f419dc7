use leptos::prelude::*;

use super::element::{Element, all, element};
use super::switch::switch;
use crate::i18n::{messages, wording};
use crate::model::{Field, Flaw, text};
use crate::ui::state::{FormState, Live, State, live};

/// A form field, with the ids that connect its label, hint, error and control for accessibility.
#[derive(Clone, Copy)]
pub struct Control {
    /// The widget's state.
    pub state: State,
    /// The form that contains the field.
    pub form: FormState,
    /// The field.
    pub field: Field,
}

impl Control {
    /// Returns the id of the control, or of the first control of a group.
    pub fn id(self) -> String {
        control_id(self.field)
    }

    /// Lays out a control below its label, hint and error.
    pub fn labelled(self, control: Element) -> Element {
        let label = element("label").given("for", self.id()).text(self.label());
        element("div").part("field").child(label).child(self.explanation()).child(control)
    }

    /// Adds the field's name on the wire and its ARIA attributes to a control.
    pub fn described(self, control: Element) -> Element {
        control
            .given("id", self.id())
            .attribute("name", self.field.as_str())
            .attribute("autocomplete", self.field.autocomplete())
            .live_attribute("aria-describedby", self.described_by())
            .live_attribute("aria-invalid", live(move || self.form.flaw(self.field).map(|_| "true".to_owned())))
    }

    /// Returns the ids for `aria-describedby`: those of the hint, the error and the counter, as far as they exist.
    pub fn described_by(self) -> Live<Option<String>> {
        live(move || {
            let hint = wording::hint(self.field).map(|_| self.hint_id());
            let error = self.form.flaw(self.field).map(|_| self.error_id());
            let counter = self.field.is_counted().then(|| self.counter_id());
            let ids = text::joined([&hint, &error, &counter].into_iter().filter_map(|id| id.as_deref()), " ");
            (!ids.is_empty()).then_some(ids)
        })
    }

    /// Returns the label, which marks optional fields.
    pub fn label(self) -> Live<String> {
        let label = self.state.text(wording::label(self.field));
        if self.field.is_required() { label } else { self.state.text_with(messages::FIELD_OPTIONAL, "label", label) }
    }

    /// The hint and the error, placed between label and control.
    pub fn explanation(self) -> AnyView {
        let hint = wording::hint(self.field)
            .map(|hint| element("p").class("hint").given("id", self.hint_id()).text(self.state.text(hint)).into());
        let error = switch(
            move || self.form.flaw(self.field).map(|flaw| flaw_text(self.state, self.field, flaw)()),
            move |text| {
                let prefix = element("span").class("visually-hidden").text(self.state.text(messages::ERROR_PREFIX));
                let error =
                    element("p").part("error").given("id", self.error_id()).child(prefix).literal(" ").literal(text?);
                Some(error.into())
            },
        );
        all(hint.into_iter().chain([error]))
    }

    /// Returns the id of the character counter.
    pub fn counter_id(self) -> String {
        "counter-".to_owned() + self.field.as_str()
    }

    fn hint_id(self) -> String {
        "hint-".to_owned() + self.field.as_str()
    }

    fn error_id(self) -> String {
        "error-".to_owned() + self.field.as_str()
    }
}

/// Returns the id of a field's control, or of the first control of its group.
pub fn control_id(field: Field) -> String {
    "field-".to_owned() + field.as_str()
}

/// Returns the text of a field's error, the same for the error summary and the field itself.
pub fn flaw_text(state: State, field: Field, flaw: Flaw) -> Live<String> {
    let limit = match flaw {
        Flaw::TooLong { limit } => limit,
        _ => 0,
    };
    live(move || {
        let localizer = state.localizer();
        let label = localizer.text(wording::label(field));
        let number = state.number(limit);
        let arguments = [("label", label.into()), ("limit", limit.into()), ("number", number.into())];
        localizer.text_with(wording::flaw(field, flaw), &arguments)
    })
}
