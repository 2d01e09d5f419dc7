use super::failure::Failure;
use super::new_request::{NewRequest, PageContext};
use super::submitted::{Reopened, Submitted};
use crate::model::{Json, Parse};

/// One request as its form composes it: what was reviewed, and the idempotency key of that content. Once it is submitted,
/// the outbox knows how far it has come.
///
/// The idempotency key belongs to the content. It is reused while the same content is sent again, whatever the outcome
/// of earlier attempts, and changes with the first edit, so that the backend can tell a retry from a new request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Submission {
    step: SubmissionStep,
    request: Option<NewRequest>,
    /// SHA-256 digests of the attached files, in their order.
    files: Vec<String>,
    key: Option<String>,
    /// Body that was sent under this key on an earlier visit; a retry sends it again byte for byte.
    body: Option<String>,
    /// Why the backend has refused the reviewed request for good, with nothing to correct in the form.
    refusal: Option<Failure>,
    /// Whether the backend may have stored the request although no attempt reported success.
    is_in_doubt: bool,
    /// Earlier submission that is open in the form again, with its key, until the next review.
    resumed: Option<Reopened>,
}

/// Who has the content of a [`Submission`] now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SubmissionStep {
    /// The user fills in the form.
    Editing,
    /// The user reviews the request before it is sent.
    Reviewing,
    /// The user has submitted it; its files are being compared with those that were selected.
    Checking,
    /// It is in the outbox, which sends it.
    Submitted,
}

impl Submission {
    /// Creates an empty submission that is being edited.
    pub fn new() -> Self {
        Self {
            step: SubmissionStep::Editing,
            request: None,
            files: Vec::new(),
            key: None,
            body: None,
            refusal: None,
            is_in_doubt: false,
            resumed: None,
        }
    }

    /// Returns who has the content now.
    pub fn step(&self) -> SubmissionStep {
        self.step
    }

    /// Whether the user fills in the form.
    pub fn is_editing(&self) -> bool {
        self.step == SubmissionStep::Editing
    }

    /// Whether the content is in the form, and not on its way to the outbox or there.
    pub fn is_in_form(&self) -> bool {
        matches!(self.step, SubmissionStep::Editing | SubmissionStep::Reviewing)
    }

    /// Returns why the reviewed request was refused for good.
    pub fn refusal(&self) -> Option<&Failure> {
        self.refusal.as_ref()
    }

    /// Returns the reviewed request, if there is one.
    pub fn request(&self) -> Option<&NewRequest> {
        self.request.as_ref()
    }

    /// Returns the idempotency key of the current content.
    pub fn key(&self) -> Option<&str> {
        self.key.as_deref()
    }

    /// Returns the JSON body to send under the key. A body that was sent before is repeated unchanged, even if an
    /// earlier build used other wire names: the backend recognizes the retry by them, whatever its version.
    pub fn body(&self) -> Option<String> {
        self.body.clone().or_else(|| Some(Json::of(self.request.as_ref()?).to_string()))
    }

    /// Starts the review of a complete request. Content that the user did not change keeps its key and, with it, its
    /// original [`PageContext`] (page and language): the context is sent too, and the key identifies everything sent.
    pub fn review(&mut self, mut request: NewRequest) {
        self.refusal = None;
        request.context = request.context.map(PageContext::fitting);
        if self.request.is_none() && self.takes_up(&mut request) {
            return;
        }
        let context = request.context.take();
        let known = self.request.take().map(|mut known| (known.context.take(), known));
        let is_known = known.as_ref().is_some_and(|(_, known)| *known == request);
        request.context = if is_known { known.and_then(|(context, _)| context) } else { context };
        if !is_known {
            self.forget_key();
        }
        self.request = Some(request);
        self.step = SubmissionStep::Reviewing;
    }

    /// Sets the SHA-256 digests of the files for the next review. Different files are different content, with a new
    /// key.
    pub fn attach(&mut self, files: Vec<String>) {
        if self.files != files {
            self.forget_key();
            self.resumed = None;
            self.files = files;
        }
    }

    /// Returns to the form. The caller knows that no call is in flight, whose outcome would be lost.
    pub fn edit(&mut self) {
        self.step = SubmissionStep::Editing;
        self.refusal = None;
    }

