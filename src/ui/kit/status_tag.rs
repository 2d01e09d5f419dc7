use super::element::{Element, element};
use crate::i18n::wording;
use crate::model::{RequestStatus, text};
use crate::ui::state::{State, live};

/// The status of a request: the operator's own label if there is one.
pub fn status_tag(state: State, status: RequestStatus, label: Option<String>) -> Element {
    let label = label.map(|label| text::shown(&label, 40));
    element("span")
        .part("status")
        .attribute("data-status", status.as_str())
        .text(live(move || label.clone().unwrap_or_else(|| state.localizer().text(wording::status(status)))))
}
