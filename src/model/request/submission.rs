use super::failure::Failure;
use super::new_request::{NewRequest, PageContext};
use super::submitted::{Reopened, Submitted};
use super::support_request::Receipt;

/// State machine for submitting one request: editing, reviewing, sending, waiting to retry, failed or sent.
///
/// The idempotency key belongs to the content. It is reused while the same content is sent again, whatever the outcome
/// of earlier attempts, and changes with the first edit, so that the backend can tell a retry from a new request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Submission {
    stage: Stage,
    request: Option<NewRequest>,
    /// SHA-256 digests of the attached files, in their order.
    files: Vec<String>,
    key: Option<String>,
    /// Body that was sent under this key on an earlier visit; a retry sends it again byte for byte.
    body: Option<String>,
    /// Whether the backend may have stored the request although no attempt reported success.
    is_in_doubt: bool,
    /// Earlier submission that is open in the form again, with its key, until the next review.
    resumed: Option<Reopened>,
}

/// State of a [`Submission`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stage {
    /// The user fills in the form.
    Editing,
    /// The user reviews the request before it is sent.
    Reviewing,
    /// A call is in flight.
    Sending {
        /// Number of this attempt, from 1.
        attempt: u32,
    },
    /// The outcome of an attempt is unknown, or the failure is temporary; an automatic retry follows.
    Waiting {
        /// Number of the next attempt.
        attempt: u32,
        /// Backoff before that attempt, in milliseconds.
        milliseconds: u32,
    },
    /// The submission failed, or is delayed beyond [`ATTEMPTS`] attempts or a short backoff; the user may try again.
    Failed(Failure),
    /// The backend has stored the request.
    Sent(Receipt),
}

impl Submission {
    /// Creates an empty submission in the state [`Stage::Editing`].
    pub fn new() -> Self {
        Self {
            stage: Stage::Editing,
            request: None,
            files: Vec::new(),
            key: None,
            body: None,
            is_in_doubt: false,
            resumed: None,
        }
    }

    /// Returns the current state.
    pub fn stage(&self) -> &Stage {
        &self.stage
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
        self.body.clone().or_else(|| serde_json::to_string(self.request.as_ref()?).ok())
    }

    /// Starts the review of a complete request. Content that the user did not change keeps its key and, with it, its
    /// original [`PageContext`] (page and language): the context is sent too, and the key identifies everything sent.
    pub fn review(&mut self, mut request: NewRequest) {
        if self.is_under_way() {
            return;
        }
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
        self.stage = Stage::Reviewing;
    }

    /// Sets the SHA-256 digests of the files for the next review. Different files are different content, with a new
    /// key.
    pub fn attach(&mut self, files: Vec<String>) {
        if !self.is_under_way() && self.files != files {
            self.forget_key();
            self.resumed = None;
            self.files = files;
        }
    }

    /// Returns to the form; does nothing while a call is in flight, since its outcome would be lost, or once the request
    /// is sent.
    pub fn edit(&mut self) {
        if !self.is_under_way() && !matches!(self.stage, Stage::Sent(_)) {
            self.stage = Stage::Editing;
        }
    }

    /// Starts sending. Returns `true` if the caller must make the call now, and `false` for a second click while a call
    /// is in flight. `new_key` generates the idempotency key of content that has none yet.
    pub fn submit(&mut self, new_key: impl FnOnce() -> String) -> bool {
        let may_begin = matches!(self.stage, Stage::Reviewing | Stage::Failed(_)) && self.request.is_some();
        if may_begin {
            self.key.get_or_insert_with(new_key);
            self.stage = Stage::Sending { attempt: 1 };
        }
        may_begin
    }

    /// Generates the idempotency key before sending, so that the outbox can store the request under it.
    pub fn prepare(&mut self, new_key: impl FnOnce() -> String) {
        self.key.get_or_insert_with(new_key);
    }

    /// Resumes an earlier submission, possibly from an earlier visit. It keeps its key unless the user changes it.
    pub fn resume(&mut self, submitted: &Submitted) {
        if let Some(reopened) = Reopened::parse(submitted).filter(|_| !self.is_under_way()) {
            self.files = submitted.files.clone();
            self.resumed = Some(reopened);
        }
    }

