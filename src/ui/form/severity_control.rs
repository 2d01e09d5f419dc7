use super::response_time::response_time;
use crate::i18n::{messages, wording};
use crate::model::{Field, RequestKind, Severity, SeverityLevel, text};
use crate::ui::kit::{Choice, Control, Element, choice_control};
use crate::ui::state::{FormState, Live, State, live};

/// The severity field: each severity with its meaning and response time. Severities that the category does not allow
/// are disabled.
pub fn severity_control(state: State, form: FormState) -> Element {
    let key = move || state.rules().severities.iter().map(|level| level.id).collect::<Vec<_>>();
    let choices =
        move || state.rules().severities.into_iter().map(|level| choice(state, form, level)).collect::<Vec<_>>();
    choice_control(Control { state, form, field: Field::Severity }, key, choices)
}

fn choice(state: State, form: FormState, level: SeverityLevel) -> Choice {
    let id = level.id;
    let is_refused = move || {
        let category = form.value(Field::Category);
        !state.settings.get().rules.allows(id, &category)
    };
    let detail = live(move || {
        let localizer = state.localizer();
        if is_refused() {
            return localizer.text(messages::SEVERITY_NOT_OFFERED);
        }
        let impact = localizer.text(wording::severity_impact(id));
        match response_time(state, form.kind, id, state.services().now(), None) {
            Some(promise) => impact + "\n" + &promise,
            None => impact,
        }
    });
    let (value, disabled) = (id.as_str().to_owned(), live(is_refused));
    Choice { value, label: severity_name(state, form.kind, id), detail: Some(detail), disabled }
}

/// Returns the name of a severity: the operator's own if there is one.
fn severity_name(state: State, kind: RequestKind, id: Severity) -> Live<String> {
    live(move || {
        let name = state.rules().severities.into_iter().find(|level| level.id == id).and_then(|level| level.name);
        name.map_or_else(|| state.localizer().text(wording::severity_of(kind, id)), |name| text::shown(&name, 80))
    })
}
