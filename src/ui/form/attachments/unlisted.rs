use leptos::prelude::*;

use super::review_row::naming;
use crate::app::host::FILES_INPUT;
use crate::i18n::messages;
use crate::ui::kit::{button, file_name, switch};
use crate::ui::state::{Chunk, ChunkState, FormState, State};

/// A button that names and removes the files that hold up the request, while the list of files cannot be loaded. It is one
/// for all: any of them that stayed would hold it up as well.
pub fn unlisted(state: State, form: FormState) -> AnyView {
    let names = move || match &*state.chunk(Chunk::Files).get() {
        ChunkState::Failed(_) => form.files.get().blocking().map(|item| file_name(&item.name)).collect(),
        _ => Vec::new(),
    };
    switch(names, move |names| {
        if names.is_empty() {
            return None;
        }
        let removed = naming(state, (messages::FILES_REMOVED, "name"), names.clone());
        let remove = move || {
            for item in form.files.peek().blocking() {
                state.lazy_services().files().forget(&item.id);
                form.files.change(|files| files.remove(&item.id));
            }
            state.services().focus(FILES_INPUT);
            state.announcement.set(removed());
        };
        Some(button("link", naming(state, (messages::FILES_REMOVE_FILE, "name"), names), remove).into())
    })
}
