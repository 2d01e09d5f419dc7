//! Changes of the settings, and what follows from them for forms and flow.

use super::app::App;
use super::settings::{Caller, Settings};
use crate::model::{Feature, HelpFlow, RequestKind};

impl App {
    /// Replaces the settings in one change. When somebody else has signed in, the forms are emptied and all views are
    /// redrawn, so that one user never sees another's text; the previous user's persisted drafts are deleted once the
    /// lazy chunk is loaded. Another audience begins its own help flow.
    pub fn apply_settings(&self, settings: Settings) {
        let before = self.settings.peek();
        // Before the views are redrawn: a field that is removed tells the loader what stands in it.
        if settings.turn != before.turn {
            self.empty_forms();
        }
        if settings.caller != Caller::Unknown && settings.caller != before.caller {
            // What somebody has typed stays theirs when they sign out.
            self.host().note_typist(settings.person.as_deref().unwrap_or_default());
        }
        self.settings.set(settings);
        let settings = self.settings.peek();
        if settings.audience != before.audience {
            self.flow.set(HelpFlow::new(settings.kind(RequestKind::Customer)));
            self.take_preset();
        }
        // A request under review or being sent keeps its step.
        let form = self.form(settings.kind(RequestKind::Customer));
        let is_editing = form.progress.peek().submission.is_editing();
        if let Some(features) = settings.features.filter(|_| is_editing) {
            self.flow.change(|flow| flow.set_features(features));
        }
    }

    /// Takes in who calls the backend.
    pub fn set_caller(&self, caller: Caller) {
        let mut settings = (*self.settings.peek()).clone();
        if settings.caller != caller || settings.is_caller_in_question {
            settings.call_by(caller);
            self.apply_settings(settings);
        }
    }

    /// Marks a feature as missing, although the backend may have announced it.
    pub fn lacks(&self, feature: Feature) {
        let mut settings = (*self.settings.peek()).clone();
        settings.lack(feature);
        self.apply_settings(settings);
    }
}
