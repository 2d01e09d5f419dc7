use crate::i18n::wording;
use crate::model::{Condition, HealthStatus};
use crate::ui::kit::{Element, element};
use crate::ui::state::State;

/// Status of a service, in words as well as in colour.
pub fn health_tag(state: State, status: HealthStatus) -> Element {
    element("span")
        .part("health-status")
        .attribute("data-condition", condition(status))
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
