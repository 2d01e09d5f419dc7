//! What is chosen before and beside the fields of a form, and what becomes of it.

use super::form_state::FormState;
use super::settings::Caller;
use super::state::State;
use crate::model::{Audience, Customer, Draft, Feature, Features, Field, RequestKind, Stage};

impl State {
    /// Begins the next request after one was sent or needed no more; the person stays the same, and so does the customer
    /// that the page has named.
    pub fn restart(self, form: FormState) {
        form.restart();
        self.services().forget_typed();
        if form.kind != RequestKind::PartnerCenter {
            let features = self.settings.peek().features;
            self.flow.change(|flow| {
                flow.restart();
                features.into_iter().for_each(|features| flow.set_features(features));
            });
            self.take_preset();
        }
    }

    /// Takes note of who calls the backend. What somebody else has typed before is not shown to them, and all views are drawn
    /// anew; what is kept of it goes as soon as the part of the program is there that keeps it.
    pub fn set_caller(self, caller: Caller) {
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
            self.services().note_typist(caller.as_deref().unwrap_or_default());
        }
        self.settings.change(|settings| {
            settings.person = person.cloned();
            settings.turn += u32::from(is_another);
            settings.caller = caller.clone();
        });
    }

    fn empty_forms(self) {
        for &kind in RequestKind::ALL {
            let form = self.form(kind);
            form.draft.set(Draft::new());
            form.saving.change(|saving| saving.is_touched = false);
            form.restart();
        }
        // The flow is one for all kinds.
        self.restart(self.form(RequestKind::Customer));
        // Drafts and requests of the person before are not listed until it is known which are this one's.
        self.persistence.change(|persistence| {
            persistence.drafts.clear();
            persistence.outbox.clear();
        });
        self.announcement.set(String::new());
    }

    /// Makes ready to change what a form will send; false while it is being sent. What was reviewed must be reviewed
    /// again, and after what was sent the next request begins.
    pub fn edit(self, form: FormState) -> bool {
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

    /// Chooses the customer of a request, in the flow and in the form.
    pub fn select_customer(self, customer: Customer) {
        self.form(RequestKind::Customer).draft.change(|draft| draft.set_customer(&customer));
        self.flow.change(|flow| flow.select(customer));
    }

    /// Chooses the customer that the page has named, unless a person has named or chosen one.
    pub fn take_preset(self) {
        let settings = self.settings.peek();
        let Some(preset) = settings.preset.clone().filter(|_| settings.audience == Audience::Partner) else { return };
        let is_named = !self.form(RequestKind::Customer).draft.peek().get(Field::CustomerName).is_empty();
        let is_chosen = self.flow.peek().customer().is_some();
        if !is_named && !is_chosen && self.edit(self.form(RequestKind::Customer)) {
            self.select_customer(preset);
        }
    }

    /// Leads back to where the customer or the service was chosen; false for what stands in the form.
    pub fn change_choice(self, field: Field) -> bool {
        let flow = self.flow.peek();
        let (has_customer, has_service) = (flow.customer().is_some(), flow.service().is_some());
        let mut moved = false;
        match field {
            Field::Customer | Field::CustomerName | Field::CustomerDomain if has_customer => self.flow.change(|flow| {
                moved = flow.change_customer();
                if !moved {
                    // There is no search to choose another with: the form asks.
                    flow.name_by_hand();
                }
            }),
            Field::Service if has_service => self.flow.change(|flow| moved = flow.change_service()),
            _ => {}
        }
        moved
    }

    /// Takes note of the parts that the backend says it has.
    pub fn set_features(self, offered: Features) {
        let features = offered.without(self.settings.peek().missing);
        self.settings.change(|settings| settings.features = Some(features));
        let kind = self.kind(RequestKind::Customer);
        // What is being reviewed or sent stays where it is.
        if matches!(self.form(kind).progress.peek().submission.stage(), Stage::Editing) {
            self.flow.change(|flow| flow.set_features(features));
        }
    }

    /// Takes note that the backend does not have a part after all.
    pub fn lacks(self, feature: Feature) {
        self.settings.change(|settings| settings.missing = settings.missing.with(feature));
        self.set_features(self.settings.peek().features.unwrap_or(Features::ALL));
    }
}
