use leptos::prelude::AnyView;

use crate::ui::drafts::offered;
use crate::ui::kit::{lazy_placeholder, switch};
use crate::ui::state::{LazyView, State};

/// The place on the home view for what earlier visits and requests have left. What shows it is loaded once there is
/// something: most requests arrive at once, and leave nothing.
pub fn waiting(state: State) -> AnyView {
    let is_any = move || {
        let persistence = state.persistence.get();
        let is_kept = persistence.queue.listed().next().is_some() || persistence.queue.is_partly_in_memory();
        is_kept || persistence.has_newer || !offered(state, None).is_empty()
    };
    switch(is_any, move |is_any| is_any.then(|| lazy_placeholder(state, LazyView::LeftRecords)))
}
