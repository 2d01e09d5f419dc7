//! Forms: what the user has typed, and how far its submission has come.

use super::drafts::{PROBLEM, SavedForm, SavingStatus};
use super::observable::Observable;
use crate::model::{AdditionalRequest, Attachments, Draft, Failure, Field, Flaw, RequestKind, Submission};

/// One form. Cloning it clones handles, not data.
#[derive(Clone)]
pub struct Form {
    /// Kind of request that the form makes.
    pub kind: RequestKind,
    /// The values of the fields.
    pub draft: Observable<Draft>,
    /// Validation errors and the progress of the submission.
    pub progress: Observable<Progress>,
    /// Autosave status: how much of the form is persisted.
    pub saving: Observable<SavingStatus>,
    /// The attached files.
    pub files: Observable<Attachments>,
    /// What autosave has last noticed: nothing yet, no draft, or the content.
    pub(super) noticed: Observable<Option<Option<SavedForm>>>,
}

/// Validation errors of a form, and the progress of its submissions.
#[derive(Clone, Debug, Default)]
pub struct Progress {
    /// Errors found when the user last tried to continue.
    pub flaws: Vec<(Field, Flaw)>,
    /// Whether the last attempt to continue was blocked by a file that was not ready.
    pub is_held_by_files: bool,
    /// The primary request, as it is composed and submitted.
    pub submission: Submission,
    /// The requests for additional customers, each with a submission of its own.
    pub additional_requests: Vec<AdditionalRequest>,
}

impl Progress {
    /// Returns to the form. Requests for additional customers return with the primary one; submitting it makes them anew.
    pub fn edit(&mut self) {
        self.submission.edit();
        self.additional_requests.clear();
    }

    /// Takes the content back to the review, because the outbox has it no more.
    pub fn returned(&mut self) {
        self.submission.returned();
        self.additional_requests.clear();
    }

    /// Takes the content back because the backend has refused the primary request.
    pub fn refused(&mut self, failure: Failure) {
        self.submission.refused(failure);
        self.additional_requests.clear();
    }

    /// The submission of the primary request, and those for additional customers in their order.
    pub fn submissions(&self) -> impl Iterator<Item = &Submission> {
        let additional = self.additional_requests.iter().map(|additional| &additional.submission);
        [&self.submission].into_iter().chain(additional)
    }
}

impl Form {
    /// Creates an empty form.
    pub fn new(kind: RequestKind) -> Self {
        Self {
            kind,
            draft: Observable::new(Draft::new()),
            progress: Observable::new(Progress::default()),
            saving: Observable::new(SavingStatus::default()),
            files: Observable::new(Attachments::default()),
            noticed: Observable::new(None),
        }
    }

