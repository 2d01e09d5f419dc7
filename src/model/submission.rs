use super::{Failure, NewRequest, Receipt};

/// The way of one request from the form to the backend: what may happen next, and nothing else.
///
/// The idempotency key belongs to the content. It stays while the same content is sent again, whatever became of
/// the attempts before, and changes with the first edit: so the backend can tell a repetition from a new request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Submission {
    stage: Stage,
    request: Option<NewRequest>,
    key: Option<String>,
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
        Self { stage: Stage::Editing, request: None, key: None }
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
        let context = request.context.take();
        let known = self.request.take().map(|mut known| (known.context.take(), known));
        let is_known = known.as_ref().is_some_and(|(_, known)| *known == request);
        request.context = if is_known { known.and_then(|(context, _)| context) } else { context };
        if !is_known {
            self.key = None;
        }
        self.request = Some(request);
        self.stage = Stage::Reviewing;
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

    /// A call has ended. `jitter`, from 0 to 1, spreads the attempts of many people over the pause.
    pub fn ended(&mut self, outcome: Result<Receipt, Failure>, jitter: f64) {
        let Stage::Sending { attempt } = self.stage else { return };
        self.stage = match outcome {
            Ok(receipt) => Stage::Sent(receipt),
            Err(Failure::Invalid(flaws)) => self.refused(Failure::Invalid(flaws)),
            Err(failure) => match pause(&failure, attempt, jitter) {
                Some(milliseconds) => Stage::Waiting { attempt: attempt + 1, milliseconds },
                None => Stage::Failed(failure),
            },
        };
    }

    /// The pause is over; true if a call shall be made now.
    pub fn pause_over(&mut self) -> bool {
        let Stage::Waiting { attempt, .. } = self.stage else { return false };
        self.stage = Stage::Sending { attempt };
        true
    }

    /// Whether a call is being made or will be made without anybody's doing.
    pub fn is_under_way(&self) -> bool {
        matches!(self.stage, Stage::Sending { .. } | Stage::Waiting { .. })
    }

    /// The backend has looked at this content and refused it: nothing is stored under the key, and what comes next
    /// takes another. (A key that was used for other content is no such case: something is stored under it, so
    /// nothing but an edit may take another.)
    fn refused(&mut self, failure: Failure) -> Stage {
        self.key = None;
        match failure {
            // Without a field to correct, the person is told on the spot; with one, in the form.
            Failure::Invalid(flaws) if !flaws.is_empty() => Stage::Editing,
            other => Stage::Failed(other),
        }
    }
}

impl Default for Submission {
    fn default() -> Self {
        Self::new()
    }
}

/// Attempts that are made without asking the person.
pub const ATTEMPTS: u32 = 4;

/// Longest pause that a backend may ask for while the person watches; beyond it the choice is theirs.
const LONGEST_PAUSE: u32 = 20;

/// Milliseconds until the next attempt; `None` where another attempt is not ours to make.
fn pause(failure: &Failure, attempt: u32, jitter: f64) -> Option<u32> {
    if attempt >= ATTEMPTS || !failure.is_passing() {
        return None;
    }
    let asked = match failure {
        Failure::Busy(Some(seconds)) => *seconds,
        _ => 0,
    };
    let doubled = 500u32 << attempt;
    let spread = (f64::from(doubled) * jitter.clamp(0.0, 1.0)) as u32;
    (asked <= LONGEST_PAUSE).then(|| asked * 1000 + doubled / 2 + spread)
}

#[cfg(test)]
mod tests;
