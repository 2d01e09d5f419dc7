use super::element::{Element, element};
use super::icon::icon;
use super::status_icons::status_icon;
use crate::i18n::wording;
use crate::model::{RequestStatus, text};
use crate::ui::state::{Live, State, live};

/// The status of a request, with its icon.
pub fn status_tag(state: State, status: RequestStatus, label: Option<String>) -> Element {
    element("span")
        .part("status")
        .attribute("data-status", status.as_str())
        .child(icon(status_icon(status)))
        .text(status_name(state, status, label))
}

/// The name of a status: the operator's own label if there is one.
pub fn status_name(state: State, status: RequestStatus, label: Option<String>) -> Live<String> {
    let label = label.map(|label| text::shown(&label, 40));
    live(move || label.clone().unwrap_or_else(|| state.localizer().text(wording::status(status))))
}
