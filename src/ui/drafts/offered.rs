use crate::app::drafts;
use crate::model::RequestKind;
use crate::ui::state::State;

/// Keys of the drafts that are offered, of one kind or all; subscribes the reader to changes.
pub fn offered(state: State, kind: Option<RequestKind>) -> Vec<String> {
    state.settings.get();
    state.persistence.get();
    RequestKind::ALL.iter().for_each(|&kind| drop(state.form(kind).saving.get()));
    drafts::offered(&state.app(), kind)
}
