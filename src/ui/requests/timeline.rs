use crate::model::HistoryEntry;
use crate::ui::kit::{Element, element, icon, status_icon, status_name};
use crate::ui::state::State;

/// The statuses that a request has had, oldest first. The last is the present one; what may follow is not known, and not
/// shown.
pub fn timeline(state: State, history: &[HistoryEntry]) -> Vec<Element> {
    let last = history.len().saturating_sub(1);
    let entries = history.iter().enumerate().map(|(index, entry)| {
        let event = event(state, entry);
        if index == last { event.attribute("aria-current", "step") } else { event }
    });
    entries.collect()
}

fn event(state: State, entry: &HistoryEntry) -> Element {
    let name = status_name(state, entry.status, entry.status_label.clone());
    element("li")
        .attribute("data-status", entry.status.as_str())
        .child(icon(status_icon(entry.status)))
        .child(element("span").class("event").text(name))
        .child(element("span").class("date").text(state.date(entry.date)))
}
