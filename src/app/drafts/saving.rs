/// Whether what a person has typed is on the device: it says so only when the very last of it is.
///
/// Time is in milliseconds of a clock that never jumps, such as a browser's time since the page began.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Saving {
    /// Counts changes.
    typed: u64,
    /// Which change is on the device.
    saved: u64,
    /// Which change is being written.
    writing: Option<u64>,
    /// When the first change was made that is not being written yet, and when the last.
    waiting: Option<(u64, u64)>,
    has_failed: bool,
}

/// Milliseconds without a change after which it is written.
const DEBOUNCE: u64 = 300;

/// Milliseconds after which it is written though somebody goes on typing.
const LONGEST_WAIT: u64 = 800;

impl Saving {
    /// Something has been typed.
    pub fn changed(&mut self, now: u64) {
        self.typed += 1;
        let first = self.waiting.map_or(now, |(first, _)| first);
        self.waiting = Some((first, now));
    }

    /// Milliseconds until it is to be written; `None` while there is nothing to write, or something is being written.
    pub fn due_in(&self, now: u64) -> Option<u64> {
        let (first, last) = self.waiting.filter(|_| self.writing.is_none())?;
        Some((last + DEBOUNCE).min(first + LONGEST_WAIT).saturating_sub(now))
    }

    /// Begins to write, now rather than when it is due; false while there is nothing to write, or something is being written.
    pub fn begin(&mut self) -> bool {
        let may_begin = self.waiting.is_some() && self.writing.is_none();
        if may_begin {
            self.waiting = None;
            self.writing = Some(self.typed);
        }
        may_begin
    }

    /// Writing has ended. What could not be written waits again.
    pub fn ended(&mut self, is_done: bool, now: u64) {
        let Some(written) = self.writing.take() else { return };
        self.has_failed = !is_done;
        if is_done {
            self.saved = written;
        } else if self.waiting.is_none() {
            self.waiting = Some((now, now + AFTER_FAILURE));
        }
    }

    /// What was kept before is written on: it is on the device as it stands.
    pub fn restored(&mut self) {
        *self = Self { typed: 1, saved: 1, ..Self::default() };
    }

    /// It is over: there is nothing to keep any more.
    pub fn forget(&mut self) {
        *self = Self::default();
    }

    /// Whether all that was typed is on the device.
    pub fn is_saved(&self) -> bool {
        self.typed > 0 && self.saved == self.typed
    }

    /// Whether something that was typed would be lost with the page.
    pub fn would_be_lost(&self) -> bool {
        self.saved != self.typed
    }

    /// Whether something is being written.
    pub fn is_writing(&self) -> bool {
        self.writing.is_some()
    }

    /// Whether the last try to write has failed.
    pub fn has_failed(&self) -> bool {
        self.has_failed
    }
}

/// Milliseconds until what could not be written is tried again, beside the quiet: a full disk is not emptied at once.
const AFTER_FAILURE: u64 = 5_000;

#[cfg(test)]
mod tests;
