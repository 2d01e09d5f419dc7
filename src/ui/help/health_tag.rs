use crate::i18n::wording;
use crate::model::{Condition, HealthStatus};
use crate::ui::kit::{Element, condition_icon, element, icon};
use crate::ui::state::State;

/// Status of a service: its colour and its icon say the same as its words.
pub fn health_tag(state: State, status: HealthStatus) -> Element {
    element("span")
        .part("health-status")
        .attribute("data-condition", condition(status))
        .child(icon(condition_icon(status.condition())))
        .text(state.text(wording::health(status)))
}

fn condition(status: HealthStatus) -> &'static str {
    match status.condition() {
        Condition::Working => "working",
        Condition::Impaired => "impaired",
        Condition::Down => "down",
        Condition::Unknown => "unknown",
    }
}
