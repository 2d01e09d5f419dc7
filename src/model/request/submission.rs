use serde_json::Value;

use super::failure::Failure;
use super::new_request::{NewRequest, PageContext};
use super::support_request::Receipt;
use crate::model::base::wire_struct;
use crate::model::read::Read;

/// The way of one request from the form to the backend: what may happen next, and nothing else.
///
/// The idempotency key belongs to the content. It stays while the same content is sent again, whatever became of
/// the attempts before, and changes with the first edit: so the backend can tell a repetition from a new request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Submission {
    stage: Stage,
    request: Option<NewRequest>,
    /// What tells the contents of its files, in their order.
    files: Vec<String>,
    key: Option<String>,
    /// Whether the backend may have it, though nobody knows.
    is_in_doubt: bool,
    /// What was submitted before, with its key, while nobody has reviewed it anew.
    resumed: Option<(Value, String)>,
}

wire_struct! {
    /// What was submitted, and may have arrived.
    pub struct Submitted {
        /// The request as it was sent, as JSON.
        pub body: String,
        /// What tells the contents of its files, in their order.
        pub files: Vec<String>,
        /// The idempotency key.
        pub key: String,
    }
}

/// Where a submission stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stage {
    /// The person fills in the form.
    Editing,
    /// The person reads what is about to be sent.
    Reviewing,
    /// A call is under way; attempts count from 1.
    Sending {
        /// Which attempt it is.
        attempt: u32,
    },
    /// An attempt had no clear end; the next begins after a pause.
    Waiting {
        /// Which attempt the next one is.
        attempt: u32,
        /// Milliseconds to wait.
        milliseconds: u32,
    },
    /// It did not work, and trying again is the person's choice.
    Failed(Failure),
    /// The backend has it.
    Sent(Receipt),
}

impl Submission {
    /// Nothing filled in yet.
    pub fn new() -> Self {
        Self { stage: Stage::Editing, request: None, files: Vec::new(), key: None, is_in_doubt: false, resumed: None }
    }

    /// Where it stands.
    pub fn stage(&self) -> &Stage {
        &self.stage
    }

    /// The request that was reviewed, while there is one.
    pub fn request(&self) -> Option<&NewRequest> {
        self.request.as_ref()
    }

    /// The key that the current content is sent with.
    pub fn key(&self) -> Option<&str> {
        self.key.as_deref()
    }

