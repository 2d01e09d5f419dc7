//! Navigation between views, and the focus management that goes with it.

use super::app::App;
use super::host::{HEADING, HostEvent};
use super::outbox::Stage;
use crate::model::{RequestKind, View};

impl App {
    /// Shows a view and focuses its heading.
    pub fn go(&self, view: View) {
        let mut moved = false;
        self.navigation.change(|navigation| moved = navigation.go(view));
        self.arrived(moved);
    }

    /// Replaces the current view, so that the back button does not lead to it.
    pub fn leave_for(&self, view: View) {
        self.navigation.change(|navigation| navigation.replace(view));
        self.arrived(true);
    }

    /// Returns the kind of request that a view shows to the present audience: customers see only self-service requests.
    pub fn kind(&self, kind: RequestKind) -> RequestKind {
        self.settings.peek().kind(kind)
    }

    /// Goes back: to the previous stage within a flow, else to the previous view.
    pub fn back(&self) {
        if self.leaves_review() {
            self.host().focus(HEADING);
            return;
        }
        if self.is_inside_flow() {
            self.flow.change(|flow| {
                flow.back();
            });
            self.host().focus(HEADING);
            return;
        }
        let mut moved = false;
        self.navigation.change(|navigation| moved = navigation.back());
        self.arrived(moved);
    }

    /// Returns from the review to the form, if the review is shown.
    fn leaves_review(&self) -> bool {
        let View::NewRequest(kind) = self.navigation.peek().current().clone() else { return false };
        let form = self.form(self.kind(kind));
        let is_reviewing = match self.stage(form) {
            Stage::Reviewing => true,
            // A request that will be retried automatically stays submitted, wherever the user navigates.
            Stage::Failed(failure) => !failure.is_retryable() && !self.is_sending(form),
            _ => false,
        };
        if is_reviewing {
            form.progress.change(|progress| progress.edit());
        }
        is_reviewing
    }

    /// Whether the help flow is shown and has a previous stage.
    fn is_inside_flow(&self) -> bool {
        let View::NewRequest(kind) = self.navigation.peek().current().clone() else { return false };
        let kind = self.kind(kind);
        let is_editing = self.form(kind).progress.peek().submission.is_editing();
        kind != RequestKind::PartnerCenter && is_editing && self.flow.peek().can_go_back()
    }

    fn arrived(&self, moved: bool) {
        if moved {
            let services = self.host();
            let view = self.navigation.peek().current().clone();
            self.announcement.set(String::new());
            services.emit(HostEvent::Navigate(view));
            services.focus(HEADING);
        }
    }
}
