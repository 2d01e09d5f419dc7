use super::element::{Element, live};
use super::request_list::fact;
use super::state::State;
use crate::i18n::{messages, wording};
use crate::model::{Escalation, Field, RequestKind, Step, text};

/// What was seen and tried before support was asked, as details of a request; none where nothing was.
pub fn escalation_facts(state: State, kind: RequestKind, escalation: &Escalation) -> Vec<Element> {
    let checked = escalation.health_checked_at;
    let seen = escalation.health_status_seen.map(|status| {
        let shown = live(move || {
            let status = state.localizer().text(wording::health(status));
            checked.map_or_else(|| status.clone(), |checked| format!("{status} – {}", state.date(checked)()))
        });
        fact(state, messages::HEALTH_TITLE, shown)
    });
    let steps = escalation.steps_tried.clone();
    let tried = (!steps.is_empty()).then(|| {
        let shown = live(move || {
            let words: Vec<_> = steps.iter().map(|step| step_text(state, kind, step)).collect();
            words.join("\n")
        });
        fact(state, messages::RECORD_TRIED, shown)
    });
    let category = escalation.handoff_category.filter(|_| Field::HandoffCategory.is_part_of(kind));
    let category =
        category.map(|category| fact(state, messages::FIELD_HANDOFF_CATEGORY, state.text(wording::handoff(category))));
    seen.into_iter().chain(tried).chain(category).collect()
}

/// A step in words; one that is not known here by its identifier.
fn step_text(state: State, kind: RequestKind, step: &str) -> String {
    let known = Step::parse(step).map(|step| state.localizer().text(wording::step(step, kind)));
    known.unwrap_or_else(|| text::shown(step, 80))
}
