/// Upload progress and speed of one delivery attempt.
///
/// Times are milliseconds of a monotonic clock.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Upload {
    sent: u64,
    total: u64,
    /// Samples (time, bytes sent) of the sliding window, oldest first.
    recent: Vec<(u64, u64)>,
}

/// Sliding window of the speed in milliseconds: long enough for a steady figure, short enough for a current one.
const WINDOW: u64 = 5_000;

impl Upload {
    /// Starts measuring an attempt at the time `now`.
    pub fn begin(now: u64) -> Self {
        Self { recent: vec![(now, 0)], ..Self::default() }
    }

    /// Records a progress event of the browser. Late or out-of-order events never decrease the progress.
    pub fn advanced(&mut self, sent: u64, total: u64, now: u64) {
        self.total = self.total.max(total);
        self.sent = self.sent.max(sent.min(self.total));
        let is_later = self.recent.last().is_none_or(|&(last, _)| now > last);
        if is_later {
            self.recent.push((now, self.sent));
        }
        while self.recent.len() > 2 && now.saturating_sub(self.recent[1].0) >= WINDOW {
            self.recent.remove(0);
        }
    }

    /// Returns the bytes sent.
    pub fn sent(&self) -> u64 {
        self.sent
    }

    /// Returns the total bytes of the upload; 0 while unknown.
    pub fn total(&self) -> u64 {
        self.total
    }

    /// Returns whether all bytes are sent and only the response is outstanding: too late to withdraw the request.
    pub fn is_complete(&self) -> bool {
        self.total > 0 && self.sent == self.total
    }

    /// Returns the progress in percent, rounded down: 100 only when complete.
    pub fn percent(&self) -> u64 {
        (self.sent * 100).checked_div(self.total).unwrap_or_default()
    }

    /// Returns bytes per second over the sliding window; `None` until the samples span half a second.
    pub fn speed(&self) -> Option<u64> {
        let (&(first, before), &(last, after)) = (self.recent.first()?, self.recent.last()?);
        let passed = last.checked_sub(first).filter(|&passed| passed >= 500)?;
        Some((after - before) * 1_000 / passed)
    }
}

#[cfg(test)]
mod tests;
