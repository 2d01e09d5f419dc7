use std::time::Duration;

use crate::network_fault::NetworkFault;

/// All that happens to one call.
#[derive(Debug, Default)]
pub(crate) struct Plan {
    /// How long it waits before it is passed on.
    pub(crate) latency: Duration,
    /// Bytes per second of its body; `None` is as fast as it goes.
    pub(crate) uplink: Option<u64>,
    /// What becomes of it; `None` is what the backend makes of it.
    pub(crate) outcome: Option<NetworkFault>,
}

impl Plan {
    /// Adds a fault, and tells whether there was room for it: the first of a kind counts.
    pub(crate) fn take(&mut self, fault: NetworkFault) -> bool {
        match fault {
            NetworkFault::Latency(latency) if self.latency.is_zero() => self.latency = latency,
            NetworkFault::Uplink(rate) if self.uplink.is_none() => self.uplink = Some(rate),
            NetworkFault::Latency(_) | NetworkFault::Uplink(_) => return false,
            outcome if self.outcome.is_none() => self.outcome = Some(outcome),
            _ => return false,
        }
        true
    }
}
