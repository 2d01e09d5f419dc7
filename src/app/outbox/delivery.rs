use super::backoff;
use crate::model::{Failure, Receipt, RequestStatus, Timestamp};

/// State machine for the delivery of an outbox entry. It is stored with the entry and so outlives the page.
///
/// A wrong clock can shift at most one pause: if it is set back or forward, an attempt may come early, which is
/// harmless, since the idempotency key makes it the same request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Delivery {
    attempts: u32,
    state: DeliveryState,
}

/// The next step of a delivery.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DeliveryState {
    /// An attempt is due now.
    Due,
    /// The next attempt follows after a backoff pause.
    BackingOff {
        /// Start of the pause, by the clock of the device.
        since: Timestamp,
        /// Length of the pause in milliseconds.
        milliseconds: u32,
        /// Whether the backend asked for the pause (`Retry-After`); then only the user can cut it short.
        is_asked: bool,
    },
    /// The failure is not retryable and waits for the user; holds the failure's code.
    NeedsAttention(String),
    /// Delivered in the background: the backend's identifier and reference are stored until the user has seen them.
    Delivered {
        /// The backend's identifier of the request.
        id: String,
        /// The reference that users and support quote.
        reference: String,
    },
}

impl Delivery {
    /// Creates a delivery without attempts; the first one is due.
    pub fn new() -> Self {
        Self { attempts: 0, state: DeliveryState::Due }
    }

    /// Restores a stored delivery. A pause longer than the longest possible one is shortened to that.
    pub fn resumed(attempts: u32, state: DeliveryState) -> Self {
        let milliseconds = |milliseconds: u32| milliseconds.min(backoff::LONGEST_PAUSE);
        let state = match state {
            DeliveryState::BackingOff { since, milliseconds: longest, is_asked } => {
                DeliveryState::BackingOff { since, milliseconds: milliseconds(longest), is_asked }
            }
            other => other,
        };
        Self { attempts, state }
    }

    /// Number of attempts that have ended.
    pub fn attempts(&self) -> u32 {
        self.attempts
    }

    /// The next step.
    pub fn state(&self) -> &DeliveryState {
        &self.state
    }

    /// Waits for the user, for a reason other than a failure.
    pub fn hold(&mut self, reason: &str) {
        self.state = DeliveryState::NeedsAttention(reason.to_owned());
    }

    /// Whether this is a later state than `other` of the same submission.
    pub fn is_after(&self, other: &Self) -> bool {
        !other.is_delivered() && (self.is_delivered() || self.attempts > other.attempts)
    }

    /// The code of the failure that waits for the user.
    pub fn attention(&self) -> Option<&str> {
        match &self.state {
            DeliveryState::NeedsAttention(code) => Some(code),
            _ => None,
        }
    }

    /// Milliseconds until the next attempt; `None` if the delivery waits for the user or is finished.
    ///
    /// If the clock shows less than at the start of the pause, it was set back: how much of the pause has passed is
    /// unknown, so the attempt is due. As the clock is read in whole seconds, up to one of them may not have passed.
    pub fn remaining(&self, now: Timestamp) -> Option<u32> {
        match &self.state {
            DeliveryState::Due => Some(0),
            DeliveryState::NeedsAttention(_) | DeliveryState::Delivered { .. } => None,
            DeliveryState::BackingOff { since, milliseconds, .. } => {
                let seconds = now.seconds().saturating_sub(since.seconds());
                let over = seconds.saturating_sub(1).max(0).saturating_mul(1_000);
                let is_over = seconds < 0 || over >= i64::from(*milliseconds);
                Some(if is_over { 0 } else { milliseconds - over as u32 })
            }
        }
    }

    /// Records a failed attempt. A retryable failure starts a backoff pause; any other waits for the user.
    pub fn failed(&mut self, failure: &Failure, now: Timestamp, jitter: f64) {
        self.attempts = self.attempts.saturating_add(1);
        self.state = if failure.is_retryable() {
            let asked = match failure {
                Failure::Busy(seconds) => *seconds,
                _ => None,
            };
            let milliseconds = backoff::pause(self.attempts, asked, jitter);
            DeliveryState::BackingOff { since: now, milliseconds, is_asked: asked.is_some() }
        } else {
            DeliveryState::NeedsAttention(failure.code().to_owned())
        };
    }

    /// Whether a network that is back, or a page that is visible again, starts the next attempt early.
    pub fn may_be_woken(&self) -> bool {
        matches!(self.state, DeliveryState::BackingOff { is_asked: false, .. })
    }

    /// Records that the backend has confirmed the request.
    pub fn delivered(&mut self, receipt: &Receipt) {
        let (id, reference) = (receipt.id.clone(), receipt.reference.clone());
        self.state = DeliveryState::Delivered { id, reference };
    }

    /// The backend's receipt as far as it is stored; `now` substitutes for the creation date.
    pub fn receipt(&self, now: Timestamp) -> Option<Receipt> {
        let DeliveryState::Delivered { id, reference } = &self.state else { return None };
        Some(Receipt {
            id: id.clone(),
            reference: reference.clone(),
            status: RequestStatus::New,
            created_date: now,
            first_response_due: None,
            attachments: Vec::new(),
        })
    }

    /// Whether the backend has confirmed the request.
    pub fn is_delivered(&self) -> bool {
        matches!(self.state, DeliveryState::Delivered { .. })
    }
}

impl Default for Delivery {
    fn default() -> Self {
        Self::new()
    }
}

#[cfg(test)]
mod tests;
