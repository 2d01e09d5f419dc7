/// Who may send where a browser has no locks: one tab holds a lease and shows that it lives by counting up; the others watch.
///
/// The tabs' clocks may differ, jump, or be wrong. So nobody compares instants: a watcher takes a lease for abandoned when
/// the count has stood still for a while by its own clock that never jumps. Two who take it over at once are told apart by
/// what stands in the storage afterwards, since each change is one transaction there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeaseWatch {
    me: String,
    seen: Option<(Lease, u64)>,
}

/// A lease as it stands in the storage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lease {
    /// Who holds it.
    pub holder: String,
    /// How often it has shown that it lives.
    pub count: u64,
}

/// What a look at the storage calls for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LeaseStep {
    /// Write this: the lease is ours, for the first time or still.
    Hold(Lease),
    /// Somebody else has it.
    Wait,
}

impl LeaseWatch {
    /// A watcher by the name `me`, which no other has.
    pub fn new(me: &str) -> Self {
        Self { me: me.to_owned(), seen: None }
    }

    /// Looks at what stands in the storage, at a time in milliseconds of a clock that never jumps. Whoever is told to hold
    /// must write that in the same transaction.
    pub fn poll(&mut self, stored: Option<Lease>, now: u64) -> LeaseStep {
        let Some(stored) = stored else { return self.hold(0) };
        if stored.holder == self.me {
            return self.hold(stored.count);
        }
        match &self.seen {
            Some((seen, since)) if *seen == stored => {
                if now.saturating_sub(*since) >= LEASE_TIMEOUT {
                    self.hold(stored.count)
                } else {
                    LeaseStep::Wait
                }
            }
            _ => {
                self.seen = Some((stored, now));
                LeaseStep::Wait
            }
        }
    }

    fn hold(&mut self, count: u64) -> LeaseStep {
        self.seen = None;
        LeaseStep::Hold(Lease { holder: self.me.clone(), count: count.wrapping_add(1) })
    }
}

/// Milliseconds between two signs of life. Tabs in the background have their timers slowed down to once a second, later to once
/// a minute.
pub const HEARTBEAT_INTERVAL: u32 = 2_000;

/// Milliseconds without a sign of life after which a lease is abandoned: longer than a tab in the background is held up.
pub const LEASE_TIMEOUT: u64 = 70_000;

#[cfg(test)]
mod tests;
