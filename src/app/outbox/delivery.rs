use super::backoff;
use crate::model::{Failure, Receipt, RequestStatus, Timestamp};

/// How far the delivery of a kept request has come. It outlives the page: what is known of it is kept with the request.
///
/// Nothing here trusts a clock further than one pause: a clock that was set back, or forward, can at most make an attempt
/// come early, which harms nobody, since the key makes it the same request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Delivery {
    attempts: u32,
    state: DeliveryState,
}

/// What is to be done for a delivery.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DeliveryState {
    /// An attempt is due.
    Due,
    /// The next attempt comes after a pause.
    BackingOff {
        /// When the pause began, by the clock of the device.
        since: Timestamp,
        /// How long it is, in milliseconds.
        milliseconds: u32,
        /// Whether the backend has asked for it, so that nothing but a person cuts it short.
        is_asked: bool,
    },
    /// Nothing happens until a person does something: the code of the failure.
    NeedsAttention(String),
    /// It is delivered, and nobody has seen it happen: the backend's identifier and reference are kept until somebody has.
    Delivered {
        /// The backend's identifier.
        id: String,
        /// What people quote to each other.
        reference: String,
    },
}

impl Delivery {
    /// Nothing has been attempted yet.
    pub fn new() -> Self {
        Self { attempts: 0, state: DeliveryState::Due }
    }

    /// As it was kept; what cannot be is due.
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

    /// How many attempts have ended.
    pub fn attempts(&self) -> u32 {
        self.attempts
    }

    /// What is to be done.
    pub fn state(&self) -> &DeliveryState {
        &self.state
    }

    /// The code of the failure that a person must do something about.
    pub fn attention(&self) -> Option<&str> {
        match &self.state {
            DeliveryState::NeedsAttention(code) => Some(code),
            _ => None,
        }
    }

    /// Milliseconds until the next attempt; `None` where only a person can go on.
    ///
    /// A clock that shows less than when the pause began was set back: how much of the pause is over cannot be known, so it
    /// is taken for over.
    pub fn remaining(&self, now: Timestamp) -> Option<u32> {
        match &self.state {
            DeliveryState::Due => Some(0),
            DeliveryState::NeedsAttention(_) | DeliveryState::Delivered { .. } => None,
            DeliveryState::BackingOff { since, milliseconds, .. } => {
                let over = now.seconds().saturating_sub(since.seconds()).saturating_mul(1_000);
                let is_over = over < 0 || over >= i64::from(*milliseconds);
                Some(if is_over { 0 } else { milliseconds - over as u32 })
            }
        }
    }

    /// An attempt has failed. What may pass is tried again after a pause; the rest is a person's matter.
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

    /// Whether a network that is back, or a page that is seen again, makes an attempt worth while before its time.
    pub fn may_be_woken(&self) -> bool {
        matches!(self.state, DeliveryState::BackingOff { is_asked: false, .. })
    }

    /// The backend has it.
    pub fn delivered(&mut self, receipt: &Receipt) {
        let (id, reference) = (receipt.id.clone(), receipt.reference.clone());
        self.state = DeliveryState::Delivered { id, reference };
    }

    /// What the backend has answered, as far as that is kept; `now` stands for when.
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

    /// Whether the backend has it.
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
