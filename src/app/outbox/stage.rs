use crate::model::{Failure, Receipt};

/// How far a submission has come, as its form shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stage {
    /// The user fills in the form.
    Editing,
    /// The user reviews the request before it is sent.
    Reviewing,
    /// It is on its way: an attempt is under way, or follows after a short backoff.
    Sending {
        /// Number of this attempt, or of the next one, from 1.
        attempt: u32,
    },
    /// It failed, or is delayed beyond [`ATTEMPTS`] attempts or a short backoff; the user may try again.
    Failed(Failure),
    /// The backend has stored the request.
    Sent(Receipt),
}

/// Attempts since the user last asked after which they are informed of a failure or delay. The outbox may continue to retry in the background.
pub const ATTEMPTS: u32 = 4;

/// Longest backoff in milliseconds that is shown as sending; before a longer one the user is informed of the failure.
pub const LONGEST_SHOWN_PAUSE: u32 = 20_000;
