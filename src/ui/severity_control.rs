use leptos::prelude::*;

use super::choice_control::{Choice, ChoiceControl, ChoiceDetail};
use super::form_state::FormState;
use super::state::State;
use crate::i18n::{messages, wording};
use crate::model::{Field, SeverityLevel, text};

/// How severe the problem is: each severity with its meaning and its promise, and those that the category does not
/// allow out of reach.
#[component]
pub fn SeverityControl(
    /// The form that it is in.
    form: FormState,
) -> impl IntoView {
    let state = State::from_context();
    let choices = Signal::derive_local(move || {
        let levels = state.rules.with(|rules| rules.severities.clone());
        levels.into_iter().map(|level| choice(state, form, level)).collect()
    });
    view! { <ChoiceControl form field=Field::Severity choices/> }
}

fn choice(state: State, form: FormState, level: SeverityLevel) -> Choice {
    let SeverityLevel { id, first_response, .. } = level;
    let disabled = Signal::derive(move || state.rules.with(|rules| !rules.allows(id, &form.value(Field::Category))));
    let detail = Signal::derive(move || {
        let localizer = state.localizer();
        if disabled.get() {
            return localizer.text(messages::SEVERITY_NOT_OFFERED);
        }
        let impact = localizer.text(wording::severity_impact(id));
        let Some(promise) = first_response else { return impact };
        let services = state.services();
        let time = services.date_time(localizer.tag(), promise.due(services.now()));
        format!("{impact}\n{}", localizer.text_with(messages::SEVERITY_RESPONSE, &[("time", time.into())]))
    });
    Choice {
        value: id.as_str().to_owned(),
        label: severity_name(state, level),
        detail: Some(ChoiceDetail { text: detail, disabled }),
    }
}

/// What a severity is called: the desk's own word where it has one.
fn severity_name(state: State, level: SeverityLevel) -> Signal<String> {
    let name = level.name.map(|name| text::shown(&name, 80));
    Signal::derive(move || name.clone().unwrap_or_else(|| state.localizer().text(wording::severity(level.id))))
}
