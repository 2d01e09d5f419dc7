//! Values that the page prefills.

use super::app::App;
use super::settings::Context;
use crate::model::{Customer, RequestKind};

impl App {
    /// Prefills the forms from the page's context, and selects the customer that it presets, in place of `earlier`, whom
    /// an earlier context has preset. A form that is under review or being sent is not changed.
    pub fn prefill(&self, context: &Context, earlier: Option<&Customer>) {
        for &kind in RequestKind::ALL {
            let form = self.form(kind);
            if form.progress.peek().submission.is_editing() {
                form.draft.change(|draft| {
                    context.fields.iter().for_each(|(field, value)| draft.prefill(*field, value));
                });
            }
        }
        if context.replaces(earlier, self.flow.peek().customer()) {
            self.restart(self.form(RequestKind::Customer));
        } else {
            self.take_preset();
        }
    }
}
