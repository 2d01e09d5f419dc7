use super::shared::Shared;
use crate::app::drafts::SavingStatus;
use crate::app::form::Progress;
use crate::model::{Attachments, Draft, Field, Flaw, RequestKind};

/// State of one form: the draft, its files and the progress of its submission. Copying it copies handles, not data.
#[derive(Clone, Copy)]
pub struct FormState {
    /// Kind of request that the form makes.
    pub kind: RequestKind,
    /// The values of the fields.
    pub draft: Shared<Draft>,
    /// Validation errors and the progress of the submission.
    pub progress: Shared<Progress>,
    /// Autosave status: how much of the form is persisted.
    pub saving: Shared<SavingStatus>,
    /// The attached files.
    pub files: Shared<Attachments>,
}

impl FormState {
    /// Creates an empty form.
    pub fn new(kind: RequestKind) -> Self {
        Self {
            kind,
            draft: Shared::new(Draft::new()),
            progress: Shared::new(Progress::default()),
            saving: Shared::new(SavingStatus::default()),
            files: Shared::new(Attachments::default()),
        }
    }

    /// Returns the value of a field; subscribes the reader to changes.
    pub fn value(self, field: Field) -> String {
        self.draft.get().get(field).to_owned()
    }

    /// Stores what the user typed into a field.
    pub fn set(self, field: Field, typed: String) {
        self.touch();
        self.draft.change(|draft| {
            draft.set(field, typed);
            if matches!(field, Field::CustomerName | Field::CustomerDomain) {
                // A new name or domain means another customer than the one identified before.
                draft.set(Field::Customer, String::new());
            }
        });
    }

    /// Marks the form as changed by the user.
    pub fn touch(self) {
        if !self.saving.is_gone() && !self.saving.peek().is_touched {
            self.saving.change(|saving| saving.is_touched = true);
        }
    }

    /// Whether the user has contributed to the form. Values filled in by the page or derived from the backend don't
    /// make it a draft.
    pub fn is_by_person(self) -> bool {
        let saving = self.saving.peek();
        // By reviewing values that the page filled in, the user has made them their own.
        let is_reviewed = self.progress.peek().submission.request().is_some();
        saving.is_touched || saving.open.is_some() || is_reviewed || !self.files.peek().items().is_empty()
    }

    /// Returns the error of a field that was found by the last validation.
    pub fn flaw(self, field: Field) -> Option<Flaw> {
        self.progress.get().flaws.iter().find(|(flawed, _)| *flawed == field).map(|&(_, flaw)| flaw)
    }

    /// Starts the next request after one was sent; the contact fields are kept.
    pub fn restart(self) {
        self.progress.set(Progress::default());
        self.files.set(Attachments::default());
        self.draft.change(|draft| {
            let sent = std::mem::take(draft);
            for field in CONTACT {
                draft.fill(field, sent.get(field).to_owned());
            }
        });
    }

    /// Removes an additional customer, unless a request of this form is being sent.
    pub fn leave_out(self, index: usize) {
        self.progress.change(|progress| {
            let is_idle = progress.additional_requests.get(index).is_some_and(|known| !known.submission.is_under_way());
            if is_idle && !progress.is_under_way() {
                progress.additional_requests.remove(index);
            }
        });
    }

    /// Copies the values of another form, in which the user typed last. The files move along, unless this form has
    /// files of its own: each file belongs to one form, so that removing it there affects no other form.
    pub fn take_over(self, other: FormState) {
        if self.files.peek().items().is_empty() {
            self.files.set((*other.files.peek()).clone());
            other.files.set(Attachments::default());
        }
        if other.is_by_person() {
            self.touch();
        }
        let typed = other.draft.peek();
        self.draft.change(|draft| draft.take_over(&typed));
    }
}

/// Fields about the user, not about the problem.
const CONTACT: [Field; 6] = [
    Field::FirstName,
    Field::LastName,
    Field::Email,
    Field::PhoneNumber,
    Field::PreferredContactMethod,
    Field::PreferredSupportLanguage,
];
