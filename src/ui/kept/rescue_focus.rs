use crate::ui::state::State;

/// What is drawn anew takes the focus with it that one of its controls had. Called before that happens, this moves it from an
/// element that has lost it to another one, by their ids.
pub fn rescue_focus(state: State, from: &str, to: &str) {
    if !state.later_services().has_focus(from) {
        return;
    }
    let (from, to) = (from.to_owned(), to.to_owned());
    state.services().spawn(Box::pin(async move {
        // Views are drawn in microtasks; after a timer all of them are there.
        state.services().pause(0).await;
        if !state.kept.is_gone() && !state.later_services().has_focus(&from) {
            state.services().focus(&to);
        }
    }));
}
