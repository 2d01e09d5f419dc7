/// State machine of autosave (debounce and retry). It reports "saved" only when the very last change is persisted.
///
/// Times are in milliseconds of a monotonic clock, such as a browser's time since the page was loaded.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Saving {
    /// Number of changes so far.
    typed: u64,
    /// The change that is persisted.
    saved: u64,
    /// The change that is being written.
    writing: Option<u64>,
    /// Times of the first and the last change that are not being written yet.
    waiting: Option<(u64, u64)>,
    has_failed: bool,
}

/// Debounce time: milliseconds without a change after which a draft is written.
const DEBOUNCE: u64 = 300;

/// Milliseconds after which a draft is written even if the user goes on typing.
const LONGEST_WAIT: u64 = 800;

impl Saving {
    /// Records a change.
    pub fn changed(&mut self, now: u64) {
        self.typed += 1;
        let first = self.waiting.map_or(now, |(first, _)| first);
        self.waiting = Some((first, now));
    }

    /// Milliseconds until the next write; `None` while there is nothing to write, or a write is running.
    pub fn due_in(&self, now: u64) -> Option<u64> {
        let (first, last) = self.waiting.filter(|_| self.writing.is_none())?;
        Some((last + DEBOUNCE).min(first + LONGEST_WAIT).saturating_sub(now))
    }

    /// Starts a write at once, before it is due; false while there is nothing to write, or a write is running.
    pub fn begin(&mut self) -> bool {
        let may_begin = self.waiting.is_some() && self.writing.is_none();
        if may_begin {
            self.waiting = None;
            self.writing = Some(self.typed);
        }
        may_begin
    }

    /// Records the end of a write. After a failure its changes are due again.
    pub fn ended(&mut self, is_done: bool, now: u64) {
        let Some(written) = self.writing.take() else { return };
        self.has_failed = !is_done;
        if is_done {
            self.saved = written;
        } else if self.waiting.is_none() {
            let again = now + AFTER_FAILURE;
            self.waiting = Some((again, again));
        }
    }

    /// Records that a stored draft was reopened: it is persisted as it is.
    pub fn restored(&mut self) {
        *self = Self { typed: 1, saved: 1, ..Self::default() };
    }

    /// Resets the state: there is nothing left to persist.
    pub fn forget(&mut self) {
        *self = Self::default();
    }

    /// Whether all changes are persisted.
    pub fn is_saved(&self) -> bool {
        self.typed > 0 && self.saved == self.typed
    }

    /// Whether changes would be lost if the page were closed.
    pub fn would_be_lost(&self) -> bool {
        self.saved != self.typed
    }

    /// Whether a write is running.
    pub fn is_writing(&self) -> bool {
        self.writing.is_some()
    }

    /// Whether the last write has failed.
    pub fn has_failed(&self) -> bool {
        self.has_failed
    }
}

/// Milliseconds before a failed write is retried, in addition to the debounce time: a full disk is not emptied at once.
const AFTER_FAILURE: u64 = 5_000;

#[cfg(test)]
mod tests;
