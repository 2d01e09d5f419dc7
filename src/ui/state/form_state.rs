use super::shared::Shared;
use crate::app::drafts::SavingStatus;
use crate::app::form::{Form, Progress};
use crate::model::{Attachments, Draft, Field, Flaw, RequestKind};

/// One form, as views observe it. Copying it copies handles, not data.
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
    form: Shared<Form>,
}

impl FormState {
    /// Observes a form.
    pub fn of(form: &Form) -> Self {
        Self {
            kind: form.kind,
            draft: Shared::of(&form.draft),
            progress: Shared::of(&form.progress),
            saving: Shared::of(&form.saving),
            files: Shared::of(&form.files),
            form: Shared::new(form.clone()),
        }
    }

    /// Returns the form itself; `None` once the widget is unmounted.
    pub fn form(self) -> Option<Form> {
        (!self.form.is_gone()).then(|| (*self.form.peek()).clone())
    }

    /// Returns the value of a field; subscribes the reader to changes.
    pub fn value(self, field: Field) -> String {
        self.draft.get().get(field).to_owned()
    }

    /// Stores what the user typed into a field. A field that has the focus when its view is removed still emits `blur`.
    pub fn set(self, field: Field, typed: String) {
        self.form().into_iter().for_each(|form| form.set(field, typed.clone()));
    }

    /// Marks the form as changed by the user.
    pub fn touch(self) {
        self.form().iter().for_each(Form::touch);
    }

    /// Whether the user has contributed to the form.
    pub fn is_by_person(self) -> bool {
        self.form().is_some_and(|form| form.is_by_person())
    }

    /// Returns the error of a field that was found by the last validation.
    pub fn flaw(self, field: Field) -> Option<Flaw> {
        self.progress.get().flaws.iter().find(|(flawed, _)| *flawed == field).map(|&(_, flaw)| flaw)
    }
}