    /// Takes a complete request to review. Content that a person did not change keeps its key, and with it the page
    /// and language that it was first written in: they are sent along, and the key stands for all that is sent.
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
            self.key = None;
            self.is_in_doubt = false;
        }
        self.request = Some(request);
        self.stage = Stage::Reviewing;
    }

    /// Takes the files that go with what is reviewed next, by what tells their contents. Others make it another content.
    pub fn attach(&mut self, files: Vec<String>) {
        if !self.is_under_way() && self.files != files {
            self.key = None;
            self.is_in_doubt = false;
            self.resumed = None;
            self.files = files;
        }
    }

    /// Goes back to the form; not while a call is under way, since its end would be lost.
    pub fn edit(&mut self) {
        if !self.is_under_way() {
            self.stage = Stage::Editing;
        }
    }

    /// Begins to send; true if a call shall be made now. A second click while one is under way makes none.
    /// `new_key` is called for content that has no key yet.
    pub fn submit(&mut self, new_key: impl FnOnce() -> String) -> bool {
        let may_begin = matches!(self.stage, Stage::Reviewing | Stage::Failed(_)) && self.request.is_some();
        if may_begin {
            self.key.get_or_insert_with(new_key);
            self.stage = Stage::Sending { attempt: 1 };
        }
        may_begin
    }

    /// Gives the content a key before it is sent, so that it can be kept under it.
    pub fn prepare(&mut self, new_key: impl FnOnce() -> String) {
        self.key.get_or_insert_with(new_key);
    }

    /// Goes on with a content that was submitted before, on an earlier visit perhaps: unless a person changes it, it keeps its
    /// key.
    pub fn resume(&mut self, submitted: &Submitted) {
        let content = serde_json::from_str(&submitted.body).ok();
        if let Some(content) = content.filter(|_| !self.is_under_way()) {
            self.files = submitted.files.clone();
            self.resumed = Some((content, submitted.key.clone()));
        }
    }

    /// Goes back to the form before anything was sent.
    pub fn call_off(&mut self) {
        if matches!(self.stage, Stage::Sending { attempt: 1 }) {
            self.stage = Stage::Editing;
        }
    }

    /// What was submitted before and may have arrived, with the key that it keeps unless it is changed: for whoever keeps a draft
    /// of it.
    pub fn submitted_before(&self) -> Option<Submitted> {
        let own = || {
            let (request, key) = (self.request.as_ref()?, self.key.clone()?);
            Some(Submitted { body: serde_json::to_string(request).ok()?, files: self.files.clone(), key })
        };
        let resumed = self.resumed.as_ref();
        let resumed = resumed.map(|(content, key)| Submitted {
            body: content.to_string(),
            files: self.files.clone(),
            key: key.clone(),
        });
        own().or(resumed)
    }

    /// Whether what is being edited may have arrived as it was: then a change makes it a second request.
    pub fn may_have_arrived(&self) -> bool {
        self.is_in_doubt || self.resumed.is_some()
    }

    /// Another tab has taken it back or delivered it: nobody here waits for it any more.
    pub fn given_up(&mut self) {
        if self.is_under_way() || matches!(self.stage, Stage::Failed(_)) {
            self.stage = Stage::Reviewing;
        }
    }

    /// Another attempt begins after a pause. What the person sees of a failure stays, since nobody has asked for this one.
    pub fn attempting(&mut self) {
        if let Stage::Waiting { attempt, .. } = self.stage {
            self.stage = Stage::Sending { attempt };
        }
    }

    /// An attempt has ended; the next comes after a pause of so many milliseconds, if one comes. What was delivered is
    /// delivered, even if somebody has gone back to edit it.
    pub fn ended(&mut self, outcome: Result<Receipt, Failure>, pause: Option<u32>) {
        let attempt = match self.stage {
            Stage::Sending { attempt } => attempt,
            Stage::Failed(_) => ATTEMPTS,
            Stage::Editing | Stage::Reviewing if outcome.is_ok() && self.key.is_some() => ATTEMPTS,
            _ => return,
        };
        self.is_in_doubt |= matches!(&outcome, Err(failure) if failure.is_passing() || *failure == Failure::Stopped);
        self.stage = match outcome {
            Ok(receipt) => Stage::Sent(receipt),
            Err(failure @ (Failure::Invalid(_) | Failure::FilesRefused(_))) => self.refused(failure),
            Err(failure) => match pause.filter(|&pause| attempt < ATTEMPTS && pause <= LONGEST_PAUSE) {
                Some(milliseconds) => Stage::Waiting { attempt: attempt + 1, milliseconds },
                None => Stage::Failed(failure),
            },
        };
    }

    /// Whether a call is being made or will be made without anybody's doing.
    pub fn is_under_way(&self) -> bool {
        matches!(self.stage, Stage::Sending { .. } | Stage::Waiting { .. })
    }

    /// Takes up what was submitted before, if nobody has changed it since.
    fn takes_up(&mut self, request: &mut NewRequest) -> bool {
        let Some((mut content, key)) = self.resumed.take() else { return false };
        let context = content.as_object_mut().and_then(|content| content.remove("context"));
        let context = context.as_ref().and_then(PageContext::read);
        // What a backend refuses for good is not sent as it was.
        let is_fit = context.clone().map(PageContext::fitting) == context;
        let written = NewRequest { context: None, ..request.clone() };
        let is_same =
            serde_json::to_string(&written).ok().and_then(|json| serde_json::from_str(&json).ok()) == Some(content);
        if is_same && is_fit {
            request.context = context;
            self.request = Some(request.clone());
            self.key = Some(key);
            self.is_in_doubt = true;
            self.stage = Stage::Reviewing;
        }
        is_same && is_fit
    }

    /// The backend has looked at this content and refused it: nothing is stored under the key, and what comes next
    /// takes another. (A key that was used for other content is no such case: something is stored under it, so
    /// nothing but an edit may take another.)
    fn refused(&mut self, failure: Failure) -> Stage {
        self.key = None;
        self.is_in_doubt = false;
        match failure {
            // Without a field to correct, the person is told on the spot; with one, in the form.
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

/// Attempts after which a person is told that it takes longer.
pub const ATTEMPTS: u32 = 4;

/// Milliseconds of the longest pause that a person watches without being told.
const LONGEST_PAUSE: u32 = 20_000;

#[cfg(test)]
mod tests;