    /// Cancels before the first attempt has sent anything, and returns to the form.
    pub fn call_off(&mut self) {
        if matches!(self.stage, Stage::Sending { attempt: 1 }) {
            self.stage = Stage::Editing;
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

    /// Stops waiting, because another tab has withdrawn or delivered the request.
    pub fn given_up(&mut self) {
        if self.is_under_way() || matches!(self.stage, Stage::Failed(_)) {
            self.stage = Stage::Reviewing;
        }
    }

    /// Starts the next attempt after its backoff. A displayed failure stays, since the user did not ask for this
    /// attempt.
    pub fn attempting(&mut self) {
        if let Stage::Waiting { attempt, .. } = self.stage {
            self.stage = Stage::Sending { attempt };
        }
    }

    /// Records the outcome of an attempt. `pause` is the backoff before the next one in milliseconds, `None` for no
    /// retry. A delivery counts even if the user has gone back to the form meanwhile.
    pub fn ended(&mut self, outcome: Result<Receipt, Failure>, pause: Option<u32>) {
        let attempt = match self.stage {
            Stage::Sending { attempt } => attempt,
            Stage::Failed(_) => ATTEMPTS,
            Stage::Editing | Stage::Reviewing if outcome.is_ok() && self.key.is_some() => ATTEMPTS,
            _ => return,
        };
        self.is_in_doubt |= matches!(&outcome, Err(failure) if failure.is_retryable() || *failure == Failure::Stopped);
        self.stage = match outcome {
            Ok(receipt) => Stage::Sent(receipt),
            Err(failure @ (Failure::Invalid(_) | Failure::FilesRefused(_))) => self.refused(failure),
            Err(failure) => match pause.filter(|&pause| attempt < ATTEMPTS && pause <= LONGEST_PAUSE) {
                Some(milliseconds) => Stage::Waiting { attempt: attempt + 1, milliseconds },
                None => Stage::Failed(failure),
            },
        };
    }

    /// Returns whether a call is in flight, or an automatic retry is scheduled.
    pub fn is_under_way(&self) -> bool {
        matches!(self.stage, Stage::Sending { .. } | Stage::Waiting { .. })
    }

    /// Restores the key and body of the resumed submission, unless the user has changed it since.
    fn takes_up(&mut self, request: &mut NewRequest) -> bool {
        let Some(reopened) = self.resumed.take().filter(|reopened| reopened.is_same(request)) else { return false };
        request.context = reopened.context;
        self.request = Some(request.clone());
        self.key = Some(reopened.submitted.key);
        self.body = Some(reopened.submitted.body);
        self.is_in_doubt = true;
        self.stage = Stage::Reviewing;
        true
    }

    /// Drops the key, because the content changed or the backend has stored nothing under it; the next submit makes a
    /// new one.
    fn forget_key(&mut self) {
        self.key = None;
        self.body = None;
        self.is_in_doubt = false;
    }

    /// Handles a refusal by the backend's validation. Nothing is stored under the key, so the next submit makes a new
    /// one. ([`Failure::KeyReused`] is not handled here: something is stored under that key, so only an edit may
    /// replace it.)
    fn refused(&mut self, failure: Failure) -> Stage {
        self.forget_key();
        match failure {
            // The form shows the flaws of fields; without a field to correct, the failure is shown in the review.
            Failure::Invalid(flaws) if !flaws.is_empty() => Stage::Editing,
            Failure::FilesRefused(_) => Stage::Editing,
            other => Stage::Failed(other),
        }
    }
}

impl Default for Submission {
    fn default() -> Self {
        Self::new()
    }
}

/// Attempts after which the user is informed of a failure or delay. The outbox may continue to retry in the background.
pub const ATTEMPTS: u32 = 4;

/// Longest backoff in milliseconds that is shown as waiting; before a longer one the user is informed of the failure.
const LONGEST_PAUSE: u32 = 20_000;

#[cfg(test)]
mod tests;
