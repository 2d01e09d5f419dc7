use leptos::prelude::*;

use crate::app::drafts;
use crate::app::lifecycle::{end, settings_changed, start, would_lose};
use crate::model::{Field, RequestKind, View};
use crate::ui::kit::control_id;
use crate::ui::state::{Chunk, FormState, State};

/// Starts autosave, and the delivery of outbox entries from earlier visits. Everything started here ends when the
/// widget is unmounted.
pub fn start_persistence(state: State) {
    let app = state.app();
    StoredValue::new_local(start(&app));
    RequestKind::ALL.iter().for_each(|&kind| watch(state, state.form(kind)));
    on_cleanup(move || end(&state.app()));
    switch_forms(state);
    Effect::new(move |_| state.review(&control_id(Field::ProblemStartTime)));
    // The outbox is needed when there is no network.
    state.preload_in_spare_time(Chunk::Records);
    Effect::new(move |_| {
        state.settings.get();
        settings_changed(&state.app());
    });
    Effect::new(move |_| {
        state.persistence.get();
        RequestKind::ALL.iter().for_each(|&kind| {
            let form = state.form(kind);
            drop((form.saving.get(), form.files.get()));
        });
        let app = state.app();
        app.storage().set_unload_prompt(would_lose(&app));
    });
}

/// Moves the problem that is described in one form to another, to which the user has gone, if they are still there.
fn switch_forms(state: State) {
    Effect::new(move |_| {
        if let Some((from, to)) = *state.switch.get() {
            let app = state.app();
            state.switch.set(None);
            if *app.navigation.peek().current() == View::NewRequest(to) {
                app.move_problem(app.form(from), app.form(to));
            }
        }
    });
}

/// Tells the app of each change of a form.
fn watch(state: State, form: FormState) {
    Effect::new(move |_| {
        form.draft.get();
        form.files.get();
        form.progress.get();
        if form.kind != RequestKind::PartnerCenter {
            state.flow.get();
        }
        form.form().iter().for_each(|form| drafts::form_changed(&state.app(), form));
    });
}
