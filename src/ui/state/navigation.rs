//! Going from view to view.

use super::services::HostEvent;
use super::state::{HEADING, State};
use crate::model::{Audience, RequestKind, Stage, View};

impl State {
    /// Has the next heading take the focus that the present one has: its view is about to be drawn anew.
    pub fn keep_focus(self) {
        if self.services().is_on_heading() {
            self.services().focus(HEADING);
        }
    }

    /// Shows a view, with the focus on its heading.
    pub fn go(self, view: View) {
        let mut moved = false;
        self.navigation.change(|navigation| moved = navigation.go(view));
        self.arrived(moved);
    }

    /// Shows a view in place of one that is over, so that no way leads back to it.
    pub fn leave_for(self, view: View) {
        self.navigation.change(|navigation| navigation.replace(view));
        self.arrived(true);
    }

    /// What kind of request a view is about for those who look: a customer's own are all for the partner.
    pub fn kind(self, kind: RequestKind) -> RequestKind {
        match self.settings.get().audience {
            Audience::Customer => RequestKind::CustomerSelfService,
            Audience::Partner => kind,
        }
    }

    /// Goes back: within a flow to its stage before, else to the view before.
    pub fn back(self) {
        if self.leaves_review() {
            self.services().focus(HEADING);
            return;
        }
        if self.is_inside_flow() {
            self.flow.change(|flow| {
                flow.back();
            });
            self.services().focus(HEADING);
            return;
        }
        let mut moved = false;
        self.navigation.change(|navigation| moved = navigation.back());
        self.arrived(moved);
    }

    /// Leads from the review back to the form, if that is where somebody is.
    fn leaves_review(self) -> bool {
        let View::NewRequest(kind) = self.navigation.peek().current().clone() else { return false };
        let form = self.form(self.kind(kind));
        let is_reviewing = match form.progress.peek().submission.stage() {
            Stage::Reviewing => true,
            // What is only late stays submitted, wherever the person goes.
            Stage::Failed(failure) => !failure.is_retryable(),
            _ => false,
        };
        if is_reviewing {
            form.progress.change(|progress| progress.submission.edit());
        }
        is_reviewing
    }

    /// Whether the way to help has a stage before the one that is shown.
    fn is_inside_flow(self) -> bool {
        let View::NewRequest(kind) = self.navigation.peek().current().clone() else { return false };
        let kind = self.kind(kind);
        let is_editing = matches!(self.form(kind).progress.peek().submission.stage(), Stage::Editing);
        kind != RequestKind::PartnerCenter && is_editing && self.flow.peek().can_go_back()
    }

    fn arrived(self, moved: bool) {
        if moved {
            let services = self.services();
            let view = self.navigation.peek().current().clone();
            self.announcement.set(String::new());
            services.emit(HostEvent::Navigate(view));
            services.focus(HEADING);
        }
    }
}
