//! Between a form on the screen and a form as it is kept.

use crate::model::kept::SavedForm;
use crate::model::{HelpFlow, RequestKind, Stage};
use crate::ui::form_state::FormState;
use crate::ui::state::State;

impl State {
    /// A form as it stands.
    pub fn saved_form(self, form: FormState) -> SavedForm {
        let flow = (form.kind != RequestKind::PartnerCenter).then(|| (*self.flow.peek()).clone());
        SavedForm { kind: form.kind, draft: (*form.draft.peek()).clone(), flow, files: Vec::new() }
    }

    /// Puts back what was kept, in place of what stands in the form. The customer that was chosen counts as far as the backend
    /// still has such a choice.
    pub fn put_back(self, saved: &SavedForm) -> FormState {
        let form = self.form(saved.kind);
        self.restart(form);
        if saved.kind != RequestKind::PartnerCenter {
            let mut flow = saved.flow.clone().unwrap_or_else(|| HelpFlow::new(saved.kind));
            let features = self.settings.peek().features;
            features.into_iter().for_each(|features| flow.set_features(features));
            self.flow.set(flow);
        }
        form.draft.set(saved.draft.clone());
        form
    }

    /// Whether a form holds nothing that somebody has written, or only what was sent.
    pub fn is_untouched(self, form: FormState) -> bool {
        let is_sent = matches!(form.progress.peek().submission.stage(), Stage::Sent(_));
        is_sent || !self.saved_form(form).is_worth_keeping()
    }
}
