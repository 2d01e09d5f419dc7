use super::{Queue, Queued};
use crate::app::clock::Moment;
use crate::app::owner::UNKNOWN_OWNER;

/// What a delivery task does next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::app::outbox) enum Step {
    /// Nothing: the request is delivered or gone, or waits for the user or another request.
    Stop,
    /// The next attempt is due after so many milliseconds, unless something changes before.
    Pause(u32),
    /// Make an attempt.
    Attempt,
}

impl Queue {
    /// What a delivery task does next. `wakes` counts the reasons that it has heeded.
    pub(in crate::app::outbox) fn step(&self, key: &str, now: Moment, wakes: u64) -> Step {
        let Some(queued) = self.queued(key).filter(|queued| queued.is_listed) else { return Step::Stop };
        let Queued { entry, .. } = queued;
        let first = entry.after.as_deref().and_then(|first| self.entry(first));
        let is_behind = first.is_some_and(|first| !first.delivery.is_delivered());
        // A request with an unknown owner is not sent in the signed-in user's name unless they ask for it.
        let is_unclaimed = entry.owner.as_deref() == Some(UNKNOWN_OWNER) && !queued.has_form;
        let needs_person = entry.delivery.attention().is_some() || is_unclaimed || self.is_left_alone(entry);
        if is_behind || entry.delivery.is_delivered() || needs_person && !queued.is_asked() {
            return Step::Stop;
        }
        // A newly opened page counts as a wake-up: the user is back.
        let is_news = self.wakes != wakes || queued.tries == 0;
        let remaining = entry.delivery.remaining(now.time).unwrap_or_default();
        // The monotonic clock is exact, but may stand still while the device sleeps.
        let own = queued.due.map(|due| due.saturating_sub(now.monotonic));
        match own.map_or(remaining, |own| remaining.min(u32::try_from(own).unwrap_or(u32::MAX))) {
            0 => Step::Attempt,
            _ if queued.is_asked() || is_news && entry.delivery.may_be_woken() => Step::Attempt,
            milliseconds => Step::Pause(milliseconds),
        }
    }
}
