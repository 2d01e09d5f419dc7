use leptos::prelude::*;

use crate::ui::state::State;

/// Keeps the focus in a list, given by its id, when what is kept on the device changes by itself: another tab, or an attempt
/// that begins or ends, takes rows and buttons away or moves them, and with them the focus.
///
/// It draws nothing itself, but must stand before the list: what follows one signal is drawn in the order in which it was made,
/// and where the focus was must be seen before that.
pub fn keep_focus(state: State, list: &'static str) -> AnyView {
    let nothing: Box<dyn FnMut() -> Option<AnyView> + Send> = Box::new(move || {
        state.kept.get();
        state.later_services().keep_focus(list);
        None
    });
    nothing.into_any()
}