    /// Stores what the user typed into a field.
    pub fn set(&self, field: Field, typed: String) {
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
    pub fn touch(&self) {
        if !self.saving.peek().is_touched {
            self.saving.change(|saving| saving.is_touched = true);
        }
    }

    /// Whether the user has contributed to the form. Values filled in by the page or derived from the backend don't
    /// make it a draft.
    pub fn is_by_person(&self) -> bool {
        let saving = self.saving.peek();
        // By reviewing values that the page filled in, the user has made them their own.
        let is_reviewed = self.progress.peek().submission.request().is_some();
        saving.is_touched || saving.open.is_some() || is_reviewed || !self.files.peek().items().is_empty()
    }

    /// Starts the next request after one was sent; the contact fields are kept.
    pub fn restart(&self) {
        self.saving.change(|saving| saving.author = None);
        self.empty(&CONTACT);
    }

    /// Moves the problem that another form describes into this one, with its files, its stored draft and the request
    /// that it may have been sent as: one problem has one draft. The other form keeps what is about the user and the
    /// customer. Nothing is moved if this form describes a problem already, or if another tab has ended the draft.
    /// Returns whether a problem has moved.
    pub fn take_over(&self, other: &Self) -> bool {
        if self.describes_problem() || other.saving.peek().ended_in_other_tab {
            return false;
        }
        let typed = other.draft.peek();
        self.draft.change(|draft| draft.take_over(&typed));
        let is_described = other.describes_problem();
        if is_described {
            self.files.set((*other.files.peek()).clone());
            let submission = other.progress.peek().submission.clone();
            self.progress.set(Progress { submission, ..Progress::default() });
            let handed = other.saving.change(SavingStatus::hand_over);
            self.saving.change(|saving| saving.take_over(handed));
            let stays = |field: &Field| {
                CONTACT.contains(field) || Field::CUSTOMER.contains(field) || !typed.is_by_person(*field)
            };
            other.empty(&Field::ALL.iter().copied().filter(stays).collect::<Vec<_>>());
        }
        is_described
    }

    fn describes_problem(&self) -> bool {
        let draft = self.draft.peek();
        let is_written = |field: &Field| draft.is_by_person(*field) && !draft.value(*field).is_empty();
        PROBLEM.iter().any(is_written) || !self.files.peek().items().is_empty()
    }

    /// Empties all but some fields, which no longer count as typed by the user.
    fn empty(&self, kept: &[Field]) {
        self.progress.set(Progress::default());
        self.files.set(Attachments::default());
        self.draft.change(|draft| {
            let before = std::mem::take(draft);
            kept.iter().for_each(|&field| draft.fill(field, before.get(field).to_owned()));
        });
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::drafts::OpenDraft;
    use crate::app::fake_host::FakeHost;
    use crate::model::{Customer, Relationship};

    fn described(title: &str) -> Form {
        let form = Form::new(RequestKind::PartnerCenter);
        form.set(Field::Title, title.to_owned());
        form.set(Field::LastName, "Silva".to_owned());
        form.set(Field::CustomerName, "Contoso".to_owned());
        form.files.change(|files| files.restore("f", "a.png", 1, [0; 32]));
        form.saving.change(|saving| saving.open = Some(OpenDraft::begun("k".to_owned(), "me".to_owned())));
        form
    }

    #[test]
    fn a_problem_moves_with_its_files_and_its_draft() {
        let (from, to) = (described("Billing"), Form::new(RequestKind::Customer));
        to.take_over(&from);
        assert_eq!((to.draft.peek().get(Field::Title), to.saving.peek().id()), ("Billing", Some("k")));
        assert!(to.files.peek().items().len() == 1 && from.files.peek().items().is_empty());
        let left = from.draft.peek();
        let kept = [Field::Title, Field::LastName, Field::CustomerName].map(|field| left.get(field));
        assert_eq!((kept, from.saving.peek().id()), (["", "Silva", "Contoso"], None));
        from.take_over(&to);
        assert_eq!((from.draft.peek().get(Field::Title), from.saving.peek().id()), ("Billing", Some("k")));
    }

    #[test]
    fn a_request_that_may_have_arrived_is_known_wherever_its_problem_goes() {
        let (from, to) = (described("Billing"), Form::new(RequestKind::Customer));
        from.progress.change(|progress| progress.submission.failed(&Failure::UnknownOutcome));
        to.take_over(&from);
        assert!(to.progress.peek().submission.may_have_arrived());
        assert!(!from.progress.peek().submission.may_have_arrived());
    }

    #[test]
    fn the_receivers_own_draft_goes_with_the_next_write() {
        let (from, to) = (described("Billing"), Form::new(RequestKind::Customer));
        let own = OpenDraft::begun("own".to_owned(), "me".to_owned());
        to.saving.change(|saving| (saving.open, saving.author) = (Some(own.clone()), Some("ana".to_owned())));
        to.take_over(&from);
        let saving = to.saving.peek();
        assert_eq!((saving.id(), saving.superseded.as_slice()), (Some("k"), std::slice::from_ref(&own)));
        assert_eq!(saving.author.as_deref(), Some("ana"), "what she has typed there stays hers");
    }

    #[test]
    fn what_another_tab_has_ended_is_left_as_it_is() {
        let (from, to) = (described("Billing"), Form::new(RequestKind::Customer));
        from.saving.change(|saving| saving.ended_in_other_tab = true);
        to.take_over(&from);
        assert_eq!((to.draft.peek().get(Field::Title), from.draft.peek().get(Field::Title)), ("", "Billing"));
    }

    #[test]
    fn a_form_with_a_problem_of_its_own_is_left_as_it_is() {
        let (from, to) = (described("Billing"), described("Outage"));
        to.take_over(&from);
        assert_eq!(to.draft.peek().get(Field::Title), "Outage");
        assert_eq!((from.draft.peek().get(Field::Title), from.saving.peek().id()), ("Billing", Some("k")));
    }

    #[test]
    fn a_form_is_by_a_person_who_has_typed_reviewed_attached_or_opened_something() {
        type Change = fn(&Form);
        let changes: [(Change, bool); 5] = [
            (|form| form.draft.change(|draft| draft.prefill(Field::Title, "From the page")), false),
            (|form| form.set(Field::Title, String::new()), true),
            (|form| form.files.change(|files| files.restore("f", "a.png", 1, [0; 32])), true),
            (
                |form| {
                    let open = OpenDraft::begun("k".to_owned(), "me".to_owned());
                    form.saving.change(|saving| saving.open = Some(open));
                },
                true,
            ),
            (|form| FakeHost::review(form), true),
        ];
        for (index, (change, is_by_person)) in changes.into_iter().enumerate() {
            let form = Form::new(RequestKind::PartnerCenter);
            change(&form);
            assert_eq!(form.is_by_person(), is_by_person, "change {index}");
        }
    }

    #[test]
    fn what_was_refused_is_back_without_the_requests_for_further_customers() {
        let form = Form::new(RequestKind::PartnerCenter);
        FakeHost::review(&form);
        let customer = Customer {
            id: "b".to_owned(),
            company_name: "Fabrikam".to_owned(),
            domain: "fabrikam.example".to_owned(),
            tenant_id: None,
            relationship: Relationship::Active,
            last_used_date: None,
        };
        let after = form.progress.change(|progress| {
            let reviewed = progress.submission.request().cloned().expect("it is reviewed");
            progress.submission.submitted();
            progress.additional_requests.push(AdditionalRequest::new(customer, &reviewed));
            progress.refused(Failure::FilesRefused(Vec::new()));
            (progress.submission.is_in_form(), progress.additional_requests.len())
        });
        assert_eq!(after, (true, 0));
    }

    #[test]
    fn what_the_page_has_filled_in_is_no_problem_of_its_own() {
        let (from, to) = (described("Billing"), Form::new(RequestKind::Customer));
        to.draft.change(|draft| draft.prefill(Field::Title, "From the page"));
        to.take_over(&from);
        assert_eq!(to.draft.peek().get(Field::Title), "Billing");
    }
}
