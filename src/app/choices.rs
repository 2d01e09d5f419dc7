//! Choices made before and beside the form's fields (customer, service) and their effects on the state.

use super::app::App;
use super::form::Form;
use super::outbox::Stage;
use crate::model::{Audience, Customer, Draft, Field, RequestKind};

impl App {
    /// Starts the next request after one was sent or became unnecessary. The contact fields and the customer preset by
    /// the page are kept.
    pub fn restart(&self, form: &Form) {
        form.restart();
        self.host().forget_typed();
        if form.kind != RequestKind::PartnerCenter {
            let features = self.settings.peek().features;
            self.flow.change(|flow| {
                flow.restart();
                features.into_iter().for_each(|features| flow.set_features(features));
            });
            self.take_preset();
        }
    }

    /// Empties all forms: somebody else has signed in.
    pub(super) fn empty_forms(&self) {
        for form in self.forms() {
            form.draft.set(Draft::new());
            form.saving.change(|saving| saving.is_touched = false);
            form.restart();
        }
        // All customer forms share one help flow.
        self.restart(self.form(RequestKind::Customer));
        // The previous user's drafts and outbox entries are hidden until the new user's have been loaded.
        self.change_persistence(|persistence| {
            persistence.drafts.clear();
            persistence.queue.hide();
        });
        self.announcement.set(String::new());
    }

    /// Prepares a form for a change; returns `false` while a request of it is being sent, or one is sent and another is
    /// not. A reviewed request must be reviewed again, and a form whose requests were sent starts the next one.
    pub fn edit(&self, form: &Form) -> bool {
        if self.is_sent(form) {
            self.restart(form);
        } else if self.is_under_way(form) || matches!(self.stage(form), Stage::Sent(_)) {
            return false;
        } else {
            form.progress.change(|progress| progress.edit());
        }
        true
    }

    /// Moves the problem that one form describes to another one, to which the user goes.
    pub fn move_problem(&self, from: &Form, to: &Form) {
        if self.is_sent(to) {
            self.restart(to);
        }
        let are_edited = [from, to].iter().all(|form| form.progress.peek().submission.is_editing());
        let has_answers = from.kind != RequestKind::PartnerCenter && self.flow.peek().has_answers();
        if are_edited && to.take_over(from) && has_answers {
            // What was answered before the form stays with it, and is persisted.
            from.touch();
        }
    }

    /// Selects the customer of a request, in the flow and in the form.
    pub fn select_customer(&self, customer: Customer) {
        self.form(RequestKind::Customer).draft.change(|draft| draft.set_customer(&customer));
        self.flow.change(|flow| flow.select(customer));
    }

    /// Selects the customer preset by the page, unless the user has already named or selected one.
    pub fn take_preset(&self) {
        let settings = self.settings.peek();
        let Some(preset) = settings.preset.clone().filter(|_| settings.audience == Audience::Partner) else { return };
        let is_named = !self.form(RequestKind::Customer).draft.peek().get(Field::CustomerName).is_empty();
        let is_chosen = self.flow.peek().customer().is_some();
        if !is_named && !is_chosen && self.edit(self.form(RequestKind::Customer)) {
            self.select_customer(preset);
        }
    }

    /// Goes back to the step where the customer or the service was chosen; returns `false` for fields of the form
    /// itself.
    pub fn change_choice(&self, field: Field) -> bool {
        let flow = self.flow.peek();
        let (has_customer, has_service) = (flow.customer().is_some(), flow.service().is_some());
        let mut moved = false;
        match field {
            Field::Customer | Field::CustomerName | Field::CustomerDomain if has_customer => self.flow.change(|flow| {
                moved = flow.change_customer();
                if !moved {
                    // Without customer search there is no step to return to: the form has fields for the customer.
                    flow.name_by_hand();
                }
            }),
            Field::Service if has_service => self.flow.change(|flow| moved = flow.change_service()),
            _ => {}
        }
        moved
    }
}
