/// Lease with a heartbeat, the fallback for browsers without Web Locks. The holder of the lease increments a heartbeat
/// counter; other tabs poll it, and take over when it stops.
///
/// The tabs' clocks may differ, jump, or be wrong, so instants are never compared: a watcher treats a lease as
/// abandoned when the counter has not changed for a while by the watcher's own monotonic clock. If two tabs take over
/// at once, the stored lease decides, since each change is one transaction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeaseWatch {
    me: String,
    seen: Option<(Lease, u64)>,
}

/// A lease as it is stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lease {
    /// Name of the tab that holds it.
    pub holder: String,
    /// Heartbeat counter.
    pub count: u64,
}

/// What a tab does after a poll.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LeaseStep {
    /// Write this lease: this tab acquires or keeps it.
    Hold(Lease),
    /// Another tab holds the lease.
    Wait,
}

impl LeaseWatch {
    /// Creates a watcher with the unique name `me`.
    pub fn new(me: &str) -> Self {
        Self { me: me.to_owned(), seen: None }
    }

    /// Polls the stored lease at `now`, in milliseconds of a monotonic clock. On [`LeaseStep::Hold`] the caller must
    /// write the lease in the transaction that read it.
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

/// Milliseconds between two heartbeats. Browsers slow down timers of background tabs to once a second, later to once a
/// minute.
pub const HEARTBEAT_INTERVAL: u32 = 2_000;

/// Milliseconds without a heartbeat after which a lease is abandoned: longer than a background tab's timers are
/// delayed.
pub const LEASE_TIMEOUT: u64 = 70_000;

#[cfg(test)]
mod tests;
