use std::future::Future;

use leptos::prelude::*;

use crate::ui::kit::{paragraph, when};
use crate::ui::state::{Shared, State, live};

/// Something that is stored by a click: one at a time, since two clicks mean one thing, with what there is to say where
/// it failed. Copying it copies handles.
#[derive(Clone, Copy)]
pub struct SaveAction {
    is_under_way: Shared<bool>,
    refusal: Shared<Option<&'static str>>,
}

impl SaveAction {
    /// Nothing tried yet.
    pub fn idle() -> Self {
        Self { is_under_way: Shared::new(false), refusal: Shared::new(None) }
    }

    /// Begins; false while the one before is under way.
    pub fn begins(self) -> bool {
        let may_begin = !*self.is_under_way.peek();
        self.is_under_way.set(true);
        may_begin
    }

    /// Waits for the answer and hands it on, unless the view is gone by then.
    pub fn receive<A: 'static>(
        self,
        state: State,
        answer: impl Future<Output = A> + 'static,
        then: impl FnOnce(A) + 'static,
    ) {
        state.receive(self.refusal, answer, then);
    }

    /// Ends, and shows what there is to say where it failed.
    pub fn ends(self, refusal: Option<&'static str>) {
        self.is_under_way.change(|is_under_way| *is_under_way = false);
        self.refusal.change(|shown| *shown = refusal);
    }

    /// Why it failed.
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
