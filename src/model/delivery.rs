use super::{Failure, Timestamp, backoff};

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
    Pausing {
        /// When the pause began, by the clock of the device.
        since: Timestamp,
        /// How long it is, in milliseconds.
        milliseconds: u32,
    },
    /// Nothing happens until a person does something: the code of the failure.
    Attention(String),
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
            DeliveryState::Pausing { since, milliseconds: longest } => {
                DeliveryState::Pausing { since, milliseconds: milliseconds(longest) }
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

    /// Whether it waits for a person.
    pub fn needs_attention(&self) -> bool {
        matches!(self.state, DeliveryState::Attention(_))
    }

    /// Milliseconds until the next attempt; `None` where only a person can go on.
    ///
    /// A clock that shows less than when the pause began was set back: how much of the pause is over cannot be known, so it
    /// is taken for over.
    pub fn remaining(&self, now: Timestamp) -> Option<u32> {
        match &self.state {
            DeliveryState::Due => Some(0),
            DeliveryState::Attention(_) => None,
            DeliveryState::Pausing { since, milliseconds } => {
                let over = now.seconds().saturating_sub(since.seconds()).saturating_mul(1_000);
                let is_over = over < 0 || over >= i64::from(*milliseconds);
                Some(if is_over { 0 } else { milliseconds - over as u32 })
            }
        }
    }

    /// An attempt has failed. What may pass is tried again after a pause; the rest is a person's matter.
    pub fn failed(&mut self, failure: &Failure, now: Timestamp, jitter: f64) {
        self.attempts = self.attempts.saturating_add(1);
        self.state = if failure.is_passing() {
            let asked = match failure {
                Failure::Busy(seconds) => *seconds,
                _ => None,
            };
            let milliseconds = backoff::pause(self.attempts, asked, jitter);
            DeliveryState::Pausing { since: now, milliseconds }
        } else {
            DeliveryState::Attention(failure.code().to_owned())
        };
    }

    /// A person has stopped it.
    pub fn stop(&mut self) {
        self.state = DeliveryState::Attention(STOPPED.to_owned());
    }

    /// Something has changed that makes an attempt worth while: a connection, a person who looks again, or one who asks.
    pub fn wake(&mut self) {
        if !self.needs_attention() {
            self.state = DeliveryState::Due;
        }
    }

    /// A person asks for an attempt, whatever stood against it.
    pub fn ask(&mut self) {
        self.state = DeliveryState::Due;
    }
}

impl Default for Delivery {
    fn default() -> Self {
        Self::new()
    }
}

/// Stands for the code of a failure where a person has stopped the delivery.
pub const STOPPED: &str = "stopped";

#[cfg(test)]
mod tests;
