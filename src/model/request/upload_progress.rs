/// How far the bytes of a request have gone, and how fast: for one attempt.
///
/// Time is in milliseconds of a clock that never jumps.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Upload {
    sent: u64,
    total: u64,
    /// Instants and bytes of the last seconds, oldest first.
    recent: Vec<(u64, u64)>,
}

/// Milliseconds that the speed is measured over: long enough to be steady, short enough to be true.
const WINDOW: u64 = 5_000;

impl Upload {
    /// An attempt begins.
    pub fn begin(now: u64) -> Self {
        Self { recent: vec![(now, 0)], ..Self::default() }
    }

    /// The browser says how much has gone. What comes late or out of order takes nothing back.
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

    /// Bytes that have gone.
    pub fn sent(&self) -> u64 {
        self.sent
    }

    /// Bytes that there are; 0 until that is known.
    pub fn total(&self) -> u64 {
        self.total
    }

    /// Whether all bytes have gone, so that only the answer is missing: it is too late to take them back.
    pub fn is_complete(&self) -> bool {
        self.total > 0 && self.sent == self.total
    }

    /// Hundredths of the way, rounded down: 100 only at the end.
    pub fn percent(&self) -> u64 {
        (self.sent * 100).checked_div(self.total).unwrap_or_default()
    }

    /// Bytes a second over the last seconds; `None` while too little is known.
    pub fn speed(&self) -> Option<u64> {
        let (&(first, before), &(last, after)) = (self.recent.first()?, self.recent.last()?);
        let passed = last.checked_sub(first).filter(|&passed| passed >= 500)?;
        Some((after - before) * 1_000 / passed)
    }
}

#[cfg(test)]
mod tests;
