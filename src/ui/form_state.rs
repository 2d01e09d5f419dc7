use leptos::prelude::*;

use crate::model::{Draft, Field, Flaw, RequestKind, Submission};

/// One form: what was typed, what is wrong with it, and what became of it.
#[derive(Clone, Copy)]
pub struct FormState {
    /// What kind of request it makes.
    pub kind: RequestKind,
    /// What was typed.
    pub draft: RwSignal<Draft>,
    /// What was wrong when the person last went on.
    pub flaws: RwSignal<Vec<(Field, Flaw)>>,
    /// What became of it.
    pub submission: RwSignal<Submission>,
}

impl FormState {
    /// An empty form.
    pub fn new(kind: RequestKind) -> Self {
        Self {
            kind,
            draft: RwSignal::new(Draft::new()),
            flaws: RwSignal::new(Vec::new()),
            submission: RwSignal::new(Submission::new()),
        }
    }

    /// What stands in a field.
    pub fn value(self, field: Field) -> String {
        self.draft.with(|draft| draft.get(field).to_owned())
    }

    /// Writes what a person typed.
    pub fn set(self, field: Field, typed: String) {
        self.draft.update(|draft| draft.set(field, typed));
    }

    /// What is wrong with a field, as far as it was looked at.
    pub fn flaw(self, field: Field) -> Option<Flaw> {
        self.flaws.with(|flaws| flaws.iter().find(|(flawed, _)| *flawed == field).map(|&(_, flaw)| flaw))
    }

    /// Begins the next request after one was sent; the person stays the same.
    pub fn restart(self) {
        self.submission.set(Submission::new());
        self.flaws.set(Vec::new());
        self.draft.update(|draft| {
            let sent = std::mem::take(draft);
            for field in CONTACT {
                draft.set(field, sent.get(field).to_owned());
            }
        });
    }

    /// Fills empty fields with what was typed into another form.
    pub fn take_over(self, other: FormState) {
        let typed = other.draft.get_untracked();
        self.draft.update(|draft| {
            for &field in Field::ALL.iter().filter(|&&field| field != Field::DiagnosticConsent) {
                draft.prefill(field, typed.get(field));
            }
        });
    }
}

/// Fields that are about the person, not about the problem.
const CONTACT: [Field; 6] = [
    Field::FirstName,
    Field::LastName,
    Field::Email,
    Field::PhoneNumber,
    Field::PreferredContactMethod,
    Field::PreferredSupportLanguage,
];
