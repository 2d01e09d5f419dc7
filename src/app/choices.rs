//! Choices made before and beside the form's fields (customer, service, caller, features) and their effects on the
//! state.

use super::app::App;
use super::form::Form;
use super::settings::Caller;
use crate::model::{Audience, Customer, Draft, Feature, Features, Field, RequestKind, Stage};

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

    /// Records that another person may be signed in: the page has set another provider of tokens. Until the backend has
    /// told who calls, nothing is sent without asking it.
    pub fn question_caller(&self) {
        self.is_caller_in_question.set(true);
    }

    /// Records who calls the backend. When the caller changes, the forms are emptied and all views are redrawn, so that
    /// one user never sees another's text. The previous user's persisted drafts are deleted once the lazy chunk is
    /// loaded.
    pub fn set_caller(&self, caller: Caller) {
        self.is_caller_in_question.set(false);
        let before = self.settings.peek();
        if before.caller == caller {
            return;
        }
        let person = if let Caller::Known(Some(person)) = &caller { Some(person) } else { before.person.as_ref() };
        let is_another = before.person.is_some() && before.person.as_ref() != person;
        if is_another {
            self.empty_forms();
        }
        if let Caller::Known(caller) = &caller {
            self.host().note_typist(caller.as_deref().unwrap_or_default());
        }
        self.settings.change(|settings| {
            settings.person = person.cloned();
            settings.turn += u32::from(is_another);
            settings.caller = caller.clone();
        });
    }

    fn empty_forms(&self) {
        for &kind in RequestKind::ALL {
            let form = self.form(kind);
            form.draft.set(Draft::new());
            form.saving.change(|saving| (saving.is_touched, saving.author) = (false, None));
            form.restart();
        }
        // All customer forms share one help flow.
        self.restart(self.form(RequestKind::Customer));
        // The previous user's drafts and outbox entries are hidden until the new user's have been loaded.
        self.persistence.change(|persistence| {
            persistence.drafts.clear();
            persistence.outbox.clear();
        });
        self.announcement.set(String::new());
    }

    /// Prepares a form for a change; returns `false` while it is being sent. A reviewed request must be reviewed again,
    /// and a form whose request was sent starts the next request.
    pub fn edit(&self, form: &Form) -> bool {
        let progress = form.progress.peek();
        if progress.is_over() {
            self.restart(form);
        } else if progress.is_under_way() {
            return false;
        } else {
            form.progress.change(|progress| progress.submission.edit());
        }
        true
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

    /// Stores the features that the backend offers, without those found to be missing.
    pub fn set_features(&self, offered: Features) {
        let features = offered.without(self.settings.peek().missing);
        self.settings.change(|settings| settings.features = Some(features));
        let kind = self.kind(RequestKind::Customer);
        // A request under review or being sent keeps its step.
        if matches!(self.form(kind).progress.peek().submission.stage(), Stage::Editing) {
            self.flow.change(|flow| flow.set_features(features));
        }
    }

    /// Marks a feature as missing, although the backend may have announced it.
    pub fn lacks(&self, feature: Feature) {
        self.settings.change(|settings| settings.missing = settings.missing.with(feature));
        self.set_features(self.settings.peek().features.unwrap_or(Features::ALL));
    }
}