    /// Submits the reviewed request; false if there is none, or for a second click. `new_key` generates the idempotency
    /// key of content that has none yet.
    pub fn submit(&mut self, new_key: impl FnOnce() -> String) -> bool {
        let may_begin =
            self.request.is_some() && matches!(self.step, SubmissionStep::Reviewing | SubmissionStep::Submitted);
        if may_begin {
            self.key.get_or_insert_with(new_key);
            self.refusal = None;
            self.step = SubmissionStep::Checking;
        }
        may_begin
    }

    /// Records that the request is in the outbox.
    pub fn submitted(&mut self) {
        self.step = SubmissionStep::Submitted;
    }

    /// Generates the idempotency key before sending, so that the outbox can store the request under it.
    pub fn prepare(&mut self, new_key: impl FnOnce() -> String) {
        self.key.get_or_insert_with(new_key);
    }

    /// Resumes an earlier submission, possibly from an earlier visit. It keeps its key unless the user changes it.
    pub fn resume(&mut self, submitted: &Submitted, parse: Parse) {
        if let Some(reopened) = Reopened::parse(submitted, parse) {
            self.files = submitted.files.clone();
            self.resumed = Some(reopened);
        }
    }

    /// Cancels before the request is in the outbox, and returns to the form.
    pub fn call_off(&mut self) {
        if self.step == SubmissionStep::Checking {
            self.step = SubmissionStep::Editing;
        }
    }

    /// Returns the earlier submission that may have arrived, with its key, so that the draft store can persist it along
    /// with the draft.
    pub fn submitted_before(&self) -> Option<Submitted> {
        let own = || {
            let (body, key) = (self.body()?, self.key.clone()?);
            Some(Submitted { body, files: self.files.clone(), key })
        };
        own().or_else(|| self.resumed.as_ref().map(|reopened| reopened.submitted.clone()))
    }

    /// Returns whether the original of the edited request may have arrived: then a change makes it a second request.
    pub fn may_have_arrived(&self) -> bool {
        self.is_in_doubt || self.resumed.is_some()
    }

    /// Takes the content back to the review, because another tab has withdrawn or delivered the request.
    pub fn returned(&mut self) {
        if self.step == SubmissionStep::Submitted {
            self.step = SubmissionStep::Reviewing;
        }
    }

    /// Records that an attempt has failed; after some failures the backend may have the request all the same.
    pub fn failed(&mut self, failure: &Failure) {
        self.is_in_doubt |= failure.is_retryable() || *failure == Failure::Stopped;
    }

    /// Takes the content back because the backend's validation has refused it. Nothing is stored under the key, so the
    /// next submit makes a new one. ([`Failure::KeyReused`] is not handled here: something is stored under that key, so
    /// only an edit may replace it.)
    pub fn refused(&mut self, failure: Failure) {
        self.forget_key();
        match failure {
            // The form shows the flaws of fields; without a field to correct, the failure is shown in the review.
            Failure::Invalid(flaws) if flaws.is_empty() => {
                self.step = SubmissionStep::Reviewing;
                self.refusal = Some(Failure::Invalid(flaws));
            }
            _ => self.step = SubmissionStep::Editing,
        }
    }

    /// Restores the key and body of the resumed submission, unless the user has changed it since.
    fn takes_up(&mut self, request: &mut NewRequest) -> bool {
        let Some(reopened) = self.resumed.take().filter(|reopened| reopened.is_same(request)) else { return false };
        request.context = reopened.context;
        self.request = Some(request.clone());
        self.key = Some(reopened.submitted.key);
        self.body = Some(reopened.submitted.body);
        self.is_in_doubt = true;
        self.step = SubmissionStep::Reviewing;
        true
    }

    /// Drops the key, because the content changed or the backend has stored nothing under it; the next submit makes a
    /// new one.
    fn forget_key(&mut self) {
        self.key = None;
        self.body = None;
        self.is_in_doubt = false;
    }
}

impl Default for Submission {
    fn default() -> Self {
        Self::new()
    }
}

#[cfg(test)]
mod tests;
