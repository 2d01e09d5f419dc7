use std::collections::VecDeque;

use futures_channel::oneshot::Sender;
use support_widget::app::backend::Outgoing;
use support_widget::model::{Failure, Receipt, RequestStatus, Timestamp};

/// The backend.
#[derive(Default)]
pub(crate) struct Service {
    /// Requests that it has stored, in this order.
    pub(crate) stored: Vec<Stored>,
    /// Whether it can be reached.
    pub(crate) is_down: bool,
    /// Whether calls wait until they are let go.
    pub(crate) is_slow: bool,
    /// Calls that have not arrived.
    pub(crate) waiting: Vec<Call>,
    /// What becomes of the next submissions, in place of being stored.
    pub(crate) outcomes: VecDeque<Outcome>,
}

/// A request that the backend has stored.
#[derive(Clone, Debug)]
pub(crate) struct Stored {
    pub(crate) key: String,
    pub(crate) body: String,
    /// Identifiers of its files.
    pub(crate) files: Vec<String>,
    /// Who has sent it, by the token of the call.
    pub(crate) person: Option<String>,
}

impl Stored {
    /// What it holds.
    pub(crate) fn texts(&self) -> impl Iterator<Item = &str> {
        [&self.body].into_iter().chain(&self.files).map(String::as_str)
    }
}

/// A call under way.
pub(crate) enum Call {
    Submit { outgoing: Outgoing, person: Option<String>, answer: Sender<Result<Receipt, Failure>> },
    Caller { person: Option<String>, answer: Sender<Result<Option<String>, Failure>> },
}

/// What becomes of a submission.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// It does not arrive.
    Lost,
    /// It is stored, and the answer does not arrive.
    AnswerLost,
    /// It is refused, and may be repeated.
    Busy,
    /// The backend fails.
    Server,
    /// The person is not signed in.
    Unauthorized,
    /// The person may not do that.
    Forbidden,
    /// A field is refused.
    Invalid,
}

impl Service {
    /// Answers a call as it arrives.
    pub(crate) fn perform(&mut self, call: Call, now: Timestamp) -> Box<dyn FnOnce()> {
        match call {
            Call::Caller { person, answer } => {
                let caller = if self.is_down { Err(Failure::UnknownOutcome) } else { Ok(person) };
                Box::new(move || drop(answer.send(caller)))
            }
            Call::Submit { outgoing, person, answer } => {
                let outcome = self.submit(outgoing, person, now);
                Box::new(move || drop(answer.send(outcome)))
            }
        }
    }

    fn submit(&mut self, outgoing: Outgoing, person: Option<String>, now: Timestamp) -> Result<Receipt, Failure> {
        if self.is_down {
            return Err(Failure::UnknownOutcome);
        }
        match self.outcomes.pop_front() {
            Some(Outcome::Lost) => return Err(Failure::UnknownOutcome),
            Some(Outcome::Busy) => return Err(Failure::Busy(Some(5))),
            Some(Outcome::Server) => return Err(Failure::Server),
            Some(Outcome::Unauthorized) => return Err(Failure::Unauthorized),
            Some(Outcome::Forbidden) => return Err(Failure::Forbidden),
            Some(Outcome::Invalid) => return Err(Failure::Invalid(Vec::new())),
            Some(Outcome::AnswerLost) => {
                // Only the answer to a request that is stored can get lost.
                return self.store(outgoing, person, now).and(Err(Failure::UnknownOutcome));
            }
            None => {}
        }
        self.store(outgoing, person, now)
    }

    fn store(&mut self, outgoing: Outgoing, person: Option<String>, now: Timestamp) -> Result<Receipt, Failure> {
        match self.stored.iter().find(|stored| stored.key == outgoing.key) {
            Some(stored) if stored.body != outgoing.body => return Err(Failure::KeyReused),
            Some(_) => {}
            None => {
                let files = outgoing.files.into_iter().map(|(id, _)| id).collect();
                self.stored.push(Stored { key: outgoing.key.clone(), body: outgoing.body, files, person });
            }
        }
        Ok(Receipt {
            id: outgoing.key.clone(),
            reference: format!("REF-{}", outgoing.key),
            status: RequestStatus::New,
            created_date: now,
            first_response_due: None,
            attachments: Vec::new(),
        })
    }
}
