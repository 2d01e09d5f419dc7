//! What views ask of the app: see the methods of the same names there.

use super::chunk::Chunk;
use super::form_state::FormState;
use super::state::State;
use crate::app::host::HEADING;
use crate::app::outbox::{self, Stage};
use crate::app::settings::{Caller, Context, Settings};
use crate::i18n::messages;
use crate::model::{Customer, Feature, Field, RequestKind, Submission, View};

impl State {
    /// Returns the stage of a form's primary request; subscribes the reader to changes.
    pub fn stage(self, form: FormState) -> Stage {
        self.stage_of(&form.progress.get().submission)
    }

    /// Returns the stage of a submission; subscribes the reader to changes of the outbox.
    pub fn stage_of(self, submission: &Submission) -> Stage {
        self.persistence.get().queue.stage_of(submission)
    }

    /// Whether the backend has received every request of a form; does not subscribe the reader.
    pub fn is_sent(self, form: FormState) -> bool {
        let app = self.app();
        app.is_sent(app.form(form.kind))
    }

    /// Whether a request of a form is being sent; does not subscribe the reader.
    pub fn is_under_way(self, form: FormState) -> bool {
        let app = self.app();
        app.is_under_way(app.form(form.kind))
    }

    /// Starts the next request after one was sent or became unnecessary.
    pub fn restart(self, form: FormState) {
        let app = self.app();
        app.restart(app.form(form.kind));
    }

    /// Records who calls the backend.
    pub fn set_caller(self, caller: Caller) {
        self.app().set_caller(caller);
    }

    /// Asks for the review of a form, which the chunk that sends does: it is loaded after the form, and once more if that
    /// has failed.
    pub fn ask_for_review(self, form: FormState) {
        self.to_review.set(Some(form.kind));
        let chunk = self.chunk(Chunk::Submission);
        if chunk.peek().is_missing() {
            self.load_chunk(Chunk::Submission);
        }
        if chunk.peek().is_under_way() {
            self.app().announce(messages::LOADING);
        }
    }

    /// Whether a review waits for the chunk that does it; subscribes the reader to changes.
    pub fn is_review_awaited(self) -> bool {
        self.to_review.get().is_some() && self.chunk(Chunk::Submission).get().is_under_way()
    }

    /// Reviews the form for which this was asked, if it is still shown: see [`crate::app::App::review`]. Subscribes the
    /// reader to what is asked. `date` is the id of the control of the date, which may hold what the browser cannot parse,
    /// and may have changed since the review was asked for.
    pub fn review(self, date: &str) {
        let Some(kind) = *self.to_review.get() else { return };
        self.to_review.set(None);
        let app = self.app();
        let is_shown = |shown| self.settings.peek().kind(shown) == kind;
        if matches!(*app.navigation.peek().current(), View::NewRequest(shown) if is_shown(shown)) {
            app.review(app.form(kind), self.services().is_unreadable(date));
        }
    }

    /// Submits the reviewed request of a form.
    pub fn submit(self, form: FormState) {
        let app = self.app();
        outbox::submit(&app, app.form(form.kind));
    }

    /// Returns from a submitted request to the form, unless it is being sent right now.
    pub fn edit_again(self, form: FormState) {
        let app = self.app();
        outbox::edit_again(&app, app.form(form.kind));
    }

    /// Submits the request for an additional customer.
    pub fn submit_additional_request(self, form: FormState, index: usize) {
        let app = self.app();
        outbox::submit_additional_request(&app, app.form(form.kind), index);
    }

    /// Removes an additional customer, and withdraws the request.
    pub fn leave_out_additional_request(self, form: FormState, index: usize) {
        let app = self.app();
        outbox::leave_out_additional_request(&app, app.form(form.kind), index);
    }

    /// Whether an outbox entry is in storage, and not in this page's memory alone.
    pub fn is_stored(self, key: &str) -> bool {
        self.app().is_stored(key)
    }

    /// Prepares a form for a change; returns `false` while it is being sent.
    pub fn edit(self, form: FormState) -> bool {
        let app = self.app();
        app.edit(app.form(form.kind))
    }

    /// Goes from one form to the other, with the problem that is described. The chunk that sends moves it, which is loaded
    /// after the form: it knows what is stored of the problem.
    pub fn switch_form(self, from: FormState, to: RequestKind) {
        self.switch.set(Some((from.kind, to)));
        self.go(View::NewRequest(to));
    }

    /// Selects the customer of a request, in the flow and in the form.
    pub fn select_customer(self, customer: Customer) {
        self.app().select_customer(customer);
    }

    /// Selects the customer preset by the page, unless the user has already named or selected one.
    pub fn take_preset(self) {
        self.app().take_preset();
    }

    /// Goes back to the step where the customer or the service was chosen; returns `false` for fields of the form
    /// itself.
    pub fn change_choice(self, field: Field) -> bool {
        self.app().change_choice(field)
    }

    /// Replaces the settings in one change, with what follows for forms and flow.
    pub fn apply_settings(self, settings: Settings) {
        self.app().apply_settings(settings);
    }

    /// Prefills the forms from the page's context, and selects the customer that it presets.
    pub fn prefill(self, context: &Context, earlier: Option<&Customer>) {
        self.app().prefill(context, earlier);
    }

    /// Marks a feature as missing, although the backend may have announced it.
    pub fn lacks(self, feature: Feature) {
        self.app().lacks(feature);
    }

    /// Shows a view and focuses its heading.
    pub fn go(self, view: View) {
        self.app().go(view);
    }

    /// Replaces the current view, so that the back button does not lead to it.
    pub fn leave_for(self, view: View) {
        self.app().leave_for(view);
    }

    /// Goes back: to the previous stage within a flow, else to the previous view.
    pub fn back(self) {
        self.app().back();
    }

    /// Returns the kind of request that a view shows to the present audience; subscribes the reader to changes.
    pub fn kind(self, kind: RequestKind) -> RequestKind {
        self.settings.get().kind(kind)
    }

    /// Moves the focus to the next heading if the present heading has it: its view is about to be redrawn.
    pub fn keep_focus(self) {
        if self.services().is_on_heading() {
            self.services().focus(HEADING);
        }
    }
}
