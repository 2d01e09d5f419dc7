use leptos::prelude::*;

use super::state::State;
use crate::i18n::wording;
use crate::model::{RequestStatus, text};

/// Where a request stands: the desk's own word where it has one.
#[component]
pub fn StatusTag(
    /// Where it stands.
    status: RequestStatus,
    /// The desk's own word.
    label: Option<String>,
) -> impl IntoView {
    let state = State::from_context();
    let label = label.map(|label| text::shown(&label, 40));
    view! {
        <span class="status" part="status" data-status=status.as_str()>
            {move || label.clone().unwrap_or_else(|| state.localizer().text(wording::status(status)))}
        </span>
    }
}
