use super::saving_status::SavingStatus;
use super::shared::Shared;
use crate::model::{AdditionalRequest, Attachments, Draft, Field, Flaw, RequestKind, Stage, Submission};

/// One form: what was typed, and how far it has come. Copying it copies handles, not data.
#[derive(Clone, Copy)]
pub struct FormState {
    /// What kind of request it makes.
    pub kind: RequestKind,
    /// What was typed.
    pub draft: Shared<Draft>,
    /// How far it has come.
    pub progress: Shared<Progress>,
    /// How far what was typed is kept on the device.
    pub saving: Shared<SavingStatus>,
    /// The files that go with it.
    pub files: Shared<Attachments>,
}

/// How far a form has come.
#[derive(Clone, Debug, Default)]
pub struct Progress {
    /// What was wrong when the person last went on.
    pub flaws: Vec<(Field, Flaw)>,
    /// Whether the person last wanted to go on while a file was not ready.
    pub is_held_by_files: bool,
    /// What became of it.
    pub submission: Submission,
    /// The same for further customers.
    pub additional_requests: Vec<AdditionalRequest>,
}

impl Progress {
    /// Whether all that was to be sent has been stored, so that nothing is lost when it is left.
    pub fn is_over(&self) -> bool {
        let is_sent = |submission: &Submission| matches!(submission.stage(), Stage::Sent(_));
        is_sent(&self.submission) && self.additional_requests.iter().all(|companion| is_sent(&companion.submission))
    }

    /// Whether something is being sent.
    pub fn is_under_way(&self) -> bool {
        self.submission.is_under_way()
            || self.additional_requests.iter().any(|companion| companion.submission.is_under_way())
    }
}

impl FormState {
    /// An empty form.
    pub fn new(kind: RequestKind) -> Self {
        Self {
            kind,
            draft: Shared::new(Draft::new()),
            progress: Shared::new(Progress::default()),
            saving: Shared::new(SavingStatus::default()),
            files: Shared::new(Attachments::default()),
        }
    }

    /// What stands in a field.
    pub fn value(self, field: Field) -> String {
        self.draft.get().get(field).to_owned()
    }

    /// Writes what a person typed.
    pub fn set(self, field: Field, typed: String) {
        self.touch();
        self.draft.change(|draft| {
            draft.set(field, typed);
            if matches!(field, Field::CustomerName | Field::CustomerDomain) {
                // Another name is another customer than the one that was known by its identifier.
                draft.set(Field::Customer, String::new());
            }
        });
    }

    /// Takes note that a person has typed or chosen something.
    pub fn touch(self) {
        if !self.saving.is_gone() && !self.saving.peek().is_touched {
            self.saving.change(|saving| saving.is_touched = true);
        }
    }

    /// Whether a person has written something: what the page fills in, and what follows from the backend, is no draft of theirs.
    pub fn is_by_person(self) -> bool {
        let saving = self.saving.peek();
        // Whoever has reviewed what the page filled in has made it their own.
        let is_reviewed = self.progress.peek().submission.request().is_some();
        saving.is_touched || saving.open.is_some() || is_reviewed || !self.files.peek().items().is_empty()
    }

    /// What is wrong with a field, as far as it was looked at.
    pub fn flaw(self, field: Field) -> Option<Flaw> {
        self.progress.get().flaws.iter().find(|(flawed, _)| *flawed == field).map(|&(_, flaw)| flaw)
    }

    /// Begins the next request after one was sent; the person stays the same.
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

    /// Leaves out a further customer whose request has not been stored.
    pub fn leave_out(self, index: usize) {
        self.progress.change(|progress| {
            let is_idle = progress.additional_requests.get(index).is_some_and(|known| !known.submission.is_under_way());
            if is_idle && !progress.is_under_way() {
                progress.additional_requests.remove(index);
            }
        });
    }

    /// Takes over what was typed into another form, which is what the person wrote last. Files go along, unless there
    /// are some: each belongs to one form, so that taking it away there takes it from nobody else.
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

/// Fields that are about the person, not about the problem.
const CONTACT: [Field; 6] = [
    Field::FirstName,
    Field::LastName,
    Field::Email,
    Field::PhoneNumber,
    Field::PreferredContactMethod,
    Field::PreferredSupportLanguage,
];
