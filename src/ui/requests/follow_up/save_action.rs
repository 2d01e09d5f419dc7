use std::future::Future;

use leptos::prelude::*;

use crate::i18n::MessageId;
use crate::ui::kit::{paragraph, when};
use crate::ui::state::{Shared, State, live};

/// State of a save button: one call at a time, so that a double click saves once, and the message of a failure. Copying
/// it copies handles.
#[derive(Clone, Copy)]
pub struct SaveAction {
    is_under_way: Shared<bool>,
    refusal: Shared<Option<MessageId>>,
}

impl SaveAction {
    /// Creates the idle state.
    pub fn idle() -> Self {
        Self { is_under_way: Shared::new(false), refusal: Shared::new(None) }
    }

    /// Starts a call; returns `false` while another is running.
    pub fn begins(self) -> bool {
        let may_begin = !*self.is_under_way.peek();
        self.is_under_way.set(true);
        may_begin
    }

    /// Awaits the answer and passes it to `then`, unless the view is gone by then.
    pub fn receive<A: 'static>(
        self,
        state: State,
        answer: impl Future<Output = A> + 'static,
        then: impl FnOnce(A) + 'static,
    ) {
        state.receive(self.refusal, answer, then);
    }

    /// Ends the call, and shows the message if it failed.
    pub fn ends(self, refusal: Option<MessageId>) {
        self.is_under_way.change(|is_under_way| *is_under_way = false);
        self.refusal.change(|shown| *shown = refusal);
    }

    /// View of the failure message.
    pub fn refused(self, state: State) -> AnyView {
        when(
            move || self.refusal.get().is_some(),
            move || {
                let text = live(move || self.refusal.get().map(|id| state.localizer().text(id)).unwrap_or_default());
                paragraph("refusal", text)
            },
        )
    }
}
